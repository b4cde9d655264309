#pragma once
// The size of a picture, written as the fragment of its address: `photo.jpg#1200x800`. Renderers
// that do not know it ignore a fragment, and no picture has one of its own. With a size the page
// keeps the place free while the picture loads, so that nothing jumps.

#include "base/text.h"

namespace broadside::markdown {

// In CSS pixels, decimal; empty when not written.
struct ImageSize {
  base::Text width;
  base::Text height;
};

// Takes the size, if there is one, off the end of `address`.
[[nodiscard]] ImageSize take_size(base::Text& address);

// Whether the text is a number of pixels: 1 to 5 digits.
[[nodiscard]] bool is_pixels(base::Text text);

}  // namespace broadside::markdown
