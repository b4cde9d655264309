#pragma once
// Heading ids by the rule of github-slugger: lower case, punctuation dropped, spaces to hyphens,
// `-1`, `-2` … for repeats.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::markdown {

// Every id that comes from content begins with this, so that no heading can take the name of an
// element or a global of the page (DOM clobbering). The prefix is the usual one of the field.
inline constexpr std::string_view kIdPrefix = "user-content-";

[[nodiscard]] std::string slugify(std::string_view text);

// The ids of one document.
class SlugSet {
 public:
  // The slug of `text`, made unique; without kIdPrefix.
  std::string add(std::string_view text);

 private:
  // Sorted by slug; the number is how often the slug was asked for again.
  std::vector<std::pair<std::string, unsigned>> used_;
};

}  // namespace broadside::markdown
