#include "markdown/hashtag.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::markdown {
namespace {

bool is_hash(char32_t c) { return c == '#' || c == 0xFF03; }
bool is_joiner(char32_t c) { return c == base::kZeroWidthNonJoiner || c == base::kZeroWidthJoiner; }
bool is_medial(char32_t c) { return c == 0x00B7 || c == 0x30FB; }

// The end of the hashtag's word that begins at `begin`; `begin` when there is none.
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t offset = begin;
  std::size_t end = begin;  // behind the last word character: joiners count only between letters
  bool has_letter = false;
  while (offset < text.size()) {
    const base::Decoded decoded = base::decode(text, offset);
    const char32_t c = decoded.code_point;
    offset += decoded.length;
    if (base::is_word(c)) {
      has_letter = has_letter || !base::is_digit(c);
      end = offset;
    } else if (end == begin || (!is_joiner(c) && !is_medial(c))) {
      break;
    }
  }
  return has_letter ? end : begin;
}

}  // namespace

std::optional<Hashtag> find_hashtag(std::string_view text, std::size_t from, char32_t previous) {
  if (from > 0) previous = base::decode_before(text, from).code_point;
  std::size_t offset = from;
  while (offset < text.size()) {
    const base::Decoded decoded = base::decode(text, offset);
    const std::size_t word = offset + decoded.length;
    if (is_hash(decoded.code_point) && !is_hash(previous) && previous != '&' && previous != '/' &&
        (previous == 0 || !base::is_word(previous))) {
      const std::size_t end = word_end(text, word);
      if (end > word) return Hashtag{offset, word, end};
    }
    previous = decoded.code_point;
    offset = word;
  }
  return std::nullopt;
}

std::string_view fold_tag(std::string_view word, base::Arena& arena) {
  base::TextBuilder key;
  for (std::size_t offset = 0; offset < word.size();) {
    const base::Decoded decoded = base::decode(word, offset);
    offset += decoded.length;
    char32_t c = decoded.code_point;
    if (is_joiner(c)) continue;
    if (c < 0x80) c = static_cast<char32_t>(base::ascii_lower(static_cast<char>(c)));
    if (c == 0x064A) c = 0x06CC;  // ARABIC LETTER YEH → FARSI YEH
    if (c == 0x0643) c = 0x06A9;  // ARABIC LETTER KAF → KEHEH
    key.add_code_point(c);
  }
  return arena.keep(std::move(key));
}

std::span<std::string_view> join_tags(std::span<const std::string_view> tags,
                                      std::span<const std::string_view> more, base::Arena& arena) {
  base::List<std::string_view> joined;
  base::List<std::string_view> keys;
  for (const auto list : {tags, more}) {
    for (const std::string_view tag : list) {
      const std::string_view key = fold_tag(tag, arena);
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      keys.push(key);
      joined.push(tag);
    }
  }
  return arena.keep(std::move(joined));
}

}  // namespace broadside::markdown
