#pragma once
// Related articles by the tags that they share; INDEX.md has the rule. Native builds only.

#include <cstddef>
#include <span>

#include "base/arena.h"
#include "model/index.h"
#include "model/tag_table.h"

namespace broadside::model {

inline constexpr std::size_t kRelated = 3;
// A tag of more articles than this brings no candidates: it says little about any of them, and all
// pairs of a hundred thousand articles are too many to compare.
inline constexpr std::size_t kTelling = 500;

// What links to an article need. The article's tags are left out.
[[nodiscard]] Neighbour neighbour_of(const IndexItem& item);

// Fills in `related`. `tags` is the table of these items. The memory is in `arena`.
void add_related(std::span<IndexItem> items, const TagTable& tags, base::Arena& arena);

}  // namespace broadside::model
