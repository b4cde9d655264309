#pragma once
// Hashtags in running text: `#` or `＃` with a word behind it, by UAX #31-D2. Between two
// characters of the word may stand one of ZWNJ, ZWJ, `·` and `・`; one character must be a letter.

#include <cstddef>
#include <optional>
#include <span>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::markdown {

struct Hashtag {
  std::size_t word;  // of the first character behind the `#`
  std::size_t end;
};

// The hashtag that begins at text[at]. `previous` is the character before it (0: none): a `#`
// behind a letter, `&`, `/` or another `#` starts no hashtag.
[[nodiscard]] std::optional<Hashtag> hashtag_at(base::Text text, std::size_t at, char32_t previous);

// `tags`, then the `more` that are not among them; of spellings with one base::tag_key
// the first stays.
[[nodiscard]] std::span<base::Text> join_tags(std::span<const base::Text> tags,
                                              std::span<const base::Text> more, base::Arena& arena);

}  // namespace broadside::markdown
