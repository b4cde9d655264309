#pragma once
// Relative addresses that come from another site and must lead there.

#include "base/arena.h"
#include "base/text.h"

namespace broadside::model {

// Whether `url` is an http(s) address, which relative ones can start from.
[[nodiscard]] bool is_base_url(base::Text url);

// The part of an http(s) address that relative ones are put behind: to its last `/`, without query
// and fragment.
[[nodiscard]] base::Text base_folder(base::Text base_url, base::Arena& arena);

// `address` as it reads at `base_url` (WHATWG URL, without taking `..` out: browsers do that). An
// empty address, one with a scheme, `//host` and a fragment stay as they are; so do all when
// `base_url` is not an http(s) address. The result is text: SafeUrl decides whether it is a link.
[[nodiscard]] base::Text resolve_address(base::Text address, base::Text base_url,
                                         base::Arena& arena);

// `https:` for `http:`, for pictures: a page that came by https: shows no others, and neither does
// our policy. Other addresses stay as they are.
[[nodiscard]] base::Text secure_address(base::Text address, base::Arena& arena);

}  // namespace broadside::model
