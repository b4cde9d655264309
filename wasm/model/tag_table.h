#pragma once
// The tags of all articles: who has which. Native builds only.

#include <cstdint>
#include <span>
#include <vector>

#include "base/arena.h"
#include "base/text.h"
#include "model/index.h"

namespace broadside::model {

// Items are known by their position in the site's order.
struct TagTable {
  struct Tag {
    base::Text key;   // base::tag_key
    base::Text name;  // as most articles write it; of two the first by bytes
    std::vector<std::uint32_t> items;
  };
  std::vector<Tag> tags;  // by key
  // Of each item: the positions in `tags`, in the order of its tags.
  std::vector<std::vector<std::uint32_t>> of_items;
};

// Precondition: no item has two spellings of one tag. The texts are views into the items and
// `arena`.
[[nodiscard]] TagTable make_tag_table(std::span<const IndexItem> items, base::Arena& arena);

}  // namespace broadside::model
