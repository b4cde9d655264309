#pragma once
// Site: site.json as plain values.

#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "model/author.h"

namespace broadside::model {

struct Link {
  std::string_view label;
  std::string_view address;  // as written
};

// Views into the file and the Arena that it was read with. Empty means absent.
struct Site {
  std::string_view title;
  std::string_view tagline;
  std::string_view language = "en";
  std::string_view base_url;
  std::span<const Link> nav;
  std::span<const Author> authors;
  std::span<const Link> social;
  std::string_view licence;
};

inline constexpr std::string_view kSiteFile = "site.json";

// A site that cannot be read is an empty one: its faults must not take the articles down.
[[nodiscard]] Site read_site(std::string_view bytes, base::Arena& arena,
                             base::Diagnostics& diagnostics);

}  // namespace broadside::model
