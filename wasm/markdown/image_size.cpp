#include "markdown/image_size.h"

#include <algorithm>

#include "base/ascii.h"

namespace broadside::markdown {

bool is_pixels(base::Text text) {
  return !text.empty() && text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), base::is_ascii_digit);
}

ImageSize take_size(base::Text& address) {
  const std::size_t hash = address.rfind('#');
  if (hash == base::Text::npos) return {};
  const base::Text size = address.substr(hash + 1);
  const std::size_t by = size.find('x');
  if (by == base::Text::npos) return {};
  const ImageSize found{size.substr(0, by), size.substr(by + 1)};
  if (!is_pixels(found.width) || !is_pixels(found.height)) return {};
  address = address.substr(0, hash);
  return found;
}

}  // namespace broadside::markdown
