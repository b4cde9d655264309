#pragma once
// What feeds and descriptions take from a finished page: the article's text as HTML for other
// people's pages, and its beginning.

#include "base/arena.h"
#include "base/text.h"
#include "tape/tape.h"

namespace broadside::publish {

// Search engines and link previews show about so many characters.
inline constexpr std::size_t kDescriptionLength = 160;

// `said`, or when it is empty the beginning of the page's text (its `.prose`), white space joined,
// cut behind a word, with an ellipsis where something is left out. At most kDescriptionLength
// characters.
[[nodiscard]] base::Text description_of(base::Text said, const tape::Tape& page,
                                        base::Arena& arena);

// The content of the page's `.prose` as HTML that means the same anywhere: addresses are absolute,
// ids, classes and what only our own style and script understand are left out. Empty when there is
// none (articles in HTML). `page`: as it is printed, so that links to other pages lead to their
// folders; `page_url`: its absolute address, which relative ones start from.
[[nodiscard]] base::Text prose_html(const tape::Tape& page, base::Text page_url,
                                    base::Arena& arena);

}  // namespace broadside::publish
