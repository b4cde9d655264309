#include "base/diagnostic.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/utf8.h"

namespace broadside::base {
namespace {

struct Row {
  std::string_view id;
  Severity severity;
  Blame blame;
  std::string_view wording;
};

constexpr std::array kRows = {
#define X(code, id, severity, blame, wording) Row{id, Severity::severity, Blame::blame, wording},
#include "base/codes.def"
#undef X
};

constexpr std::size_t kArgumentLimit = 240;

const Row& row_of(Code code) { return kRows[static_cast<std::size_t>(code)]; }

void append_argument(std::string& out, std::string_view argument) {
  std::size_t offset = 0;
  std::size_t count = 0;
  while (offset < argument.size()) {
    if (count++ == kArgumentLimit) {
      out += "…";
      return;
    }
    const Decoded decoded = decode(argument, offset);
    if (is_control_or_bidi(decoded.code_point)) {
      out += "\xEF\xBF\xBD";
    } else {
      append_utf8(out, decoded.code_point);
    }
    offset += decoded.length;
  }
}

}  // namespace

Position position_of(std::string_view bytes, std::size_t offset) {
  std::size_t start = bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark
                          ? kByteOrderMark.size()
                          : std::size_t{0};
  offset = std::max(start, std::min(offset, bytes.size()));
  Position position{1, 1};
  for (std::size_t i = start; i < offset; ++i) {
    if (bytes[i] == '\n') {
      ++position.line;
      start = i + 1;
    }
  }
  for (std::size_t i = start; i < offset; ++i) {
    if (!is_continuation(bytes[i])) ++position.column;
  }
  return position;
}

Severity severity_of(Code code) { return row_of(code).severity; }
Blame blame_of(Code code) { return row_of(code).blame; }
std::string_view id_of(Code code) { return row_of(code).id; }

std::string_view name_of(Blame blame) {
  switch (blame) {
    case Blame::Author:
      return "author";
    case Blame::Host:
      return "host";
    case Blame::Bug:
      return "bug";
  }
  return {};
}

Diagnostic make_diagnostic(Code code, std::string_view file, Position position,
                           std::initializer_list<std::string_view> arguments) {
  Diagnostic diagnostic{code, std::string(file), position, {}};
  const std::string_view wording = row_of(code).wording;
  for (std::size_t i = 0; i < wording.size(); ++i) {
    const char c = wording[i];
    if (c == '{' && i + 1 < wording.size() && wording[i + 1] == '{') {
      diagnostic.message += '{';
      ++i;
    } else if (c == '{') {
      const auto index = static_cast<std::size_t>(wording[i + 1] - '0');
      if (index < arguments.size()) append_argument(diagnostic.message, arguments.begin()[index]);
      i += 2;
    } else {
      diagnostic.message += c;
    }
  }
  return diagnostic;
}

std::string to_line(const Diagnostic& diagnostic) {
  std::string line = diagnostic.file;
  if (diagnostic.position.line != 0) {
    line += ':';
    append_decimal(line, diagnostic.position.line);
    line += ':';
    append_decimal(line, diagnostic.position.column);
  }
  line += severity_of(diagnostic.code) == Severity::Error ? ": error: " : ": warning: ";
  line += diagnostic.message;
  line += " [";
  line += id_of(diagnostic.code);
  line += ']';
  return line;
}

bool has_error(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return severity_of(diagnostic.code) == Severity::Error;
  });
}

}  // namespace broadside::base
