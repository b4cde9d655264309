#pragma once
// The index as a JSON Feed 1.1: valid for any feed reader, and with `_article` for ours.

#include <string>
#include <vector>

#include "model/index.h"
#include "model/site.h"

namespace broadside::model {

// Deterministic: the same values give the same bytes. One line an item, so that diffs are readable.
[[nodiscard]] std::string write_index(const Site& site, const std::vector<IndexItem>& items);

}  // namespace broadside::model
