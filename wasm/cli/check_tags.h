#pragma once
// Tags that may be one: spelled in two ways, or one mistake of typing apart.

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/article_facts.h"

namespace broadside::cli {

struct TagFault {
  base::Code code;      // TagSpelling or SimilarTag
  std::size_t article;  // position in `all` of the first article that has the tag
  std::string tag;      // as it is written there
  std::string other;    // what may have been meant
  std::size_t count;    // how many articles have that
};

// In an order that depends only on `all`. Drafts and pages do not count. Cost: of the order of the
// letters of all different tags.
[[nodiscard]] std::vector<TagFault> check_tags(const std::vector<Facts>& all);

}  // namespace broadside::cli
