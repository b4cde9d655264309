#pragma once
// The names of the index's files, for who writes them (the tool) and who asks for them (the
// engine). INDEX.md says what is in them.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::model {

inline constexpr std::size_t kPageSize = 20;  // unless site.json says otherwise
inline constexpr std::size_t kArticlesPerSlugFile = 16;
inline constexpr std::size_t kArticlesPerSearchFile = 500;
inline constexpr std::string_view kTagsFile = "index/tags.json";
inline constexpr std::string_view kArchiveFile = "index/archive.json";

// A list and the further files that it goes on in.
struct Family {
  enum class Kind : std::uint8_t { All, Tag, Author, Series, Year, Search };
  Kind kind = Kind::All;
  // Tag: its base::tag_key; Author: id or name; Series: as written; Year: four digits. Else empty.
  base::Text key = {};

  // `page` 0 is the first file, others count from 1.
  [[nodiscard]] base::Text file(std::size_t page, base::Arena& arena) const;
};

// The file that knows the article of this slug. `files`: how many there are, not 0.
[[nodiscard]] base::Text slug_file(base::Text slug, std::size_t files, base::Arena& arena);
// One of them by its number, from 0.
[[nodiscard]] base::Text nth_slug_file(std::size_t number, base::Arena& arena);

// How many slug files a site with so many articles has: a power of two.
[[nodiscard]] std::size_t slug_files_for(std::size_t articles);

}  // namespace broadside::model
