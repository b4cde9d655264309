#pragma once
// robots.txt (RFC 9309): everything may be read, and where the sitemap is.

#include <string_view>

#include "base/arena.h"
#include "base/text.h"
#include "publish/site_address.h"

namespace broadside::publish {

inline constexpr std::string_view kRobotsFile = "robots.txt";

// `address`: nullptr leaves the sitemap out, whose address must be absolute.
[[nodiscard]] base::Text robots_txt(const SiteAddress* address, base::Arena& arena);

}  // namespace broadside::publish
