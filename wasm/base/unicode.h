#pragma once
// The few character classes that rendering needs, in ranges. They are an approximation of the
// Unicode properties that is right for the scripts of the world's newspapers and errs, elsewhere,
// towards "is a letter". In the browser is_word asks the host, which knows the properties exactly.

#include <cstdint>
#include <string_view>

namespace broadside::base {

inline constexpr char32_t kZeroWidthNonJoiner = 0x200C;
inline constexpr char32_t kZeroWidthJoiner = 0x200D;

// Letters, marks, digits and `_`: what may stand in a hashtag or a heading's id.
[[nodiscard]] bool is_word(char32_t code_point);

// Decimal digits of ASCII, Arabic, extended Arabic (Persian, Pashto) and Devanagari.
[[nodiscard]] bool is_digit(char32_t code_point);

enum class Direction : std::uint8_t { None, LeftToRight, RightToLeft };

// The direction of a character that has a strong one (UAX #9: L, R, AL), else None.
[[nodiscard]] Direction strong_direction(char32_t code_point);

// UAX #9 rule P2: the first strong direction of a text.
[[nodiscard]] Direction first_strong(std::string_view text);

}  // namespace broadside::base
