#pragma once
// Host names of any script in ASCII, as name servers know them.

#include <optional>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::publish {

// Each label with a character outside of ASCII becomes `xn--` and its Punycode (RFC 3492), ASCII
// letters become small. Other characters must be as IDNA has them: small, composed. nullopt for
// what no host may contain (WHATWG URL, "forbidden domain code point"), and for a label that is too
// long.
[[nodiscard]] std::optional<base::Text> ascii_host(base::Text host, base::Arena& arena);

}  // namespace broadside::publish
