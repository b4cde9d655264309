#pragma once
// Dates as articles have them, in the forms that feeds want: moments in UTC.

#include "base/arena.h"
#include "base/text.h"

namespace broadside::publish {

// RFC 3339, `2024-02-17T05:00:00Z`; a date without time is its midnight. Empty for what is no date,
// or lies outside of the years 0000 to 9999 in UTC.
[[nodiscard]] base::Text rfc3339(base::Text date, base::Arena& arena);

// RFC 822 with the year in four digits, as RSS wants it: `Sat, 17 Feb 2024 05:00:00 GMT`.
[[nodiscard]] base::Text rfc822(base::Text date, base::Arena& arena);

// The later one; what is no date is earlier than all.
[[nodiscard]] base::Text later(base::Text a, base::Text b);

}  // namespace broadside::publish
