#include "model/near_items.h"

#include <algorithm>

#include "base/limits.h"
#include "base/search_key.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

constexpr std::size_t kMostMistakes = 8;
// What one word says is less than what any number of mistakes takes away.
constexpr std::size_t kByWords = 100;

// Optimal string alignment distance (insert, delete, replace, swap neighbours) of two texts of at
// most limits::kSlugBytes bytes; more than `limit` when it is more than that.
std::size_t distance(base::Text a, base::Text b, std::size_t limit) {
  constexpr std::size_t kColumns = base::limits::kSlugBytes + 1;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::size_t rows[3][kColumns];
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t* const row = rows[i % 3];
    const std::size_t* const above = rows[(i + 2) % 3];
    const std::size_t* const before = rows[(i + 1) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      std::size_t step = std::min(std::min(above[j], row[j - 1]) + 1, above[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        step = std::min(step, before[j - 2] + 1);
      }
      row[j] = step;
      least = std::min(least, step);
    }
    if (least > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

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
    std::size_t far = distance(slug, other, limit);
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
