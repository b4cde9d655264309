#pragma once
// What an article in HTML leads to: its addresses, pictures and ids. Not a parser of HTML but a
// scan of its tags, good enough to name mistakes; what readers see is made by the browser's.

#include <functional>
#include <string_view>

#include "base/arena.h"

namespace broadside::cli {

// Views into the HTML or the arena, character references resolved; empty when not written.
struct HtmlElement {
  std::string_view name;  // as written
  std::string_view href;
  std::string_view src;
  std::string_view alt;
  std::string_view id;
  bool has_alt = false;  // `alt=""` says that the picture shows nothing
};

// Calls `visit` for each start tag, in order. Comments, and what is in scripts and styles, have
// none. Cost: linear.
void for_each_element(std::string_view html, base::Arena& arena,
                      const std::function<void(const HtmlElement&)>& visit);

}  // namespace broadside::cli
