#pragma once
// A tape as text, one operation a line, for goldens and bug reports.

#include <string>

#include "tape/tape.h"

namespace broadside::tape {

// Precondition: verify(tape) finds nothing.
[[nodiscard]] std::string dump(const Tape& tape);

}  // namespace broadside::tape
