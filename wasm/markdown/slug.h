#pragma once
// Heading ids by the rule of github-slugger: the heading's base::slug, and `-1`, `-2` … for
// repeats.

#include <string_view>

#include "base/arena.h"
#include "base/text.h"
#include "base/text_map.h"

namespace broadside::markdown {

// Every id that comes from content begins with this, so that no heading can take the name of an
// element or a global of the page (DOM clobbering). The prefix is the usual one of the field.
inline constexpr std::string_view kIdPrefix = "user-content-";

// The ids of one document.
class SlugSet {
 public:
  // The slug of `text`, made unique; without kIdPrefix.
  base::Text add(base::Text text, base::Arena& arena);

 private:
  base::TextMap given_;  // to how often a slug was asked for again
};

}  // namespace broadside::markdown
