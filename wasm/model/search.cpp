#include "model/search.h"

#include <algorithm>

#include "base/search_key.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

void append(base::TextBuilder& out, base::Text text) {
  out += text;
  out += '\n';
}

void append_author(base::TextBuilder& out, base::Text author, std::span<const Author> known) {
  const Author* one = find_author(known, author);
  append(out, one == nullptr ? author : one->name);
  if (one != nullptr) append(out, one->handle);
}

}  // namespace

Search::Search(base::Text words, base::Arena& arena)
    : words_(base::search_key(words, arena)), arena_(arena) {}

bool Search::finds(const IndexItem& item, std::span<const Author> known) const {
  base::TextBuilder all;
  for (const base::Text text : {item.title, item.subtitle, item.summary, item.series}) {
    append(all, text);
  }
  for (const base::Text tag : item.tags) append(all, tag);
  for (const base::Text author : item.authors) append_author(all, author, known);
  const base::Text key = base::search_key(all, arena_);
  base::Text rest = words_;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' ', 1), rest.size());
    base::Text word = rest.substr(0, end);
    rest.remove_prefix(end);
    if (base::is_unspaced(base::decode(word, 1).code_point)) word.remove_prefix(1);
    if (key.find(word) == base::Text::npos) return false;
  }
  return true;
}

}  // namespace broadside::model
