#include "cli/nearest.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/edit_distance.h"

namespace broadside::cli {

bool Nearest::same_but_for_capitals(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) {
    return base::ascii_lower(one) == base::ascii_lower(other);
  });
}

bool Nearest::consider(std::string_view name) {
  if (least_ == 0 || name.empty()) return false;
  std::size_t distance = 0;
  if (!same_but_for_capitals(written_, name)) {
    if (std::max(written_.size(), name.size()) > base::kLongestCompared) return false;
    distance = base::edit_distance(written_, name, least_ - 1);
    if (distance * 2 >= std::min(written_.size(), name.size())) return false;
  }
  if (distance >= least_) return false;
  least_ = distance;
  found_ = name;
  return true;
}

}  // namespace broadside::cli
