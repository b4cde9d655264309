#include "base/date.h"

namespace broadside::base {

// web/engine.js. NaN for what is not a date.
extern "C" __attribute__((import_module("host"), import_name("seconds"))) double host_seconds(
    const char* text, std::size_t bytes);

std::optional<double> parse_date(Text text) {
  const double seconds = host_seconds(text.data(), text.size());
  if (seconds != seconds) return std::nullopt;
  return seconds;
}

}  // namespace broadside::base
