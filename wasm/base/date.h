#pragma once
// Dates as articles write them: YYYY-MM-DD, or RFC 3339 with time and offset. The browser knows
// dates already and is asked (web/dates.js); native builds do it themselves (date.cpp). tests/dates
// compares the two.

#include <optional>

#include "base/text.h"

namespace broadside::base {

// Whole seconds since 1970-01-01T00:00:00Z; a date without time is midnight UTC. nullopt when
// `text` is not a date that exists.
[[nodiscard]] std::optional<double> parse_date(Text text);

[[nodiscard]] inline bool is_date(Text text) { return parse_date(text).has_value(); }

}  // namespace broadside::base
