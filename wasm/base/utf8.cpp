#include "base/utf8.h"

namespace broadside::base {
namespace {

unsigned byte_at(Text text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

// Length of the well-formed sequence at offset, 0 when it is ill formed.
std::uint8_t sequence_length(Text text, std::size_t offset) {
  const unsigned lead = byte_at(text, offset);
  if (lead < 0x80) return 1;
  std::uint8_t length = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;   // overlong
    if (lead == 0xED) high = 0x9F;  // surrogates
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;   // overlong
    if (lead == 0xF4) high = 0x8F;  // above U+10FFFF
  } else {
    return 0;
  }
  if (offset + length > text.size()) return 0;
  const unsigned second = byte_at(text, offset + 1);
  if (second < low || second > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!is_continuation(text[offset + i])) return 0;
  }
  return length;
}

}  // namespace

Decoded decode(Text text, std::size_t offset) {
  const std::uint8_t length = sequence_length(text, offset);
  const unsigned lead = byte_at(text, offset);
  if (length == 0) return {kReplacement, 1};
  if (length == 1) return {static_cast<char32_t>(lead), 1};
  char32_t code_point = lead & (0xFFU >> (length + 1U));
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6U) | (byte_at(text, offset + i) & 0x3FU);
  }
  return {code_point, length};
}

Decoded decode_before(Text text, std::size_t offset) {
  std::size_t start = offset - 1;
  while (start > 0 && offset - start < 4 && is_continuation(text[start])) --start;
  const Decoded decoded = decode(text, start);
  if (start + decoded.length == offset) return decoded;
  return {kReplacement, 1};
}

std::size_t find_invalid(Text text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::uint8_t length = sequence_length(text, offset);
    if (length == 0) return offset;
    offset += length;
  }
  return Text::npos;
}

std::size_t utf16_length(Text text) {
  std::size_t length = 0;
  for (const char byte : text) {
    // A lead byte starts one unit; a four-byte lead starts a surrogate pair.
    length += static_cast<std::size_t>(!is_continuation(byte));
    length += static_cast<std::size_t>(static_cast<unsigned char>(byte) >= 0xF0U);
  }
  return length;
}

std::size_t utf16_prefix_bytes(Text text, std::size_t units) {
  std::size_t offset = 0;
  std::size_t counted = 0;
  while (offset < text.size() && counted < units) {
    const Decoded decoded = decode(text, offset);
    counted += decoded.code_point > 0xFFFF ? 2 : 1;
    offset += decoded.length;
  }
  return offset;
}

Text cut(Text text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && is_continuation(text[limit])) --limit;
  return text.substr(0, limit);
}

Text prefix(Text text, std::size_t limit) {
  std::size_t offset = 0;
  while (offset < text.size() && limit > 0) {
    offset += decode(text, offset).length;
    --limit;
  }
  return text.substr(0, offset);
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_control_or_bidi(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || is_bidi_control(c);
}

}  // namespace broadside::base
