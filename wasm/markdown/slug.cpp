#include "markdown/slug.h"

#include <algorithm>

#include "base/unicode.h"

namespace broadside::markdown {
namespace {

constexpr std::size_t kRecent = 256;

// Where `slug` stands in a sorted list, or would stand.
template <typename Entry>
Entry* place_of(base::List<Entry>& list, base::Text slug) {
  return std::partition_point(list.begin(), list.end(),
                              [&](const Entry& entry) { return entry.slug < slug; });
}

}  // namespace

SlugSet::Entry* SlugSet::find(base::Text slug) {
  for (base::List<Entry>* list : {&recent_, &used_}) {
    Entry* entry = place_of(*list, slug);
    if (entry != list->end() && entry->slug == slug) return entry;
  }
  return nullptr;
}

void SlugSet::insert(const Entry& entry) {
  const Entry* place = place_of(recent_, entry.slug);
  recent_.insert(static_cast<std::size_t>(place - recent_.begin()), entry);
  if (recent_.size() < kRecent) return;
  // Merged from the end, where there is room.
  const std::size_t count = used_.size();
  used_.push_all(recent_.view());
  Entry* old = used_.begin() + count;
  for (Entry* to = used_.end(); !recent_.empty();) {
    const bool from_old = old != used_.begin() && recent_.back().slug < old[-1].slug;
    *--to = from_old ? *--old : recent_.back();
    if (!from_old) recent_.pop();
  }
}

base::Text SlugSet::add(base::Text text, base::Arena& arena) {
  const base::Text slug = base::slug(text, arena);
  base::Text unique = slug;
  if (Entry* original = find(slug)) {
    do {
      unique = arena.join({slug, "-", arena.decimal(++original->again)});
    } while (find(unique) != nullptr);
  }
  insert({unique, 0});
  return unique;
}

}  // namespace broadside::markdown
