#include "base/text_builder.h"

#include "base/utf8.h"

namespace broadside::base {

TextBuilder& TextBuilder::operator+=(char c) {
  bytes_.push_in_place(c);
  return *this;
}

void TextBuilder::insert(std::size_t offset, Text text) {
  if (text.empty()) return;
  bytes_.insert_all(offset, {text.data(), text.size()});
}

void TextBuilder::add_code_point(char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  unsigned shift = c < 0x80 ? 0 : c < 0x800 ? 6 : c < 0x10000 ? 12 : 18;
  // The lead byte's marker by length: none, 110, 1110, 11110.
  constexpr unsigned char kLead[] = {0, 0xC0, 0xE0, 0xF0};
  *this += static_cast<char>(kLead[shift / 6] | (c >> shift));
  while (shift != 0) {
    shift -= 6;
    *this += static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  }
}

void TextBuilder::add_decimal(std::size_t value) {
  char digits[20];
  std::size_t at = sizeof(digits);
  do {
    digits[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  *this += Text(digits + at, sizeof(digits) - at);
}

}  // namespace broadside::base
