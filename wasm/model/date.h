#pragma once
// Dates as articles write them: YYYY-MM-DD, or RFC 3339 with time and offset.

#include <cstdint>
#include <optional>

#include "base/text.h"

namespace broadside::model {

// Seconds since 1970-01-01T00:00:00Z; a date without time is midnight UTC. nullopt when `text` is
// not a date that exists.
[[nodiscard]] std::optional<std::int64_t> parse_date(base::Text text);

// Whether it is one; the browser's engine asks for no more and leaves the arithmetic out.
[[nodiscard]] bool is_date(base::Text text);

}  // namespace broadside::model
