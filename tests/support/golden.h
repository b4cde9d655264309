#pragma once
// Golden files as text: prose, and cases of source and expected output in fences. The format is
// tests/golden/README.md; tests/support/golden.mjs reads the same files.

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace broadside::test {

// What a suite does with the source of a case.
using Render = std::function<std::string(std::string_view source)>;

struct GoldenResult {
  std::size_t cases = 0;
  std::size_t failed = 0;
  bool broken = false;  // the file breaks the format; `updated` is of no use
  std::string updated;  // the whole file with the actual output in the place of the expected one
};

// Runs every case of a file's `text`; `file` names it in the report. A file that breaks the format
// or has no cases counts as one failure.
GoldenResult run_golden(std::string_view text, std::string_view file, const Render& render,
                        std::ostream& report);

}  // namespace broadside::test
