#pragma once
// Index: what articles there are. Two forms are read:
//   - a bare list of paths: ["articles/one.json", "articles/two.json"], newest first;
//   - a JSON Feed 1.1 whose items carry `_article` (written by `broadside index`).

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "base/text.h"
#include "model/article.h"
#include "model/content_path.h"

namespace broadside::model {

// Views into the file and the Arena that it was read with. Empty means absent.
struct IndexItem {
  ContentPath path;
  base::Text slug;
  base::Text title;  // empty in a bare list
  base::Text subtitle;
  base::Text summary;
  base::Text date_published;
  base::Text language;
  std::span<const base::Text> tags;
};

// In the order of the file, which is the order of the site: newest first.
struct Index {
  std::span<IndexItem> items;

  // The position of the item, or items.size().
  [[nodiscard]] std::size_t find_slug(base::Text slug) const;
  [[nodiscard]] std::size_t find_path(base::Text path) const;
};

inline constexpr std::string_view kIndexFile = "index.json";

// An item that cannot be used is left out with a diagnostic. nullopt when the file as a whole
// cannot be read.
[[nodiscard]] std::optional<Index> read_index(base::Text bytes, base::Arena& arena,
                                              base::Diagnostics& diagnostics);

// What an article's own file says about it, as an index item. `path` gives the slug when the
// article has none.
[[nodiscard]] IndexItem item_of(const Article& article, const ContentPath& path);

}  // namespace broadside::model
