#include "markdown/image_size.h"

#include <algorithm>

#include "base/ascii.h"

namespace broadside::markdown {

bool is_pixels(std::string_view text) {
  return !text.empty() && text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), base::is_ascii_digit);
}

ImageSize take_size(std::string_view& address) {
  const std::size_t hash = address.rfind('#');
  if (hash == std::string_view::npos) return {};
  const std::string_view size = address.substr(hash + 1);
  const std::size_t by = size.find('x');
  if (by == std::string_view::npos) return {};
  const ImageSize found{size.substr(0, by), size.substr(by + 1)};
  if (!is_pixels(found.width) || !is_pixels(found.height)) return {};
  address = address.substr(0, hash);
  return found;
}

}  // namespace broadside::markdown
