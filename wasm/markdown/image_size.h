#pragma once
// The size of a picture, written as the fragment of its address: `photo.jpg#1200x800`. Renderers
// that do not know it ignore a fragment, and no picture has one of its own. With a size the page
// keeps the place free while the picture loads, so that nothing jumps.

#include <string_view>

namespace broadside::markdown {

// In CSS pixels, decimal; empty when not written.
struct ImageSize {
  std::string_view width;
  std::string_view height;
};

// Takes the size, if there is one, off the end of `address`.
[[nodiscard]] ImageSize take_size(std::string_view& address);

// Whether the text is a number of pixels: 1 to 5 digits.
[[nodiscard]] bool is_pixels(std::string_view text);

}  // namespace broadside::markdown
