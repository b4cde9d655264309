#pragma once
// Pages that only the whole engine has (base/whole.h): all tags, all authors, all years, what a
// search found.

#include <span>

#include "model/overview.h"
#include "page/page.h"
#include "tape/tape_builder.h"

namespace broadside::page {

// In the order of the counts; after limits::kOverviewRows the number of those that are left out. A
// count of 0 is not known, and not shown.
[[nodiscard]] Page tags_page(const Site& site, std::span<const model::Count> tags);
[[nodiscard]] Page authors_page(const Site& site, std::span<const model::Count> authors);
[[nodiscard]] Page archive_page(const Site& site, std::span<const model::Count> years);

struct SearchSource {
  std::span<const model::IndexItem> items;  // of this page
  std::size_t found = 0;                    // on all pages, as far as it was searched
  bool counted = true;                      // those are all; else there are more
  bool more = false;                        // there is another page
  std::size_t searched = 0;                 // only so many articles were searched; 0: all
};

// An empty `<div class="search">` takes the text field, which is no part of a tape. The words are
// those of the route; without any there is nothing below it.
[[nodiscard]] Page search_page(const Site& site, const SearchSource& found);

// What the site says of an author: picture, handle, bio, address and mail. For the page of an
// author's articles, whose heading is the name. Nothing when nothing is said.
void author_header(tape::TapeBuilder& builder, const Site& site, const model::Author& author);

}  // namespace broadside::page
