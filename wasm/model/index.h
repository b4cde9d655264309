#pragma once
// Index: what articles there are. Two forms are read:
//   - a bare list of paths: ["articles/one.json", "articles/two.json"], newest first;
//   - a JSON Feed 1.1 whose items carry `_article` (written by `broadside index`).

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "model/article.h"
#include "model/content_path.h"

namespace broadside::model {

// Views into the file and the Arena that it was read with. Empty means absent.
struct IndexItem {
  ContentPath path;
  std::string_view slug;
  std::string_view title;  // empty in a bare list
  std::string_view subtitle;
  std::string_view summary;
  std::string_view date_published;
  std::string_view language;
  std::span<const std::string_view> tags;
};

// In the order of the file, which is the order of the site: newest first.
struct Index {
  std::span<IndexItem> items;

  // The position of the item, or items.size().
  [[nodiscard]] std::size_t find_slug(std::string_view slug) const;
  [[nodiscard]] std::size_t find_path(std::string_view path) const;
};

inline constexpr std::string_view kIndexFile = "index.json";

// An item that cannot be used is left out with a diagnostic. nullopt when the file as a whole
// cannot be read.
[[nodiscard]] std::optional<Index> read_index(std::string_view bytes, base::Arena& arena,
                                              base::Diagnostics& diagnostics);

// What an article's own file says about it, as an index item. `path` gives the slug when the
// article has none.
[[nodiscard]] IndexItem item_of(const Article& article, const ContentPath& path);

}  // namespace broadside::model
