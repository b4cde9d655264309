#pragma once
// Index: what articles there are. Two forms are read:
//   - a bare list of paths: ["articles/one.json", "articles/two.json"], newest first;
//   - a JSON Feed 1.1 whose items carry `_article` (written by `broadside index`).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/article.h"
#include "model/content_path.h"
#include "model/site.h"

namespace broadside::model {

struct IndexItem {
  ContentPath path;
  std::string slug;
  std::string title;  // empty in a bare list
  std::string subtitle;
  std::string summary;
  std::string date_published;
  std::string language;
  std::vector<std::string> tags;
};

// In the order of the file, which is the order of the site: newest first.
struct Index {
  std::vector<IndexItem> items;

  // The position of the item, or items.size().
  [[nodiscard]] std::size_t find_slug(std::string_view slug) const;
  [[nodiscard]] std::size_t find_path(std::string_view path) const;
};

inline constexpr std::string_view kIndexFile = "index.json";

// An item that cannot be used is left out with a diagnostic. nullopt when the file as a whole
// cannot be read.
[[nodiscard]] std::optional<Index> read_index(std::string_view bytes,
                                              base::Diagnostics& diagnostics);

// What an article's own file says about it, as an index item. `path` gives the slug when the
// article has none.
[[nodiscard]] IndexItem item_of(const Article& article, const ContentPath& path);

}  // namespace broadside::model
