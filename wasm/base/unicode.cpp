#include "base/unicode.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/utf8.h"

namespace broadside::base {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

bool contains(const Range* begin, const Range* end, char32_t c) {
  const Range* range =
      std::partition_point(begin, end, [c](const Range& entry) { return entry.last < c; });
  return range != end && c >= range->first;
}

#ifdef __EMSCRIPTEN__

// The browser knows (web/engine.js): the ranges would be a hundredth of the module.
extern "C" __attribute__((import_module("host"), import_name("is_word"))) bool host_is_word(
    char32_t c);
bool is_word_beyond_ascii(char32_t c) { return host_is_word(c); }

#else

// Punctuation, symbols, spaces and controls from U+0080 on, in order.
constexpr Range kNotWord[] = {
    {0x0080, 0x00A9},   {0x00AB, 0x00B4},   {0x00B6, 0x00B9},   {0x00BB, 0x00BF},
    {0x00D7, 0x00D7},   {0x00F7, 0x00F7},   {0x02C2, 0x02C5},   {0x02D2, 0x02DF},
    {0x037E, 0x037E},   {0x0387, 0x0387},   {0x055A, 0x055F},   {0x0589, 0x058F},
    {0x05BE, 0x05BE},   {0x05C0, 0x05C0},   {0x05C3, 0x05C3},   {0x05C6, 0x05C6},
    {0x05F3, 0x05F4},   {0x0600, 0x060F},   {0x061B, 0x061F},   {0x066A, 0x066D},
    {0x06D4, 0x06D4},   {0x06DD, 0x06DE},   {0x06E9, 0x06E9},   {0x06FD, 0x06FE},
    {0x0964, 0x0965},   {0x0970, 0x0970},   {0x0E3F, 0x0E3F},   {0x0E4F, 0x0E4F},
    {0x0E5A, 0x0E5B},   {0x104A, 0x104F},   {0x10FB, 0x10FB},   {0x1360, 0x1368},
    {0x166D, 0x166E},   {0x17D4, 0x17D6},   {0x1800, 0x180E},   {0x2000, 0x203E},
    {0x2041, 0x2053},   {0x2055, 0x2070},   {0x2074, 0x207E},   {0x2080, 0x208E},
    {0x20A0, 0x20CF},   {0x2190, 0x24B5},   {0x24EA, 0x2BFF},   {0x2CE5, 0x2CEA},
    {0x2CF9, 0x2CFF},   {0x2E00, 0x2E2E},   {0x2E30, 0x3004},   {0x3008, 0x3020},
    {0x3030, 0x3030},   {0x303D, 0x3040},   {0x309B, 0x309C},   {0x30A0, 0x30A0},
    {0x30FB, 0x30FB},   {0x3200, 0x33FF},   {0x4DC0, 0x4DFF},   {0xE000, 0xF8FF},
    {0xFD3E, 0xFD4F},   {0xFDFC, 0xFDFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE32},
    {0xFE35, 0xFE4C},   {0xFE50, 0xFE6F},   {0xFEFF, 0xFF0F},   {0xFF1A, 0xFF20},
    {0xFF3B, 0xFF3E},   {0xFF40, 0xFF40},   {0xFF5B, 0xFF65},   {0xFFE0, 0xFFFF},
    {0x1D100, 0x1D1FF}, {0x1F000, 0x1FAFF}, {0xE0000, 0xE00FF}, {0xF0000, 0x10FFFF},
};

bool is_word_beyond_ascii(char32_t c) {
  return !contains(std::begin(kNotWord), std::end(kNotWord), c);
}

#endif

constexpr Range kRightToLeft[] = {
    {0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};

// Marks that take the direction of what they stand on (UAX #9: NSM) and stand on more than letters:
// an emoji's variation selector must not decide a paragraph. Those of right-to-left scripts only
// ever stand on their letters.
constexpr Range kNonspacing[] = {
    {0x0300, 0x036F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF},
};

}  // namespace

bool is_word(char32_t c) {
  if (c < 0x80) return is_ascii_alphanumeric(static_cast<char>(c)) || c == '_';
  return is_word_beyond_ascii(c);
}

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9) ||
         (c >= 0x0966 && c <= 0x096F);
}

Direction strong_direction(char32_t c) {
  if (c < 0x80) {
    return is_ascii_letter(static_cast<char>(c)) ? Direction::LeftToRight : Direction::None;
  }
  if (!is_word(c) || is_digit(c)) return Direction::None;
  if (contains(std::begin(kNonspacing), std::end(kNonspacing), c)) return Direction::None;
  return contains(std::begin(kRightToLeft), std::end(kRightToLeft), c) ? Direction::RightToLeft
                                                                       : Direction::LeftToRight;
}

Direction first_strong(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode(text, offset);
    const Direction direction = strong_direction(decoded.code_point);
    if (direction != Direction::None) return direction;
    offset += decoded.length;
  }
  return Direction::None;
}

}  // namespace broadside::base
