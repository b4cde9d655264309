#pragma once
// UTF-8: validation, one step of decoding, and the UTF-16 lengths that the tape counts in.
// Well-formedness is the Unicode Standard's table 3-7 (no surrogates, no overlong forms).

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/text.h"

namespace broadside::base {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::uint8_t length;  // bytes, 1 to 4
};

[[nodiscard]] constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The code point at `offset` < text.size(). An ill-formed sequence gives {U+FFFD, 1}.
[[nodiscard]] Decoded decode(Text text, std::size_t offset);

// The code point that ends just before `offset` > 0.
[[nodiscard]] Decoded decode_before(Text text, std::size_t offset);

// The offset of the first ill-formed byte, or npos when the whole text is well formed.
[[nodiscard]] std::size_t find_invalid(Text text);

// UTF-16 code units of a well-formed text: what JavaScript's `length` says.
[[nodiscard]] std::size_t utf16_length(Text text);

// How many bytes of a well-formed text its first `units` UTF-16 code units take (clamped to the
// end; a length that ends inside a surrogate pair takes the whole pair).
[[nodiscard]] std::size_t utf16_prefix_bytes(Text text, std::size_t units);

// The longest prefix of at most `limit` bytes that ends between two characters.
[[nodiscard]] Text cut(Text text, std::size_t limit);

// The longest prefix of at most `limit` code points, as bytes.
[[nodiscard]] Text prefix(Text text, std::size_t limit);

// The Unicode controls that reorder text (UAX #9: LRE…PDF, LRI…PDI, LRM, RLM, ALM).
[[nodiscard]] bool is_bidi_control(char32_t code_point);

// Those, C0, DEL and C1: characters that must not reach a one-line field or a console.
[[nodiscard]] bool is_control_or_bidi(char32_t code_point);

}  // namespace broadside::base
