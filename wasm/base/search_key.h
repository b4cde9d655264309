#pragma once
// What a reader who searches takes for the same: more than what spellings of a tag have in common.

#include "base/arena.h"
#include "base/text.h"

namespace broadside::base {

// The words of `text` (well formed), with one blank before each and between them: tag_key(), and
// besides one form of the Arabic alef (أ إ آ ٱ are ا), of he (ة ۀ are ه), ASCII digits for those of
// Arabic and Persian, and no vowel marks, hamza above or tatweel. Whatever is neither letter nor
// digit parts words; that is told by ranges of Unicode, near enough for a search.
[[nodiscard]] Text search_key(Text text, Arena& arena);

// Whether words in this script stand without blanks between them, so that a word may be found
// anywhere (Chinese, Japanese, Thai, Khmer …).
[[nodiscard]] bool is_unspaced(char32_t code_point);

}  // namespace broadside::base
