#pragma once
// What a reader with a wrong address may have meant.

#include <span>

#include "base/arena.h"
#include "base/text.h"
#include "model/index.h"

namespace broadside::model {

inline constexpr std::size_t kNearItems = 3;

// At most kNearItems of the items, the nearest first: those whose slug is `slug` but for a few
// typing mistakes (optimal string alignment distance of at most a third of it, 2 to 8), then those
// that have at least half of its words in slug and title. Of equals the first one.
[[nodiscard]] std::span<IndexItem> near_items(base::Text slug, std::span<const IndexItem> items,
                                              base::Arena& arena);

}  // namespace broadside::model
