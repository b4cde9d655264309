// Lists of articles: the first page, tags, authors, series, years.

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/whole.h"
#include "engine/engine.h"

namespace broadside::engine {
namespace {

using Kind = model::Route::Kind;

// How many articles of a bare list are read for their titles.
constexpr std::size_t kCompletedItems = 50;

// A route's list is the index's family of the same place.
constexpr model::Family::Kind family_of(Kind kind) {
  return kind == Kind::Home ? model::Family::Kind::All : static_cast<model::Family::Kind>(kind);
}
static_assert(family_of(Kind::Tag) == model::Family::Kind::Tag &&
              family_of(Kind::Author) == model::Family::Kind::Author &&
              family_of(Kind::Series) == model::Family::Kind::Series &&
              family_of(Kind::Archive) == model::Family::Kind::Year);

bool is_year(base::Text text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(), base::is_ascii_digit);
}

// Whether an article is in the list; `key` as in model::Family.
bool is_in(const model::IndexItem& item, Kind kind, base::Text key, base::Arena& arena) {
  if (kind == Kind::Series) return item.series == key;
  if (kind == Kind::Archive) return item.date_published.substr(0, key.size()) == key;
  if (kind == Kind::Home) return true;
  const bool of_tag = !base::kWhole || kind == Kind::Tag;
  for (const base::Text name : of_tag ? item.tags : item.authors) {
    if ((of_tag ? base::tag_key(name, arena) : name) == key) return true;
  }
  return false;
}

}  // namespace

bool Engine::is_listed(const model::IndexItem& item, bool pinned) const {
  const bool home = site_.route.kind() == Kind::Home;
  return (!home || item.pinned == pinned) && is_shown(item.date_published, item.expires);
}

std::span<model::IndexItem> Engine::listed_at_hand(base::Text key) {
  const Kind kind = site_.route.kind();
  const std::span<model::IndexItem> items = site_.index.items;
  for (model::IndexItem& item : items.first(std::min(items.size(), kCompletedItems))) {
    complete(item);
  }
  base::List<model::IndexItem> listed;
  for (const model::IndexItem& item : items) {
    if (is_listed(item, false) && is_in(item, kind, key, arena_)) listed.push(item);
  }
  // The first part of a series first.
  if (kind == Kind::Series) std::reverse(listed.begin(), listed.end());
  return arena_.keep(std::move(listed));
}

std::optional<model::Index> Engine::first_file(const model::Family& family) {
  const base::Text path = family.file(0, arena_);
  const File* file = files_.want(path);
  // A tag that nobody uses has no file.
  if (file != nullptr && file->is_absent()) return model::Index{};
  return index_at(path);
}

void Engine::list_answer() {
  const Kind kind = site_.route.kind();
  const std::size_t number = site_.route.number();
  base::Text key = site_.route.value();
  if (kind == Kind::Archive && !is_year(key)) return not_found();
  if (kind == Kind::Tag) key = base::tag_key(key, arena_);
  speak({});
  if (!read_on({})) return;

  const model::Family family{family_of(kind), key};
  const bool in_families = site_.index.count > 0;
  std::optional<model::Index> list = site_.index;
  if (!in_families) {
    list->items = listed_at_hand(key);
    list->count = list->items.size();
  } else if (kind != Kind::Home) {
    list = first_file(family);
  }
  if (!list || files_.wants_any()) return;

  const std::size_t size = list->page_size > 0 ? list->page_size : model::kPageSize;
  const std::size_t pages = std::max<std::size_t>(1, (list->count + size - 1) / size);
  if (number > pages) return not_found();
  std::size_t skip = (number - 1) * size;
  base::List<model::IndexItem> found;
  if (in_families && number > 1) {
    // The index counts its pages from the oldest article, and readers from the newest.
    std::size_t page = number;
    if (kind == Kind::Series) {
      skip = 0;
    } else {
      const std::size_t newest = list->count - 1 - skip;
      page = newest / size + 1;
      skip = size - 1 - newest % size;
    }
    for (std::size_t i = skip > 0 && page > 1 ? 2 : 1; i > 0; --i, --page) {
      if (const auto more = index_at(family.file(page, arena_))) found.push_all(more->items);
    }
    if (files_.wants_any() || !answer_.diagnostics.empty()) return;
  } else {
    found.push_all(list->items);
  }

  // Pinned articles lead the site's own list, and stand nowhere else in it.
  base::List<model::IndexItem> listed;
  const auto add = [&](std::span<const model::IndexItem> items, bool pinned) {
    for (const model::IndexItem& item : items) {
      if (is_listed(item, pinned)) listed.push(item);
    }
  };
  if (number == 1 && kind == Kind::Home) {
    add(site_.index.pinned, true);
    add(site_.index.items, true);
  }
  const auto all = found.view();
  skip = std::min(skip, all.size());
  add(all.subspan(skip, std::min(size, all.size() - skip)), false);

  page::ListSource source{list->name.empty() ? site_.route.value() : list->name, listed.view(),
                          pages};
  if (kind == Kind::Tag) source.heading = arena_.join({"#", source.heading});
  if (base::kWhole && kind == Kind::Author) {
    for (const model::Author& author : site_.site.authors) {
      if (author.id != key) continue;
      source.author = &author;
      source.heading = author.name;
    }
  }
  answer_.page = page::list_page(site_, source);
}

}  // namespace broadside::engine
