#pragma once
// Names that link previews want.

#include "base/arena.h"
#include "base/text.h"
#include "model/author.h"

namespace broadside::publish {

// og:locale of a BCP 47 tag: `language_COUNTRY`, the country being the usual one of og_locales.def
// when the tag names none. Empty when that is not known.
[[nodiscard]] base::Text og_locale(base::Text language, base::Arena& arena);

// The author's account in the fediverse, `@name@host`: the handle when it is one, or what an
// address such as https://host/@name says. Empty when there is none.
[[nodiscard]] base::Text fediverse_account(const model::Author& author, base::Arena& arena);

}  // namespace broadside::publish
