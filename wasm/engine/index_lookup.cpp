// Where an article is, and who stands beside it: model/INDEX.md.

#include <algorithm>

#include "base/date.h"
#include "base/whole.h"
#include "engine/engine.h"

namespace broadside::engine {

std::optional<model::Index> Engine::index_at(base::Text path) {
  const auto bytes = bytes_of(path);
  if (!bytes) return std::nullopt;
  if (base::kWhole && feed_.is_index) return feed_at(path, *bytes);
  base::Diagnostics about;
  const auto index = model::read_index(*bytes, path, arena_, about);
  (index ? asides_ : answer_.diagnostics).push_all(about.view());
  return index;
}

bool Engine::read_on(base::Text slug) {
  model::Index& index = site_.index;
  while (!index.next.empty() && index.count == 0 &&
         index.find_slug(slug) + 1 >= index.items.size()) {
    if constexpr (!base::kWhole) {
      answer_.kind = AnswerKind::More;
      return false;
    }
    // A feed says where it goes on as seen from itself.
    const base::Text from = followed_.empty() ? base::Text(model::kIndexFile) : followed_.back();
    const base::Text folder =
        base::kWhole && feed_.is_index ? base::Text() : from.substr(0, from.rfind('/') + 1);
    const auto path = model::ContentPath::resolve(folder, index.next, arena_);
    const bool again =
        path && (path->text() == model::kIndexFile ||
                 std::find(followed_.begin(), followed_.end(), path->text()) != followed_.end());
    std::optional<model::Index> more;
    if (path && !again && followed_.size() < kFollowedFiles) {
      more = index_at(path->text());
      if (files_.wants_any()) return false;
      followed_.push(path->text());
    } else {
      report({base::Code::NextUrl, from, {}, {index.next, arena_.decimal(kFollowedFiles)}});
    }
    // What is missing at the end does not keep the beginning from being shown.
    set_aside();
    site_asides_ = asides_.size();
    base::List<model::IndexItem> items;
    items.push_all(index.items);
    if (more) items.push_all(more->items);
    index.items = arena_.keep(std::move(items));
    index.next = more ? more->next : base::Text();
  }
  return true;
}

const model::IndexItem* Engine::find_article(base::Text slug) {
  if (!read_on(slug)) return nullptr;
  const model::Index& index = site_.index;
  const std::size_t position = index.find_slug(slug);
  if (position < index.items.size()) return &index.items[position];
  return index.slug_files == 0 ? nullptr : in_slug_file(slug, true);
}

const model::IndexItem* Engine::in_slug_file(base::Text slug, bool renamed) {
  const auto index = index_at(model::slug_file(slug, site_.index.slug_files, arena_));
  if (!index) return nullptr;
  const model::IndexItem* other = nullptr;
  for (const model::IndexItem& item : index->items) {
    // An alias has no title.
    if (item.title.empty() ? item.path.stem() == slug : item.slug == slug) {
      other = &item;
      if (!item.title.empty()) return other;
    }
  }
  return other == nullptr || !renamed ? nullptr : in_slug_file(other->slug, false);
}

void Engine::find_beside(const model::IndexItem& item, bool older, model::Neighbour& found) {
  const model::Index& index = site_.index;
  const std::span<model::IndexItem> items = index.items;
  const model::IndexItem* from = &item;
  // Newest first: the item behind is the older one.
  std::size_t at = index.find_slug(item.slug);
  if (at < items.size()) {
    while (older ? ++at < items.size() : at-- > 0) {
      model::IndexItem& next = items[at];
      complete(next);
      if (!is_shown(next)) continue;
      found.slug = next.slug;
      found.title = next.title;
      found.language = next.language;
      return;
    }
    if (!older || index.slug_files == 0 || (index.count <= items.size() && index.next.empty())) {
      return;
    }
    from = in_slug_file(items.back().slug, false);
  }
  for (std::size_t i = 0; from != nullptr && i < kFollowedFiles; ++i) {
    const model::Neighbour* next = older ? from->older : from->newer;
    if (next == nullptr) return;
    if (is_shown(next->date, next->expires)) {
      found = *next;
      return;
    }
    from = in_slug_file(next->slug, false);
  }
}

bool Engine::is_shown(const model::IndexItem& item) const {
  return !item.path.is_page() && is_shown(item.date_published, item.expires);
}

bool Engine::is_shown(base::Text date, base::Text expires) const {
  return base::parse_date(date).value_or(0) <= site_.now &&
         base::parse_date(expires).value_or(site_.now) >= site_.now;
}

void Engine::complete(model::IndexItem& item) {
  if (!item.title.empty() || item.path.is_page()) return;
  const File* file = files_.want(item.path.text());
  if (file == nullptr || file->status != kOk) return;
  // What is wrong with this article is said on its own page.
  base::Diagnostics unsaid;
  if (const auto article =
          model::read_article(file->bytes, item.path, site_.site.authors, arena_, unsaid)) {
    // A bare list is searched by file names, so that is what links have to say.
    const base::Text slug = item.slug;
    item = model::item_of(*article, item.path);
    item.slug = slug;
    if constexpr (base::kWhole) item.authors = model::authors_of(article->authors, arena_);
  }
}

}  // namespace broadside::engine
