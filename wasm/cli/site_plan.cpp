#include "cli/site_plan.h"

#include <algorithm>
#include <unordered_set>

#include "base/date.h"
#include "model/index_families.h"
#include "model/tag_table.h"

namespace broadside::cli {
namespace {

using model::Family;
using model::IndexItem;
using model::Route;

bool is_shown(const IndexItem& item, double now) {
  return base::parse_date(item.date_published).value_or(0) <= now &&
         base::parse_date(item.expires).value_or(now) >= now;
}

Route::Kind kind_of(Family::Kind kind) {
  switch (kind) {
    case Family::Kind::Tag:
      return Route::Kind::Tag;
    case Family::Kind::Author:
      return Route::Kind::Author;
    case Family::Kind::Series:
      return Route::Kind::Series;
    case Family::Kind::Year:
      return Route::Kind::Archive;
    case Family::Kind::All:
    case Family::Kind::Search:
      break;
  }
  return Route::Kind::Home;
}

class Planner {
 public:
  explicit Planner(SitePlan& plan) : plan_(plan) {}

  bool add(const Route& route, const IndexItem* item = nullptr, std::size_t of_pages = 1) {
    auto folder = plan_.links.add(route);
    if (!folder) return false;
    plan_.pages.push_back({route, std::move(*folder), item, of_pages});
    return true;
  }

  void add_text(const IndexItem& item, Route::Kind kind) {
    if (!add(Route(kind, item.slug), &item)) {
      plan_.without_folder.push_back(&item);
      return;
    }
    plan_.links.add_alias(kind, item.path.stem(), item.slug);
  }

  void add_list(Route::Kind kind, base::Text value, std::size_t count, std::size_t page_size) {
    const std::size_t pages = std::max<std::size_t>(1, (count + page_size - 1) / page_size);
    for (std::size_t page = 1; page <= pages; ++page) add(Route(kind, value, page), nullptr, pages);
  }

 private:
  SitePlan& plan_;
};

}  // namespace

SitePlan plan_site(const model::Site& site, std::span<const IndexItem> articles,
                   std::span<const IndexItem> pages, double now, base::Arena& arena) {
  SitePlan plan;
  Planner planner(plan);
  // An article is stronger than a plain page of the same slug.
  std::vector<char> shown;
  for (const IndexItem& item : articles) {
    shown.push_back(is_shown(item, now) ? 1 : 0);
    if (shown.back() != 0) planner.add_text(item, Route::Kind::Article);
  }
  for (const IndexItem& item : pages) planner.add_text(item, Route::Kind::Page);

  const model::TagTable tags = model::make_tag_table(articles, arena);
  for (const model::ListFamily& list : model::list_families(articles, tags, site)) {
    const bool any = std::any_of(list.items.begin(), list.items.end(),
                                 [&](std::uint32_t at) { return shown[at] != 0; });
    const Route::Kind kind = kind_of(list.family.kind);
    if (!any && kind != Route::Kind::Home) continue;
    const bool by_name = kind == Route::Kind::Tag;
    planner.add_list(kind, by_name ? list.name : list.family.key, list.items.size(),
                     site.page_size);
  }
  // Who has written nothing yet has a page that says who that is.
  for (const model::Author& author : site.authors) {
    planner.add(Route(Route::Kind::Author, author.id));
  }
  for (const Route::Kind kind : {Route::Kind::Tag, Route::Kind::Author, Route::Kind::Archive}) {
    planner.add(Route(kind, {}));
  }
  return plan;
}

}  // namespace broadside::cli
