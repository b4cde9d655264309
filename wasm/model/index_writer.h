#pragma once
// The index as a JSON Feed 1.1: valid for any feed reader, and with `_article` for ours.

#include <span>

#include "base/text_builder.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside::model {

// Deterministic: the same values give the same bytes. One line an item, so that diffs are readable.
[[nodiscard]] base::TextBuilder write_index(const Site& site, std::span<const IndexItem> items);

}  // namespace broadside::model
