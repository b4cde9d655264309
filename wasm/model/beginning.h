#pragma once
// The beginning of a text, for what has no title of its own.

#include "base/arena.h"
#include "base/text.h"

namespace broadside::model {

// The first line that is not blank of a plain text, cut behind a word after 80 characters at most.
[[nodiscard]] base::Text beginning_of_text(base::Text text, base::Arena& arena);

// The same of what HTML shows in its first block. Not for showing as HTML: entities are decoded.
[[nodiscard]] base::Text beginning_of_html(base::Text html, base::Arena& arena);

}  // namespace broadside::model
