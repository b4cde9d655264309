#pragma once
// SitePlan: the pages that a site consists of, each with its route and its folder.

#include <span>
#include <string>
#include <vector>

#include "base/arena.h"
#include "cli/site_pages.h"
#include "model/index.h"
#include "model/route.h"
#include "model/site.h"

namespace broadside::cli {

struct PlannedPage {
  model::Route route;
  std::string folder;  // empty, or ending in `/`
  // Of an article or plain page.
  const model::IndexItem* item = nullptr;
  std::size_t of_pages = 1;  // how many pages its list has
};

struct SitePlan {
  std::vector<PlannedPage> pages;
  SitePages links;
  // Articles and plain pages that can have no folder: their slug is taken, or a folder's name.
  std::vector<const model::IndexItem*> without_folder;
};

// `articles` newest first, as the index has them; only those that are shown at `now` get a page.
// The values of routes are views into the items, `site` and `arena`.
[[nodiscard]] SitePlan plan_site(const model::Site& site,
                                 std::span<const model::IndexItem> articles,
                                 std::span<const model::IndexItem> pages, double now,
                                 base::Arena& arena);

}  // namespace broadside::cli
