// Pages that only the whole engine has: all tags, all authors, all years, and the search.

#include <algorithm>

#include "base/limits.h"
#include "engine/engine.h"
#include "model/index_files.h"
#include "model/near_items.h"
#include "model/overview.h"
#include "model/search.h"
#include "page/overview_pages.h"

namespace broadside::engine {

using model::Count;
using model::IndexItem;

std::optional<std::span<const Count>> Engine::counts(base::Text file, base::Text list,
                                                     base::Text name) {
  const auto bytes = bytes_of(file);
  if (!bytes || files_.wants_any()) return std::nullopt;
  return model::read_counts(*bytes, file, list, name, arena_, answer_.diagnostics);
}

base::List<IndexItem> Engine::shown_items() {
  base::List<IndexItem> shown;
  if (!read_on({})) return shown;
  const std::span<IndexItem> items = site_.index.items;
  for (IndexItem& item : items.first(std::min(items.size(), kCompletedItems))) complete(item);
  if (files_.wants_any()) return shown;
  for (const IndexItem& item : items) {
    if (is_shown(item.date_published, item.expires)) shown.push(item);
  }
  return shown;
}

std::span<IndexItem> Engine::near_items() {
  if (site_.route.kind() != model::Route::Kind::Article) return {};
  const base::Text slug = site_.route.value();
  base::List<IndexItem> items;
  items.push_all(site_.index.items);
  if (site_.index.slug_files != 0) {
    const base::Text path = model::slug_file(slug, site_.index.slug_files, arena_);
    const File* file = files_.want(path);
    if (file == nullptr) return {};
    base::Diagnostics unsaid;
    const auto index = model::read_index(file->bytes, path, arena_, unsaid);
    for (const IndexItem& item : index ? index->items : std::span<IndexItem>()) {
      if (!item.title.empty()) items.push(item);  // an alias has none
    }
  }
  base::List<IndexItem> shown;
  for (const IndexItem& item : items) {
    if (is_shown(item.date_published, item.expires)) shown.push(item);
  }
  const auto near = model::near_items(slug, shown.view(), arena_);
  for (IndexItem& item : near) complete(item);
  return near;
}

void Engine::tags_answer() {
  speak({});
  const auto tags = is_large() ? counts(model::kTagsFile, "tags", "tag")
                               : model::count_tags(shown_items().view(), arena_);
  if (tags) answer_.page = page::tags_page(site_, *tags);
}

void Engine::archive_answer() {
  speak({});
  const auto years = is_large() ? counts(model::kArchiveFile, "years", "year")
                                : model::count_years(shown_items().view(), arena_);
  if (years) answer_.page = page::archive_page(site_, *years);
}

// Who has how many articles is known from a whole index; else those of site.json are named.
void Engine::authors_answer() {
  speak({});
  std::span<const Count> authors;
  if (!is_large()) authors = model::count_authors(shown_items().view(), arena_);
  if (authors.empty()) {
    base::List<Count> named;
    for (const model::Author& author : site_.site.authors) named.push({author.id});
    authors = arena_.keep(std::move(named));
  }
  answer_.page = page::authors_page(site_, authors);
}

void Engine::search_answer() {
  speak({});
  const model::Search search(site_.route.value(), arena_);
  const std::size_t size = site_.index.page_size != 0 ? site_.index.page_size : model::kPageSize;
  const std::size_t wanted = size * site_.route.number();
  page::SearchSource found;
  if (!search.empty()) {
    if (!is_large()) {
      found_.clear();
      for (const IndexItem& item : shown_items()) {
        if (search.finds(item, site_.site.authors)) found_.push(item);
      }
    } else if (!search_files(search, wanted, found)) {
      return;
    }
  }
  if (files_.wants_any()) return;
  const std::size_t before = std::min(wanted - size, found_.size());
  found.items = found_.view().subspan(before, std::min(size, found_.size() - before));
  found.found = found.counted ? found_.size() : wanted;
  found.more = found_.size() > wanted;
  answer_.page = page::search_page(site_, found);
}

bool Engine::search_files(const model::Search& search, std::size_t wanted,
                          page::SearchSource& found) {
  constexpr std::size_t kArticles = model::kArticlesPerSearchFile;
  const std::size_t all = (site_.index.count + kArticles - 1) / kArticles;
  const std::size_t most = std::min(all, base::limits::kSearchFiles);
  // One more than is shown, to know whether there are more.
  while (searched_ < most && found_.size() <= wanted) {
    const model::Family family{model::Family::Kind::Search};
    const base::Text path = family.file(all - searched_, arena_);
    const auto index = index_at(path);
    if (files_.wants_any()) return false;
    ++searched_;
    // A file that is missing does not keep the others from being searched.
    set_aside();
    site_asides_ = asides_.size();
    if (!index) continue;
    for (const IndexItem& item : index->items) {
      if (is_shown(item.date_published, item.expires) && search.finds(item, site_.site.authors))
        found_.push(item);
    }
  }
  found.counted = found_.size() <= wanted || searched_ == all;
  if (found_.size() <= wanted && most < all) found.searched = most * kArticles;
  return true;
}

}  // namespace broadside::engine
