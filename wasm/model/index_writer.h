#pragma once
// The files of the index, as INDEX.md specifies them. Native builds only.

#include <cstddef>
#include <span>

#include "base/text.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside::model {

// Takes the files of the index one by one.
class IndexSink {
 public:
  // `path` is relative to the content folder. False ends the writing.
  [[nodiscard]] virtual bool put(base::Text path, base::Text bytes) = 0;

 protected:
  ~IndexSink() = default;
};

// Hands out every file that belongs to the index; index.json comes last, when all files that it
// leads to are there. `items` are the articles, newest first, each with a date and without two
// spellings of one tag; `pages` the plain pages. Fills in what items say of others. Deterministic:
// the same values give the same files in the same order. False when the sink gave up.
[[nodiscard]] bool write_index(const Site& site, std::span<IndexItem> items,
                               std::span<const IndexItem> pages, IndexSink& sink);

// Whether a file in the folder index/ can be one that this or an earlier write_index() made, by its
// name without the folder.
[[nodiscard]] bool is_index_file(base::Text name);

}  // namespace broadside::model
