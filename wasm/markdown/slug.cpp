#include "markdown/slug.h"

#include <algorithm>

#include "base/unicode.h"

namespace broadside::markdown {

std::size_t SlugSet::find(base::Text slug) const {
  return static_cast<std::size_t>(
      std::partition_point(used_.begin(), used_.end(),
                           [&](const Entry& entry) { return entry.slug < slug; }) -
      used_.begin());
}

bool SlugSet::is_used(std::size_t index, base::Text slug) const {
  return index < used_.size() && used_[index].slug == slug;
}

base::Text SlugSet::add(base::Text text, base::Arena& arena) {
  const base::Text slug = base::slug(text, arena);
  base::Text unique = slug;
  const std::size_t original = find(slug);
  std::size_t place = original;
  if (is_used(original, slug)) {
    do {
      unique = arena.join({slug, "-", arena.decimal(++used_[original].again)});
      place = find(unique);
    } while (is_used(place, unique));
  }
  used_.insert(place, {unique, 0});
  return unique;
}

}  // namespace broadside::markdown
