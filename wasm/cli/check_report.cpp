#include "cli/check_report.h"

#include "base/utf8.h"
#include "cli/excerpt.h"

namespace broadside::cli {
namespace {

using base::Severity;

// SGR sequences of ECMA-48, which all terminals with colours know.
constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kRed = "\x1B[1;31m";
constexpr std::string_view kYellow = "\x1B[1;33m";
constexpr std::string_view kCyan = "\x1B[1;36m";
constexpr std::string_view kFaint = "\x1B[2m";
constexpr std::string_view kPlain = "\x1B[0m";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return kRed;
    case Severity::Warning:
      return kYellow;
    case Severity::Note:
      break;
  }
  return kCyan;
}

std::string_view severity_name(const Finding& finding) {
  return name_of(severity_of(finding.code));
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

// As actions/toolkit's escapeData and escapeProperty write it.
std::string github_text(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool escaped = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (!escaped) {
      out += c;
      continue;
    }
    constexpr std::string_view kHex = "0123456789ABCDEF";
    out += '%';
    out += kHex[static_cast<unsigned char>(c) >> 4U];
    out += kHex[static_cast<unsigned char>(c) & 15U];
  }
  return out;
}

// The parts one after another, without a copy for each.
template <typename... Parts>
void append(std::string& out, const Parts&... parts) {
  ((out += parts), ...);
}

}  // namespace

std::string TextReport::print(const Checked& checked) const {
  std::string out;
  const auto paint = [&](std::string_view colour, std::string_view text) {
    if (!colours || text.empty()) return append(out, text);
    append(out, colour, text, kPlain);
  };
  std::string_view open;  // the file whose bytes are at hand
  std::optional<std::string> bytes;
  for (const Finding& finding : checked.findings) {
    const std::string_view colour = colour_of(severity_of(finding.code));
    std::string text = harmless(prefix + finding.file);
    const std::string number = std::to_string(finding.position.line);
    if (finding.position.line != 0) {
      append(text, ":", number, ":", std::to_string(finding.position.column));
    }
    paint(kBold, text += ":");
    out += ' ';
    text = severity_name(finding);
    paint(colour, text += ":");
    append(out, " ", harmless(finding.message));
    text = " [";
    append(text, std::string_view(id_of(finding.code)), "]");
    paint(kFaint, text);
    out += '\n';
    if (finding.position.line == 0) continue;
    if (open != finding.file) {
      open = finding.file;
      bytes = read(open);
    }
    const auto line = bytes ? excerpt(*bytes, finding.position) : std::nullopt;
    if (!line) continue;
    text = "  ";
    append(text, number, " | ");
    paint(kFaint, text);
    out += line->before;
    paint(colour, line->marked);
    append(out, line->after, "\n");
    text.assign(2 + number.size(), ' ');
    paint(kFaint, text += " | ");
    out.append(line->column, ' ');
    paint(colour, "^");
    out += '\n';
  }
  append(out, summary(checked), "\n");
  return out;
}

std::string json_text(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  base::TextBuilder out;
  out += '"';
  for (std::size_t offset = 0; offset < text.size();) {
    const base::Decoded decoded = base::decode(text, offset);
    const char32_t c = decoded.code_point;
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (base::is_control_or_bidi(c) || c == 0x2028 || c == 0x2029) {
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) out += kHex[(c >> shift) & 15U];
    } else {
      out.add_code_point(c);
    }
    offset += decoded.length;
  }
  out += '"';
  return std::string(out.view());
}

std::string json_report(const Checked& checked, std::string_view prefix) {
  std::string out;
  for (const Finding& finding : checked.findings) {
    append(out, "{\"file\":", json_text(std::string(prefix) + finding.file));
    if (finding.position.line != 0) {
      append(out, ",\"line\":", std::to_string(finding.position.line),
             ",\"column\":", std::to_string(finding.position.column));
    }
    append(out, ",\"severity\":", json_text(severity_name(finding)),
           ",\"id\":", json_text(id_of(finding.code)),
           ",\"blame\":", json_text(name_of(blame_of(finding.code))),
           ",\"message\":", json_text(finding.message), "}\n");
  }
  return out;
}

std::string github_report(const Checked& checked, std::string_view prefix) {
  std::string out;
  for (const Finding& finding : checked.findings) {
    const bool note = severity_of(finding.code) == Severity::Note;
    append(out, "::", note ? "notice" : severity_name(finding),
           " file=", github_text(harmless(std::string(prefix) + finding.file), true));
    if (finding.position.line != 0) {
      append(out, ",line=", std::to_string(finding.position.line),
             ",col=", std::to_string(finding.position.column));
    }
    append(out, ",title=", github_text(id_of(finding.code), true),
           "::", github_text(harmless(finding.message), false), "\n");
  }
  return out;
}

std::string summary(const Checked& checked) {
  std::string out = counted(checked.articles, "article");
  if (checked.pages > 0) append(out, " and ", counted(checked.pages, "page"));
  append(out, ", ", counted(checked.count(Severity::Error), "error"), ", ",
         counted(checked.count(Severity::Warning), "warning"));
  const std::size_t notes = checked.count(Severity::Note);
  if (notes > 0) append(out, ", ", counted(notes, "note"));
  return out;
}

}  // namespace broadside::cli
