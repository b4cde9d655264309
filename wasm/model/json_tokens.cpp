#include "model/json_tokens.h"

#include "base/ascii.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

using base::Code;

// Four hexadecimal digits at `at`, or nullopt.
std::optional<char32_t> hex4(base::Text bytes, std::size_t at) {
  if (at + 4 > bytes.size()) return std::nullopt;
  char32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (!base::is_ascii_hex(bytes[i])) return std::nullopt;
    value = value * 16 + base::hex_value(bytes[i]);
  }
  return value;
}

bool is_high_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
bool is_low_surrogate(char32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

// The escape whose backslash is at `at`: appends what it means and gives its end, or nullopt.
std::optional<std::size_t> unescape(base::Text bytes, std::size_t at, base::TextBuilder& out) {
  if (at + 1 >= bytes.size()) return std::nullopt;
  constexpr std::string_view kNames = "\"\\/bfnrt";
  constexpr std::string_view kValues = "\"\\/\b\f\n\r\t";
  const std::size_t simple = kNames.find(bytes[at + 1]);
  if (simple != base::Text::npos) {
    out += kValues[simple];
    return at + 2;
  }
  if (bytes[at + 1] != 'u') return std::nullopt;
  const auto unit = hex4(bytes, at + 2);
  if (!unit) return std::nullopt;
  std::size_t end = at + 6;
  char32_t code_point = *unit;
  if (is_high_surrogate(*unit) && bytes.substr(end, 2) == "\\u") {
    const auto low = hex4(bytes, end + 2);
    if (low && is_low_surrogate(*low)) {
      code_point = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
      end += 6;
    }
  }
  // NUL has no place in a text; Markdown and HTML replace it in the same way.
  out.add_code_point(code_point == 0 ? base::kReplacement : code_point);
  return end;
}

}  // namespace

StringToken scan_string(base::Text bytes, std::size_t begin, base::Arena& arena) {
  StringToken token;
  base::TextBuilder unescaped;
  bool escaped = false;
  std::size_t at = begin + 1;
  while (true) {
    std::size_t stop = at;
    while (stop < bytes.size() && bytes[stop] != '"' && bytes[stop] != '\\' &&
           static_cast<unsigned char>(bytes[stop]) >= 0x20) {
      ++stop;
    }
    const base::Text plain = bytes.substr(at, stop - at);
    const bool at_close = stop < bytes.size() && bytes[stop] == '"';
    if (at_close && !escaped) {
      token.text = plain;
      token.end = stop + 1;
      return token;
    }
    unescaped += plain;
    at = stop;
    if (at >= bytes.size()) {
      token.fault = TokenFault{begin, Code::JsonOpenString};
      return token;
    }
    if (at_close) {
      token.text = arena.keep(std::move(unescaped));
      token.end = at + 1;
      return token;
    }
    if (bytes[at] != '\\') {
      const bool line_break = bytes[at] == '\n' || bytes[at] == '\r';
      token.fault = TokenFault{at, line_break ? Code::JsonLineBreak : Code::JsonControl};
      return token;
    }
    escaped = true;
    const auto end = unescape(bytes, at, unescaped);
    if (!end) {
      token.fault = TokenFault{at, Code::JsonEscape};
      return token;
    }
    at = *end;
  }
}

std::optional<std::size_t> scan_number(base::Text bytes, std::size_t begin) {
  std::size_t at = begin;
  const auto has = [&](base::Text set) {
    return at < bytes.size() && set.find(bytes[at]) != base::Text::npos;
  };
  const auto digits = [&] {
    const std::size_t first = at;
    while (at < bytes.size() && base::is_ascii_digit(bytes[at])) ++at;
    return at - first;
  };
  if (has("-")) ++at;
  const bool zero = has("0");
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return std::nullopt;
  if (has(".")) {
    ++at;
    if (digits() == 0) return std::nullopt;
  }
  if (has("eE")) {
    ++at;
    if (has("+-")) ++at;
    if (digits() == 0) return std::nullopt;
  }
  // No number goes on like this, but a date without quotation marks does.
  if (has("+-._") || (at < bytes.size() && base::is_ascii_alphanumeric(bytes[at]))) {
    return std::nullopt;
  }
  return at;
}

}  // namespace broadside::model
