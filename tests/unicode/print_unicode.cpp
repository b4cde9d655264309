// What native builds know of Unicode, for the comparison with the browser's:
//
//   print_unicode < texts
//
// Prints the Unicode version in a line of its own, then four lines for each line of the input: for
// its first character the general category and a digit (0: not of a word, 1: may be in one, 2: may
// begin one), its slug, its tag key, its key as a label.

#include <utf8proc.h>

#include <iostream>
#include <string>

#include "base/unicode.h"
#include "base/utf8.h"

namespace {

using namespace broadside;

void print_properties(char32_t c) {
  const bool start = base::is_xid_start(c);
  std::cout << utf8proc_category_string(static_cast<utf8proc_int32_t>(c))
            << (start                      ? 2
                : base::is_xid_continue(c) ? 1
                                           : 0)
            << '\n';
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::cout << utf8proc_unicode_version() << '\n';
  for (std::string text; std::getline(std::cin, text);) {
    base::Arena arena;
    print_properties(text.empty() ? U'\0' : base::decode(text, 0).code_point);
    std::cout << base::slug(text, arena) << '\n'
              << base::tag_key(text, arena) << '\n'
              << base::label_key(text, arena) << '\n';
  }
}
