#include "model/related.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace broadside::model {
namespace {

// In millionths, so that a sum does not depend on its order or on the machine.
std::uint64_t idf(std::size_t articles, std::size_t with_tag) {
  const double ratio = static_cast<double>(articles) / static_cast<double>(with_tag);
  return static_cast<std::uint64_t>(std::llround(std::log(ratio) * 1e6));
}

struct Candidate {
  std::uint32_t item;
  std::uint64_t sum;
};

// Finds the articles that are related to one article after the other.
class Finder {
 public:
  Finder(std::size_t articles, const TagTable& table)
      : table_(table), shared_(table.tags.size()), seen_(articles) {
    for (const TagTable::Tag& tag : table.tags) weights_.push_back(idf(articles, tag.items.size()));
  }

  // The best first.
  std::span<const Candidate> best_for(std::uint32_t item) {
    best_.clear();
    const std::vector<std::uint32_t>& own = table_.of_items[item];
    for (const std::uint32_t tag : own) shared_[tag] = weights_[tag];
    seen_[item] = item + 1;
    for (const std::uint32_t tag : own) {
      const std::vector<std::uint32_t>& others = table_.tags[tag].items;
      if (others.size() > kTelling) continue;
      for (const std::uint32_t other : others) {
        if (seen_[other] == item + 1) continue;
        seen_[other] = item + 1;
        take({other, sum_of(other)});
      }
    }
    for (const std::uint32_t tag : own) shared_[tag] = 0;
    return best_;
  }

 private:
  [[nodiscard]] std::uint64_t sum_of(std::uint32_t item) const {
    std::uint64_t sum = 0;
    for (const std::uint32_t tag : table_.of_items[item]) sum += shared_[tag];
    return sum;
  }

  void take(Candidate candidate) {
    if (candidate.sum == 0) return;
    const auto place = std::find_if(best_.begin(), best_.end(), [&](const Candidate& other) {
      return candidate.sum > other.sum ||
             (candidate.sum == other.sum && candidate.item < other.item);  // the newer one
    });
    if (place == best_.end() && best_.size() == kRelated) return;
    best_.insert(place, candidate);
    if (best_.size() > kRelated) best_.pop_back();
  }

  const TagTable& table_;
  std::vector<std::uint64_t> weights_;
  std::vector<std::uint64_t> shared_;  // of each tag: its weight if the article has it, else 0
  std::vector<std::uint32_t> seen_;    // the article, from 1, for which it was looked at last
  std::vector<Candidate> best_;
};

// The tags that both have, as `item` writes them, rarest first.
std::span<const base::Text> shared_tags(std::span<const base::Text> spelled,
                                        std::span<const std::uint32_t> ours,
                                        std::span<const std::uint32_t> theirs,
                                        const TagTable& table, base::Arena& arena) {
  std::vector<std::size_t> shared;  // positions in `ours`
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (std::find(theirs.begin(), theirs.end(), ours[i]) != theirs.end()) shared.push_back(i);
  }
  const auto articles = [&](std::size_t i) { return table.tags[ours[i]].items.size(); };
  std::stable_sort(shared.begin(), shared.end(),
                   [&](std::size_t a, std::size_t b) { return articles(a) < articles(b); });
  base::List<base::Text> tags;
  for (const std::size_t i : shared) tags.push(spelled[i]);
  return arena.keep(std::move(tags));
}

}  // namespace

Neighbour neighbour_of(const IndexItem& item) {
  return {item.slug, item.title, item.language, item.date_published, item.expires, {}};
}

void add_related(std::span<IndexItem> items, const TagTable& tags, base::Arena& arena) {
  Finder finder(items.size(), tags);
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    base::List<Neighbour> related;
    for (const Candidate& candidate : finder.best_for(i)) {
      related.push(neighbour_of(items[candidate.item]));
      related.back().tags =
          shared_tags(items[i].tags, tags.of_items[i], tags.of_items[candidate.item], tags, arena);
    }
    items[i].related = arena.keep(std::move(related));
  }
}

}  // namespace broadside::model
