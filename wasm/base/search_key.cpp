#include "base/search_key.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::base {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Sorted. Small letters only: the text is a key already.
constexpr Range kDropped[] = {
    {0x00AD, 0x00AD},  // soft hyphen
    {0x0610, 0x061A},  // honorifics
    {0x0640, 0x0640},  // tatweel
    {0x064B, 0x065F},  // vowels, hamza above and below
    {0x0670, 0x0670},  // alef above
    {0x06D6, 0x06ED},  // marks of recitation
};
constexpr Range kParting[] = {
    {0x0080, 0x00A9}, {0x00AB, 0x00AC}, {0x00AE, 0x00B4}, {0x00B6, 0x00B9}, {0x00BB, 0x00BF},
    {0x00D7, 0x00D7}, {0x00F7, 0x00F7}, {0x0600, 0x060F}, {0x061B, 0x061F}, {0x066A, 0x066D},
    {0x06D4, 0x06D4}, {0x0964, 0x0965}, {0x2000, 0x206F}, {0x2190, 0x2BFF}, {0x3000, 0x3004},
    {0x3007, 0x3020}, {0x3030, 0x3030}, {0x303D, 0x303F}, {0x30FB, 0x30FB}, {0xFD3E, 0xFD3F},
    {0xFE10, 0xFE6F}, {0xFF5F, 0xFF65},
};
constexpr Range kUnspaced[] = {
    {0x0E00, 0x0EFF},  // Thai, Lao
    {0x1000, 0x109F},  // Myanmar
    {0x1780, 0x17FF},  // Khmer
    {0x2E80, 0x312F},  // radicals, kana, bopomofo
    {0x31A0, 0x9FFF},  // Han
    {0xF900, 0xFAFF}, {0x20000, 0x3FFFF},
};

template <std::size_t Size>
bool contains(const Range (&ranges)[Size], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

char32_t folded(char32_t c) {
  switch (c) {
    case 0x0622:  // alef with madda, with hamza above, with hamza below
    case 0x0623:
    case 0x0625:
    case 0x0671:  // alef wasla
      return 0x0627;
    case 0x0629:  // te marbuta
    case 0x06C0:  // he with ye above
    case 0x06D5:  // ae
      return 0x0647;
    default:
      break;
  }
  if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + '0';
  if (c >= 0x06F0 && c <= 0x06F9) return c - 0x06F0 + '0';
  return c;
}

bool parts(char32_t c) {
  if (c < 0x80) return !is_ascii_alphanumeric(static_cast<char>(c));
  return contains(kParting, c);
}

}  // namespace

Text search_key(Text text, Arena& arena) {
  const Text key = tag_key(text, arena);
  TextBuilder out;
  bool in_word = false;
  for (std::size_t offset = 0; offset < key.size();) {
    const Decoded decoded = decode(key, offset);
    offset += decoded.length;
    const char32_t c = folded(decoded.code_point);
    if (c >= 0x80 && contains(kDropped, c)) continue;
    if (parts(c)) {
      in_word = false;
      continue;
    }
    if (!in_word) out += ' ';
    in_word = true;
    out.add_code_point(c);
  }
  return arena.keep(std::move(out));
}

bool is_unspaced(char32_t c) { return contains(kUnspaced, c); }

}  // namespace broadside::base
