#pragma once
// The ways that lead from one article to others.

#include <span>

#include "page/page.h"
#include "tape/tape_builder.h"

namespace broadside::page {

// The same article in other languages, each by the language's own name.
void language_switch(tape::TapeBuilder& builder, const Site& site,
                     std::span<const model::Translation> translations);

void series_line(tape::TapeBuilder& builder, const Site& site, base::Text series);

// Previous and Next; nothing when there are none.
void pager(tape::TapeBuilder& builder, const Site& site, const model::Neighbour& older,
           const model::Neighbour& newer);

// Articles with the same tags, which are said.
void related_articles(tape::TapeBuilder& builder, const Site& site,
                      std::span<const model::Neighbour> related);

}  // namespace broadside::page
