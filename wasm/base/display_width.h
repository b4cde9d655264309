#pragma once
// How much room characters take on a terminal. Native builds only.

namespace broadside::base {

// Columns: 0 for what joins the character before it or is invisible, 2 for wide characters (UAX
// #11: W, F), else 1. Controls take none; who prints them has to write something in their place.
[[nodiscard]] int display_width(char32_t code_point);

}  // namespace broadside::base
