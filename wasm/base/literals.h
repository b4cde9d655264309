#pragma once
// Lists of strings in one text, found by counting. Closed lists are kept like this: a table of
// string_views would double their size in the wasm module.

#include <cstddef>
#include <string_view>

namespace broadside::base {

// From "one\0two\0". Precondition: the list has more than `index` strings.
[[nodiscard]] constexpr std::string_view nth_literal(const char* list, std::size_t index) {
  std::string_view literal(list);
  for (; index > 0; --index) literal = std::string_view(literal.data() + literal.size() + 1);
  return literal;
}

// The position of `literal` in "one\0two\0", a list of `count` strings; `count` when it is not
// there. Goes through the list once: a file may ask for a hundred thousand names.
[[nodiscard]] constexpr std::size_t position_in(const char* list, std::size_t count,
                                                std::string_view literal) {
  std::size_t i = 0;
  for (; i < count; ++i) {
    const std::string_view one(list);
    if (one == literal) break;
    list += one.size() + 1;
  }
  return i;
}

// The same for a text of lines, each with its newline.
[[nodiscard]] constexpr std::string_view line_at(std::string_view text, std::size_t index) {
  for (; index > 0; --index) text.remove_prefix(text.find('\n') + 1);
  return text.substr(0, text.find('\n'));
}

}  // namespace broadside::base
