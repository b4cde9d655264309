#pragma once
// Route: which page of the site is wanted. A closed type; an address that is none of these is Home
// or leads to the not-found page, never to a fetch of what the address says.

#include <string>
#include <string_view>
#include <variant>

#include "base/safe_url.h"

namespace broadside::model {

struct HomeRoute {};
struct ArticleRoute {
  std::string slug;
};
struct TagRoute {
  std::string tag;  // as written, without `#`
};

using Route = std::variant<HomeRoute, ArticleRoute, TagRoute>;

// Reads the query part of an address, with or without its `?`: `?post=slug`, `?tag=name`.
// Other parameters are ignored (hosts and mailers add their own).
[[nodiscard]] Route parse_route(std::string_view query);

[[nodiscard]] base::SafeUrl url_of(const Route& route);

}  // namespace broadside::model
