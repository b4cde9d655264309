#include "model/index_families.h"

#include <algorithm>
#include <map>

#include "model/feed_writer.h"

namespace broadside::model {
namespace {

using Kind = Family::Kind;
using Groups = std::map<base::Text, std::vector<std::uint32_t>>;

void add(std::vector<ListFamily>& families, Kind kind, Groups&& groups, const Site& site) {
  for (auto& [key, items] : groups) {
    const base::Text name = kind == Kind::Author ? author_name(site, key) : key;
    families.push_back({{kind, key}, name, std::move(items)});
    if (kind == Kind::Series) {
      std::reverse(families.back().items.begin(), families.back().items.end());
    }
  }
}

}  // namespace

std::vector<ListFamily> list_families(std::span<const IndexItem> items, const TagTable& tags,
                                      const Site& site) {
  std::vector<ListFamily> families(1);
  Groups years;
  Groups authors;
  Groups series;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const IndexItem& item = items[i];
    families[0].items.push_back(i);
    // As written: the year where the author was.
    years[item.date_published.substr(0, 4)].push_back(i);
    if (!item.series.empty()) series[item.series].push_back(i);
    for (const base::Text author : item.authors) {
      std::vector<std::uint32_t>& theirs = authors[author];
      // Somebody who is named twice has written it once.
      if (theirs.empty() || theirs.back() != i) theirs.push_back(i);
    }
  }
  add(families, Kind::Year, std::move(years), site);
  add(families, Kind::Author, std::move(authors), site);
  add(families, Kind::Series, std::move(series), site);
  for (const TagTable::Tag& tag : tags.tags) {
    families.push_back({{Kind::Tag, tag.key}, tag.name, tag.items});
  }
  return families;
}

std::vector<FamilyPage> family_pages(std::size_t count, std::size_t page_size, bool oldest_first) {
  const std::size_t first = std::min(count, page_size);
  // From the oldest, a page is full when a newer article is in the first file only.
  const std::size_t last = (count + page_size - 1) / page_size;
  std::vector<FamilyPage> pages;
  if (oldest_first) {
    pages.push_back({0, 0, first, last > 1 ? std::size_t{2} : 0});
    for (std::size_t number = 2; number <= last; ++number) {
      const std::size_t begin = (number - 1) * page_size;
      const std::size_t end = std::min(count, begin + page_size);
      pages.push_back({number, begin, end, number < last ? number + 1 : 0});
    }
    return pages;
  }
  // The last page has no article that is not in the first file.
  pages.push_back({0, 0, first, last > 1 ? last - 1 : 0});
  for (std::size_t number = last > 0 ? last - 1 : 0; number > 0; --number) {
    const std::size_t end = count - (number - 1) * page_size;
    pages.push_back({number, end - page_size, end, number - 1});
  }
  return pages;
}

}  // namespace broadside::model
