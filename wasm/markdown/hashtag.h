#pragma once
// Hashtags in running text: `#` or `＃` with a word behind it, by the shape of UAX #31-D2. ZWNJ and
// ZWJ may join letters, `·` and `・` may stand between them; one character must not be a digit.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/arena.h"

namespace broadside::markdown {

struct Hashtag {
  std::size_t begin;  // of the `#`
  std::size_t word;   // of the first character behind it
  std::size_t end;
};

// The first hashtag at or behind `from`. `previous` is the character before the text (0: none):
// a `#` behind a letter, `&`, `/` or another `#` starts no hashtag.
[[nodiscard]] std::optional<Hashtag> find_hashtag(std::string_view text, std::size_t from,
                                                  char32_t previous);

// What two spellings of one tag have in common: ASCII case, ZWNJ and ZWJ, and the Arabic forms of
// ye and kaf do not matter. `word` is without `#`.
[[nodiscard]] std::string_view fold_tag(std::string_view word, base::Arena& arena);

// `tags`, then the `more` that are not among them; of spellings with one key the first stays.
[[nodiscard]] std::span<std::string_view> join_tags(std::span<const std::string_view> tags,
                                                    std::span<const std::string_view> more,
                                                    base::Arena& arena);

}  // namespace broadside::markdown
