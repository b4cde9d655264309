#include "publish/escape.h"

#include <string_view>

#include "base/utf8.h"

namespace broadside::publish {
namespace {

// The production Char of XML 1.0.
bool is_xml(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

std::string_view reference(char32_t c, bool in_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : "";
    case '\t':
      return in_attribute ? "&#9;" : "";
    case '\n':
      return in_attribute ? "&#10;" : "";
    default:
      return {};
  }
}

void append(base::TextBuilder& out, base::Text text, bool in_attribute) {
  std::size_t begin = 0;  // of what is copied as it is
  for (std::size_t i = 0; i < text.size();) {
    const base::Decoded decoded = base::decode(text, i);
    const std::string_view instead = reference(decoded.code_point, in_attribute);
    const bool invalid = decoded.code_point == base::kReplacement && decoded.length == 1;
    if (!instead.empty() || invalid || !is_xml(decoded.code_point)) {
      out += text.substr(begin, i - begin);
      begin = i + decoded.length;
      out += instead;
      if (invalid) out.add_code_point(base::kReplacement);
    }
    i += decoded.length;
  }
  out += text.substr(begin);
}

}  // namespace

void append_text(base::TextBuilder& out, base::Text text) { append(out, text, false); }

void append_attribute(base::TextBuilder& out, base::Text text) { append(out, text, true); }

void append_element(base::TextBuilder& out, base::Text name, base::Text text) {
  if (!text.empty()) append_required(out, name, text);
}

void append_required(base::TextBuilder& out, base::Text name, base::Text text) {
  out += '<';
  out += name;
  out += '>';
  append_text(out, text);
  out += "</";
  out += name;
  out += ">\n";
}

}  // namespace broadside::publish
