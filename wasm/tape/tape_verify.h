#pragma once
// Checks a tape as a stranger would: known ids, balance, attributes only directly behind an
// element, allowed attributes, strings that fit the text. Used by tests and fuzzers; the browser
// trusts the builder.

#include <cstddef>
#include <optional>
#include <string_view>

#include "tape/tape.h"

namespace broadside::tape {

struct TapeFault {
  std::size_t word;  // index of the offending word; words.size() when the end is at fault
  std::string_view reason;
};

// The first fault, or nullopt for a sound tape.
[[nodiscard]] std::optional<TapeFault> verify(const Tape& tape);

}  // namespace broadside::tape
