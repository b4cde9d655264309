#pragma once
// The cards of a list of articles.

#include <span>

#include "page/page.h"
#include "tape/tape_builder.h"

namespace broadside::page {

// Precondition: there are items.
void article_list(tape::TapeBuilder& builder, const Site& site,
                  std::span<const model::IndexItem> items);

}  // namespace broadside::page
