#pragma once
// What rendering needs to know of Unicode. Its tables are not in the module: the browser has them
// already and is asked (web/unicode.js); native builds ask utf8proc (unicode_utf8proc.cpp). Both
// answer alike for every character that is in the older of the two Unicode versions
// (tests/unicode).

#include <cstdint>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::base {

inline constexpr char32_t kZeroWidthNonJoiner = 0x200C;
inline constexpr char32_t kZeroWidthJoiner = 0x200D;

// UAX #31: what a word may begin with, that is letters; what it may consist of: letters, marks,
// digits and joining punctuation such as `_`; and what may stand between two of those: zero-width
// joiners and middle dots, which are never Continue here, although some versions of Unicode count
// them.
[[nodiscard]] bool is_xid_start(char32_t code_point);
[[nodiscard]] bool is_xid_continue(char32_t code_point);
[[nodiscard]] bool is_medial(char32_t code_point);

// What all spellings of a tag have in common: NFKC with full case folding, without zero-width
// joiners and non-joiners, and with one form of the Arabic letters ye and kaf. A key is its own
// key. `text` is well formed.
[[nodiscard]] Text tag_key(Text text, Arena& arena);

// What the labels of links and notes have in common that mean the same (CommonMark 6.3): trimmed,
// each white space one blank, folded. `text` is well formed.
[[nodiscard]] Text label_key(Text text, Arena& arena);

// github-slugger's rule for a heading's id: lower case, then everything dropped but letters, marks,
// digits, joining punctuation, `-` and spaces, which become `-`. `text` is well formed.
[[nodiscard]] Text slug(Text text, Arena& arena);

enum class Direction : std::uint8_t { None, LeftToRight, RightToLeft };

// The direction of a letter (UAX #9: L, R, AL); other characters have None.
[[nodiscard]] Direction strong_direction(char32_t code_point);

// UAX #9 rule P2: the first strong direction of a text.
[[nodiscard]] Direction first_strong(Text text);

}  // namespace broadside::base
