#pragma once
// ASCII character classes that do not depend on a locale, in WHATWG Infra's sense.

#include <cstddef>
#include <string_view>

namespace broadside::base {

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_ascii_upper(c);
}
[[nodiscard]] constexpr bool is_ascii_alphanumeric(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
[[nodiscard]] constexpr bool is_ascii_hex(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
[[nodiscard]] constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] constexpr bool is_ascii_punctuation(char c) {
  return c > ' ' && c <= '~' && !is_ascii_alphanumeric(c);
}
// Precondition: is_ascii_hex(c).
[[nodiscard]] constexpr unsigned hex_value(char c) {
  return is_ascii_digit(c) ? static_cast<unsigned>(c - '0')
                           : static_cast<unsigned>(ascii_lower(c) - 'a') + 10U;
}
[[nodiscard]] constexpr bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ascii_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

// `list` holds names in lower case, each with a space behind it.
[[nodiscard]] constexpr bool is_one_of(std::string_view text, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (equals_ignoring_case(text, list.substr(0, end))) return true;
    list.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace broadside::base
