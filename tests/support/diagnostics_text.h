#pragma once
// Diagnostics as text, for tests that compare them.

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace broadside::test {

using base::id_of;

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
  const std::string head = ": " + std::string(name_of(severity_of(bare.code))) + ": ";
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
