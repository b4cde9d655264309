#pragma once
// What a reader searches for, and whether an article is that.

#include <span>

#include "base/arena.h"
#include "base/text.h"
#include "model/author.h"
#include "model/index.h"

namespace broadside::model {

class Search {
 public:
  // `words` as the reader wrote them. Both must outlive the object.
  Search(base::Text words, base::Arena& arena);

  // Whether there is nothing to search for: no word at all.
  [[nodiscard]] bool empty() const { return words_.empty(); }

  // Whether each word begins a word of the article's title, subtitle, summary, tags, series or
  // authors; spellings that base::search_key makes the same are the same. `known` are the site's
  // authors, whom an item names by id.
  [[nodiscard]] bool finds(const IndexItem& item, std::span<const Author> known) const;

 private:
  base::Text words_;  // a key: each word with a blank before it
  base::Arena& arena_;
};

}  // namespace broadside::model
