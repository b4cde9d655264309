#include "base/unicode.h"

#include <cstddef>
#include <cstdlib>

#include "base/ascii.h"
#include "base/utf8.h"

namespace broadside::base {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range kRightToLeft[] = {
    {0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};

}  // namespace

#ifdef __EMSCRIPTEN__

namespace {

// The questions to the browser (web/engine.js).
#define HOST(name) extern "C" __attribute__((import_module("host"), import_name(#name)))
// 0: neither, 1: XID_Continue, 2: XID_Start as well.
HOST(xid) int host_xid(char32_t c);
// These write the new text to `to` and return its bytes.
using Change = std::size_t(const char* text, std::size_t bytes, char* to);
HOST(tag_key) Change host_tag_key;
HOST(label_key) Change host_label_key;
HOST(slug) Change host_slug;
#undef HOST

// How many times as long a text may get: U+FDFA is NFKC's longest.
constexpr std::size_t kGrowth = 11;

Text changed(Text text, Change* change) {
  auto* to = static_cast<char*>(std::malloc(text.size() * kGrowth));
  const std::size_t size = change(text.data(), text.size(), to);
  // Gives the rest back: nothing has been allocated behind it.
  return {static_cast<char*>(std::realloc(to, size)), size};
}

// An article may make us ask for millions of characters, and each question takes as long as ten of
// these answers.
int xid(char32_t c) {
  if (c >= 0x80) return host_xid(c);
  const char ascii = static_cast<char>(c);
  return is_ascii_letter(ascii) ? 2 : static_cast<int>(is_ascii_digit(ascii) || ascii == '_');
}

}  // namespace

bool is_xid_start(char32_t c) { return xid(c) > 1; }
bool is_xid_continue(char32_t c) { return !is_medial(c) && xid(c) > 0; }

Text tag_key(Text text, Arena& /*arena*/) { return changed(text, host_tag_key); }

Text label_key(Text text, Arena& /*arena*/) { return changed(text, host_label_key); }

Text slug(Text text, Arena& /*arena*/) { return changed(text, host_slug); }

#endif

bool is_medial(char32_t c) {
  return c == kZeroWidthNonJoiner || c == kZeroWidthJoiner || c == 0x00B7 || c == 0x0387 ||
         c == 0x30FB || c == 0xFF65;
}

Direction strong_direction(char32_t c) {
  if (!is_xid_start(c)) return Direction::None;
  for (const Range& range : kRightToLeft) {
    if (c >= range.first && c <= range.last) return Direction::RightToLeft;
  }
  return Direction::LeftToRight;
}

Direction first_strong(Text text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode(text, offset);
    const Direction direction = strong_direction(decoded.code_point);
    if (direction != Direction::None) return direction;
    offset += decoded.length;
  }
  return Direction::None;
}

}  // namespace broadside::base
