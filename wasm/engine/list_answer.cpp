// Lists of articles: the first page, tags, authors, series, years.

#include <algorithm>

#include "base/unicode.h"
#include "engine/engine.h"

namespace broadside::engine {
namespace {

// How many articles of a bare list are read for their titles.
constexpr std::size_t kCompletedItems = 50;

}  // namespace

void Engine::list_answer() {
  speak({});
  const std::span<model::IndexItem> items = site_.index.items;
  for (model::IndexItem& item : items.first(std::min(items.size(), kCompletedItems))) {
    complete(item);
  }
  if (files_.wants_any()) return;

  base::List<model::IndexItem> listed;
  base::Text heading;
  if (site_.route.kind() == model::Route::Kind::Tag) {
    heading = arena_.join({"#", site_.route.value()});
    const base::Text key = base::tag_key(site_.route.value(), arena_);
    for (const model::IndexItem& item : items) {
      const bool has_tag = std::any_of(item.tags.begin(), item.tags.end(), [&](base::Text tag) {
        return base::tag_key(tag, arena_) == key;
      });
      if (has_tag) listed.push(item);
    }
  } else {
    listed.push_all(items);
  }
  answer_.page = page::list_page(site_, {.heading = heading, .items = listed.view()});
}

}  // namespace broadside::engine
