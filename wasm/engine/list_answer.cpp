// Lists of articles: the first page, tags, authors, series, years.

#include <algorithm>

#include "base/date.h"
#include "base/unicode.h"
#include "base/whole.h"
#include "engine/engine.h"

namespace broadside::engine {
namespace {

using Kind = model::Route::Kind;

// A route's list is the index's family of the same place.
constexpr model::Family::Kind family_of(Kind kind) {
  return kind == Kind::Home ? model::Family::Kind::All : static_cast<model::Family::Kind>(kind);
}
static_assert(family_of(Kind::Tag) == model::Family::Kind::Tag &&
              family_of(Kind::Author) == model::Family::Kind::Author &&
              family_of(Kind::Series) == model::Family::Kind::Series &&
              family_of(Kind::Archive) == model::Family::Kind::Year);

// Whether an article is in the list; `key` as in model::Family.
bool is_in(const model::IndexItem& item, Kind kind, base::Text key, base::Arena& arena) {
  if (kind == Kind::Home) return true;
  if (kind == Kind::Series) return item.series == key;
  if (kind == Kind::Archive) return item.date_published.substr(0, key.size()) == key;
  const bool of_tag = !base::kWhole || kind == Kind::Tag;
  for (const base::Text name : of_tag ? item.tags : item.authors) {
    if ((of_tag ? base::tag_key(name, arena) : name) == key) return true;
  }
  return false;
}

}  // namespace

bool Engine::is_listed(const model::IndexItem& item, bool pinned) const {
  return (site_.route.kind() != Kind::Home || item.pinned == pinned) && is_shown(item);
}

bool Engine::open_list(const model::Family& family, model::Index& list) {
  if (family.kind == model::Family::Kind::All) return true;
  const base::Text path = family.file(0, arena_);
  const File* file = files_.want(path);
  list = {};
  // A tag that nobody uses has no file.
  if (file == nullptr || file->is_absent()) return file != nullptr;
  const auto index = index_at(path);
  if (index) list = *index;
  return index.has_value();
}

void Engine::list_answer() {
  const Kind kind = site_.route.kind();
  const std::size_t number = site_.route.number();
  base::Text key = site_.route.value();
  if (kind == Kind::Archive && !base::is_date(arena_.join({key, "-01-01"}))) return not_found();
  if (kind == Kind::Tag) key = base::tag_key(key, arena_);
  speak({});
  if (!read_on({})) return;

  const model::Family family{family_of(kind), key};
  model::Index list = site_.index;
  const bool in_families = list.count > 0;
  base::List<model::IndexItem> found;
  if (in_families) {
    if (!open_list(family, list)) return;
  } else {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      if (i < kCompletedItems) complete(list.items[i]);
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      // The first part of a series first.
      const model::IndexItem& item =
          list.items[kind == Kind::Series ? list.items.size() - 1 - i : i];
      if (is_listed(item, false) && is_in(item, kind, key, arena_)) found.push(item);
    }
    list.count = found.size();
  }
  if (files_.wants_any()) return;

  const std::size_t size = list.page_size > 0 ? list.page_size : model::kPageSize;
  const std::size_t pages = std::max<std::size_t>(1, (list.count + size - 1) / size);
  if (number > pages) return not_found();
  std::size_t skip = (number - 1) * size;
  if (in_families && number == 1) found.push_all(list.items);
  if (in_families && number > 1) {
    // The index counts its pages from the oldest article, and readers from the newest.
    std::size_t page = number;
    if (kind == Kind::Series) {
      skip = 0;
    } else {
      const std::size_t newest = list.count - 1 - skip;
      page = newest / size + 1;
      skip = size - 1 - newest % size;
    }
    for (const std::size_t last = skip > 0 && page > 1 ? page - 1 : page; page >= last; --page) {
      if (const auto more = index_at(family.file(page, arena_))) found.push_all(more->items);
    }
    if (files_.wants_any() || !answer_.diagnostics.empty()) return;
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
  found.cut(std::min(found.size(), skip + size));
  if (skip < found.size()) add(found.view().subspan(skip), false);

  page::ListSource source{list.name.empty() ? site_.route.value() : list.name, listed.view(),
                          pages};
  if (kind == Kind::Tag) source.heading = arena_.join({"#", source.heading});
  if (base::kWhole && kind == Kind::Author) {
    source.author = model::find_author(site_.site.authors, key);
    if (source.author != nullptr) source.heading = source.author->name;
  }
  answer_.page = page::list_page(site_, source);
}

}  // namespace broadside::engine
