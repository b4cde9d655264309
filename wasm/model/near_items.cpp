#include "model/near_items.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "base/limits.h"
#include "base/search_key.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

constexpr std::size_t kMostMistakes = 8;
// What one word says is less than what any number of mistakes takes away.
constexpr std::size_t kByWords = 100;

// How many words of `key`, each with a blank before it, begin a word of `other`, and how many there
// are.
struct Words {
  std::size_t shared = 0;
  std::size_t all = 0;
};

Words words_of(base::Text key, base::Text other) {
  Words words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' ', 1), key.size());
    ++words.all;
    if (other.find(key.substr(0, end)) != base::Text::npos) ++words.shared;
    key.remove_prefix(end);
  }
  return words;
}

struct Found {
  const IndexItem* item;
  std::size_t far;  // the less, the nearer
};

}  // namespace

std::span<IndexItem> near_items(base::Text slug, std::span<const IndexItem> items,
                                base::Arena& arena) {
  slug = base::cut(slug, base::limits::kSlugBytes);
  const std::size_t limit = std::clamp<std::size_t>(slug.size() / 3, 2, kMostMistakes);
  const base::Text key = base::search_key(slug, arena);
  base::List<Found> found;
  for (const IndexItem& item : items) {
    const base::Text other = base::cut(item.slug, base::limits::kSlugBytes);
    std::size_t far = base::edit_distance(slug, other, limit);
    // Two short names are not near for having two letters of three in common.
    if (far > limit || far * 2 >= slug.size()) {
      const Words words =
          words_of(key, base::search_key(arena.join({other, " ", item.title}), arena));
      if (words.shared * 2 < words.all || words.shared == 0) continue;
      far = kByWords + words.all - words.shared;
    }
    found.push({&item, far});
  }
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.far != b.far ? a.far < b.far : a.item < b.item;
  });
  base::List<IndexItem> nearest;
  for (const Found& one : found.view().first(std::min(found.size(), kNearItems))) {
    nearest.push(*one.item);
  }
  return arena.keep(std::move(nearest));
}

}  // namespace broadside::model
