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

  // nullptr when the slug has not been given yet; valid until the next insert().
  [[nodiscard]] Entry* find(base::Text slug);
  void insert(const Entry& entry);

  // Both sorted by slug. Making room in one list for each of many thousand headings would cost more
  // than all the rest of the page; the new ones are few, and join the others when they are not.
  base::List<Entry> used_;
  base::List<Entry> recent_;
};

}  // namespace broadside::markdown
