#include <algorithm>
#include <string_view>

#include "model/index_writer.h"

namespace broadside::model {
namespace {

// `#` stands for decimal digits, `@` for the digits of a hash. As index_files.cpp makes them.
constexpr std::string_view kShapes[] = {
    "all-#.json",    "tag-@.json",      "tag-@-#.json", "author-@.json", "author-@-#.json",
    "series-@.json", "series-@-#.json", "year-#.json",  "year-#-#.json", "slug-#.json",
    "search-#.json", "tags.json",       "archive.json",
};
constexpr std::size_t kHashDigits = 16;

bool has_shape(std::string_view name, std::string_view shape) {
  for (const char c : shape) {
    const std::size_t digits =
        std::min(name.find_first_not_of(c == '@' ? "0123456789abcdef" : "0123456789"), name.size());
    if (c == '#' || c == '@') {
      if (c == '#' ? digits == 0 : digits != kHashDigits) return false;
      name.remove_prefix(digits);
    } else {
      if (!name.starts_with(c)) return false;
      name.remove_prefix(1);
    }
  }
  return name.empty();
}

}  // namespace

bool is_index_file(base::Text name) {
  return std::any_of(std::begin(kShapes), std::end(kShapes),
                     [&](std::string_view shape) { return has_shape(name, shape); });
}

}  // namespace broadside::model
