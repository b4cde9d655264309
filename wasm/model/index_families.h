#pragma once
// The list families of a publication: which there are, which articles each has, and their files.
// INDEX.md specifies them. Native builds only.

#include <cstdint>
#include <span>
#include <vector>

#include "model/index.h"
#include "model/index_files.h"
#include "model/site.h"
#include "model/tag_table.h"

namespace broadside::model {

struct ListFamily {
  Family family;
  base::Text name;                   // as people read it; empty for all articles
  std::vector<std::uint32_t> items;  // positions in the site's order, in the family's order
};

// All families but that of the search files, each kind by its key. `items` are in the site's order,
// newest first, each with a date. The texts are views into the items, `tags` and `site`.
[[nodiscard]] std::vector<ListFamily> list_families(std::span<const IndexItem> items,
                                                    const TagTable& tags, const Site& site);

// One file of a family: the positions in `ListFamily::items` that it holds, and the page that goes
// on behind it.
struct FamilyPage {
  std::size_t number;  // 0: the first file
  std::size_t begin;
  std::size_t end;
  std::size_t next;  // 0: none
};

// The files of a family of `count` articles that has `page_size` on a page: the first file, then
// those pages that hold what is not in it. `oldest_first`: as a series.
[[nodiscard]] std::vector<FamilyPage> family_pages(std::size_t count, std::size_t page_size,
                                                   bool oldest_first);

}  // namespace broadside::model
