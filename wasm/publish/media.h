#pragma once
// Where a picture of the content folder stands in the site.

#include <string_view>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::publish {

// The content folder, as seen from the site's.
inline constexpr std::string_view kContentFolder = "content/";

// The address of a picture as seen from the site's folder. `address` as written in a file of
// `folder`, which is inside the content folder. Empty when there is none, and for one that no other
// program can fetch (data:) or that is refused (base::SafeUrl).
[[nodiscard]] base::Text image_address(base::Text address, base::Text folder, base::Arena& arena);

}  // namespace broadside::publish
