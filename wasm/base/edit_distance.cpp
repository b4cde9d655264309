#include "base/edit_distance.h"

#include <algorithm>

namespace broadside::base {

std::size_t edit_distance(Text a, Text b, std::size_t limit) {
  constexpr std::size_t kColumns = kLongestCompared + 1;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::size_t rows[3][kColumns];
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t* const row = rows[i % 3];
    const std::size_t* const above = rows[(i + 2) % 3];
    const std::size_t* const before = rows[(i + 1) % 3];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      std::size_t step = std::min(std::min(above[j], row[j - 1]) + 1, above[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        step = std::min(step, before[j - 2] + 1);
      }
      row[j] = step;
      least = std::min(least, step);
    }
    if (least > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace broadside::base
