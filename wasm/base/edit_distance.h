#pragma once
// How far a name is from another: mistakes of typing.

#include <cstddef>

#include "base/limits.h"
#include "base/text.h"

namespace broadside::base {

inline constexpr std::size_t kLongestCompared = limits::kSlugBytes;

// Optimal string alignment distance (insert, delete, replace, swap neighbours) of two texts of at
// most kLongestCompared bytes; more than `limit` when it is more than that.
[[nodiscard]] std::size_t edit_distance(Text a, Text b, std::size_t limit);

}  // namespace broadside::base
