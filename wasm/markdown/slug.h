#pragma once
// Heading ids by the rule of github-slugger: the heading's base::slug, and `-1`, `-2` … for
// repeats.

#include <string_view>

#include "base/arena.h"
#include "base/text.h"

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
  struct Entry {
    base::Text slug;
    unsigned again;  // how often the slug was asked for again
  };

  [[nodiscard]] std::size_t find(base::Text slug) const;
  [[nodiscard]] bool is_used(std::size_t index, base::Text slug) const;

  base::List<Entry> used_;  // sorted by slug
};

}  // namespace broadside::markdown
