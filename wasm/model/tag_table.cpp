#include "model/tag_table.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/unicode.h"

namespace broadside::model {
namespace {

// Ways to write one tag, with the number of articles that do.
using Spellings = std::map<base::Text, std::size_t>;

base::Text most_used(const Spellings& spellings) {
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

TagTable make_tag_table(std::span<const IndexItem> items, base::Arena& arena) {
  // First the spellings: an article's tags are few, and all articles' are the same ones.
  std::map<base::Text, std::uint32_t> numbers;  // by key, which is the order of the table
  std::unordered_map<base::Text, std::uint32_t*> number_of;
  for (const IndexItem& item : items) {
    for (const base::Text tag : item.tags) {
      std::uint32_t*& number = number_of[tag];
      if (number == nullptr) number = &numbers[base::tag_key(tag, arena)];
    }
  }
  TagTable table;
  for (auto& [key, number] : numbers) {
    number = static_cast<std::uint32_t>(table.tags.size());
    table.tags.push_back({key, {}, {}});
  }
  std::vector<Spellings> spellings(table.tags.size());
  table.of_items.resize(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::vector<std::uint32_t>& own = table.of_items[i];
    for (const base::Text tag : items[i].tags) {
      const std::uint32_t number = *number_of[tag];
      own.push_back(number);
      table.tags[number].items.push_back(static_cast<std::uint32_t>(i));
      ++spellings[number][tag];
    }
  }
  for (std::size_t i = 0; i < table.tags.size(); ++i) {
    table.tags[i].name = most_used(spellings[i]);
  }
  return table;
}

}  // namespace broadside::model
