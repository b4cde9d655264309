#include "markdown/hashtag.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::markdown {
namespace {

bool is_hash(char32_t c) { return c == '#' || c == 0xFF03; }

// The end of the hashtag's word that begins at `begin`; `begin` when there is none.
std::size_t word_end(base::Text text, std::size_t begin) {
  std::size_t end = begin;  // behind the last character that is not medial
  bool has_letter = false;
  for (std::size_t offset = begin; offset < text.size();) {
    const base::Decoded decoded = base::decode(text, offset);
    const std::size_t next = offset + decoded.length;
    if (base::is_xid_continue(decoded.code_point)) {
      has_letter = has_letter || base::is_xid_start(decoded.code_point);
      end = next;
    } else if (offset == begin || offset != end || !base::is_medial(decoded.code_point)) {
      break;
    }
    offset = next;
  }
  return has_letter ? end : begin;
}

}  // namespace

std::optional<Hashtag> hashtag_at(base::Text text, std::size_t at, char32_t previous) {
  const base::Decoded decoded = base::decode(text, at);
  if (!is_hash(decoded.code_point) || is_hash(previous) || previous == '&' || previous == '/' ||
      base::is_xid_continue(previous)) {
    return std::nullopt;
  }
  const std::size_t word = at + decoded.length;
  const std::size_t end = word_end(text, word);
  return end > word ? std::optional(Hashtag{word, end}) : std::nullopt;
}

std::span<base::Text> join_tags(std::span<const base::Text> tags, std::span<const base::Text> more,
                                base::Arena& arena) {
  base::List<base::Text> joined;
  base::List<base::Text> keys;
  for (const auto list : {tags, more}) {
    for (const base::Text tag : list) {
      const base::Text key = base::tag_key(tag, arena);
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      keys.push(key);
      joined.push(tag);
    }
  }
  return arena.keep(std::move(joined));
}

}  // namespace broadside::markdown
