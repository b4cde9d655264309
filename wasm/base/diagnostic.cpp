#include "base/diagnostic.h"

#include <algorithm>

#include "base/literals.h"
#include "base/utf8.h"

namespace broadside::base {
namespace {

constexpr Severity kSeverities[] = {
#define X(code, id, severity, blame, wording) Severity::severity,
#include "base/codes.def"
#undef X
};

constexpr Blame kBlames[] = {
#define X(code, id, severity, blame, wording) Blame::blame,
#include "base/codes.def"
#undef X
};

constexpr std::size_t kCodes = sizeof(kSeverities);
constexpr std::size_t kArgumentLimit = 240;

constexpr std::string_view kTerms =
    "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\x10\x11\x12\x13\x14\x15"
    "\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F";

// The number of the term that an argument means; kTerms.size() or more when it means none. A term
// is known by its place, because content may hold the same character.
std::size_t term_of(Text argument) {
  return reinterpret_cast<std::uintptr_t>(argument.data()) -
         reinterpret_cast<std::uintptr_t>(kTerms.data());
}

void append_argument(TextBuilder& out, Text argument) {
  const std::size_t index = term_of(argument);
  if (index < kTerms.size()) {
    out += line_at(kMessages, kCodes + index);
    return;
  }
  const Text kept = prefix(argument, kArgumentLimit);
  for (std::size_t offset = 0; offset < kept.size();) {
    const Decoded decoded = decode(kept, offset);
    const bool harmless = !is_control_or_bidi(decoded.code_point);
    out.add_code_point(harmless ? decoded.code_point : kReplacement);
    offset += decoded.length;
  }
  if (kept.size() < argument.size()) out += "…";
}

void append_wording(TextBuilder& out, Text wording, const Diagnostic& diagnostic) {
  while (true) {
    const std::size_t brace = wording.find('{');
    out += wording.substr(0, brace);
    if (brace == Text::npos) return;
    const char c = wording[brace + 1];
    if (c == '{') {
      out += c;
      wording.remove_prefix(brace + 2);
    } else {
      append_argument(out, diagnostic.arguments[c - '0']);
      wording.remove_prefix(brace + 3);
    }
  }
}

}  // namespace

Text term(Term term) { return kTerms.substr(static_cast<std::size_t>(term), 1); }

Position position_of(Text bytes, std::size_t offset) {
  const std::size_t start = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  offset = std::min(offset, bytes.size());
  Position position{1, 1};
  for (std::size_t i = start; i < offset; ++i) {
    if (bytes[i] == '\n') {
      ++position.line;
      position.column = 1;
    } else if (!is_continuation(bytes[i])) {
      ++position.column;
    }
  }
  return position;
}

Severity severity_of(Code code) { return kSeverities[static_cast<std::size_t>(code)]; }
Blame blame_of(Code code) { return kBlames[static_cast<std::size_t>(code)]; }

Text name_of(Severity severity) {
  return nth_literal("warning\0error\0note\0", static_cast<std::size_t>(severity));
}

Text name_of(Blame blame) {
  return nth_literal("author\0host\0bug\0", static_cast<std::size_t>(blame));
}

Text id_of(Code code) {
  const Text line = line_at(kMessages, static_cast<std::size_t>(code));
  return line.substr(0, line.find(' '));
}

void append_message(TextBuilder& out, const Diagnostic& diagnostic) {
  const Text line = line_at(kMessages, static_cast<std::size_t>(diagnostic.code));
  append_wording(out, line.substr(line.find(' ') + 1), diagnostic);
}

void append_line(TextBuilder& out, const Diagnostic& diagnostic) {
  out += diagnostic.file;
  if (diagnostic.position.line != 0) {
    out += ':';
    out.add_decimal(diagnostic.position.line);
    out += ':';
    out.add_decimal(diagnostic.position.column);
  }
  out += ": ";
  out += name_of(severity_of(diagnostic.code));
  out += ": ";
  append_message(out, diagnostic);
  out += " [";
  out += id_of(diagnostic.code);
  out += ']';
}

const Diagnostic* first_error(std::span<const Diagnostic> diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (severity_of(diagnostic.code) == Severity::Error) return &diagnostic;
  }
  return nullptr;
}

}  // namespace broadside::base
