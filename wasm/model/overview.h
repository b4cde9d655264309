#pragma once
// How many articles there are of each tag, year and author.

#include <span>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"
#include "model/index.h"

namespace broadside::model {

struct Count {
  base::Text name;  // a tag as most articles write it, a year, an author's id or name
  std::size_t count = 0;
};

// From the items. Tags and authors: most articles first, then by key and by name; years: newest
// first. Views into the items' texts and the Arena.
[[nodiscard]] std::span<const Count> count_tags(std::span<const IndexItem> items,
                                                base::Arena& arena);
[[nodiscard]] std::span<const Count> count_authors(std::span<const IndexItem> items,
                                                   base::Arena& arena);
[[nodiscard]] std::span<const Count> count_years(std::span<const IndexItem> items,
                                                 base::Arena& arena);

// From index/tags.json (list "tags", name "tag") and index/archive.json ("years", "year"), in their
// order. What cannot be used is left out with a diagnostic; an error when nothing can.
[[nodiscard]] std::span<const Count> read_counts(base::Text bytes, base::Text file, base::Text list,
                                                 base::Text name, base::Arena& arena,
                                                 base::Diagnostics& diagnostics);

}  // namespace broadside::model
