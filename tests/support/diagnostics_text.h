#pragma once
// Diagnostics as text, for tests that compare them.

#include <string>

#include "base/diagnostic.h"

namespace broadside::test {

// One diagnostic a line: `4:12 wrong-type`, the position and the stable id.
inline std::string codes_of(const base::Diagnostics& diagnostics) {
  std::string out;
  for (const base::Diagnostic& diagnostic : diagnostics) {
    out += std::to_string(diagnostic.position.line) + ':' +
           std::to_string(diagnostic.position.column) + ' ' +
           std::string(base::id_of(diagnostic.code)) + '\n';
  }
  return out;
}

// The same with the whole wording: what `broadside check` prints.
inline std::string lines_of(const base::Diagnostics& diagnostics) {
  std::string out;
  for (const base::Diagnostic& diagnostic : diagnostics) out += base::to_line(diagnostic) + '\n';
  return out;
}

}  // namespace broadside::test
