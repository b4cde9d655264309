#pragma once
// Site: site.json as plain values.

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "base/text.h"
#include "model/author.h"
#include "model/index_files.h"

namespace broadside::model {

struct Link {
  base::Text label;
  base::Text address;  // as written
};

// Views into the file and the Arena that it was read with. Empty means absent.
struct Site {
  base::Text title;
  base::Text tagline;
  base::Text language = "en";
  base::Text base_url;
  std::span<const Link> nav;
  std::span<const Author> authors;
  std::span<const Link> social;
  base::Text licence;
  std::size_t page_size = kPageSize;  // articles on one page of a list: 1 to kMaxPageSize
};

inline constexpr std::size_t kMaxPageSize = 100;

inline constexpr std::string_view kSiteFile = "site.json";

// A site that cannot be read is an empty one: its faults must not take the articles down.
[[nodiscard]] Site read_site(base::Text bytes, base::Arena& arena, base::Diagnostics& diagnostics);

}  // namespace broadside::model
