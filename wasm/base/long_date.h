#pragma once
// A date in words, for prerendered pages: as a browser writes it (web/dates.js), in the words and
// the calendar of a language. Native builds only; tests/dates compares the two.

#include <optional>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::base {

// `written` begins with YYYY-MM-DD; neither a time of day nor a zone plays a part. `language` is a
// BCP 47 tag: what its row in date_forms.inc says, or that of the tag without its last parts.
// nullopt when it is no date, or for a language without a row.
[[nodiscard]] std::optional<Text> long_date(Text written, Text language, Arena& arena);

}  // namespace broadside::base
