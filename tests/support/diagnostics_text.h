#pragma once
// Diagnostics as text, for tests that compare them.

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/literals.h"

namespace broadside::test {

// The stable name of a code, such as `wrong-type`.
inline std::string_view id_of(base::Code code) {
  const std::string_view line = base::line_at(base::kMessages, static_cast<std::size_t>(code));
  return line.substr(0, line.find(' '));
}

// The whole line: what `broadside check` prints.
inline std::string line_of(const base::Diagnostic& diagnostic) {
  base::TextBuilder out;
  base::append_line(out, diagnostic);
  return std::string(out.view());
}

// The wording alone, without file, position, severity and id.
inline std::string message_of(const base::Diagnostic& diagnostic) {
  base::Diagnostic bare = diagnostic;
  bare.file = {};
  bare.position = {};
  const bool error = base::severity_of(bare.code) == base::Severity::Error;
  const std::string_view head = error ? ": error: " : ": warning: ";
  const std::string tail = " [" + std::string(id_of(bare.code)) + "]";
  const std::string line = line_of(bare);
  if (!line.starts_with(head) || !line.ends_with(tail)) return "not a line: " + line;
  return line.substr(head.size(), line.size() - head.size() - tail.size());
}

// One diagnostic a line: `4:12 wrong-type`, the position and the stable id.
inline std::string codes_of(std::span<const base::Diagnostic> diagnostics) {
  std::string out;
  for (const base::Diagnostic& diagnostic : diagnostics) {
    out += std::to_string(diagnostic.position.line) + ':' +
           std::to_string(diagnostic.position.column) + ' ' + std::string(id_of(diagnostic.code)) +
           '\n';
  }
  return out;
}

// The same with the whole wording.
inline std::string lines_of(std::span<const base::Diagnostic> diagnostics) {
  std::string out;
  for (const base::Diagnostic& diagnostic : diagnostics) out += line_of(diagnostic) + '\n';
  return out;
}

}  // namespace broadside::test
