#pragma once
// Index: what articles there are. INDEX.md has the forms in which it is written.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "base/text.h"
#include "model/article.h"
#include "model/content_path.h"

namespace broadside::model {

// All of these are views into the file and the Arena that it was read with. Empty means absent.

// As much of an article as a link to it needs.
struct Neighbour {
  base::Text slug;
  base::Text title;
  base::Text language;
  base::Text date;
  base::Text expires;
  std::span<const base::Text> tags;  // of a related article: those that both have
};

struct IndexItem {
  ContentPath path;
  base::Text slug;
  base::Text title;  // empty in a bare list
  base::Text subtitle;
  base::Text summary;
  base::Text date_published;
  base::Text language;
  std::span<const base::Text> tags;
  base::Text expires = {};
  base::Text series = {};
  std::span<const base::Text> authors = {};  // ids of the site's authors, or names
  bool pinned = false;
  // Only in slug files, where an item knows who stands beside it.
  const Neighbour* older = nullptr;
  const Neighbour* newer = nullptr;
  std::span<const Neighbour> related = {};
};

// One file of the index.
struct Index {
  // In the order of the file, which is the order of the site: newest first.
  std::span<IndexItem> items;
  std::span<IndexItem> pages = {};   // plain pages: in no list
  std::span<IndexItem> pinned = {};  // those that are not among the items
  base::Text name = {};              // what the list is of: a tag, a series
  base::Text next = {};              // the path of the file that goes on, as written
  std::size_t count = 0;             // of the whole list family; 0 when there is none (level A, B)
  std::size_t page_size = 0;         // articles on one page of a list
  std::size_t slug_files = 0;

  // The position of the item, or items.size().
  [[nodiscard]] std::size_t find_slug(base::Text slug) const;
  [[nodiscard]] std::size_t find_path(base::Text path) const;
};

inline constexpr std::string_view kIndexFile = "index.json";

// An item that cannot be used is left out with a diagnostic. nullopt when the file as a whole
// cannot be read.
[[nodiscard]] std::optional<Index> read_index(base::Text bytes, base::Text file, base::Arena& arena,
                                              base::Diagnostics& diagnostics);

// What an article's own file says about it, as an index item. `path` gives the slug when the
// article has none.
[[nodiscard]] IndexItem item_of(const Article& article, const ContentPath& path);

}  // namespace broadside::model
