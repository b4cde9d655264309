#pragma once
// Site: site.json as plain values.

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/author.h"

namespace broadside::model {

struct Link {
  std::string label;
  std::string address;  // as written
};

struct Site {
  std::string title;
  std::string tagline;
  std::string language = "en";
  std::string base_url;
  std::vector<Link> nav;
  std::vector<Author> authors;
  std::vector<Link> social;
  std::string licence;
};

inline constexpr std::string_view kSiteFile = "site.json";

// A site that cannot be read is an empty one: its faults must not take the articles down.
[[nodiscard]] Site read_site(std::string_view bytes, base::Diagnostics& diagnostics);

}  // namespace broadside::model
