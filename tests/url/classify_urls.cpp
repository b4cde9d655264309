// What SafeUrl says of many addresses, for url.test.mjs:
//
//   classify_urls link|image < addresses > answers
//
// Addresses stand one behind the other, each as its length in bytes, a newline, and the bytes. For
// each there is one line: `refused`, or the kind, the text, and the text under a folder, with a
// space between them. A text is ASCII without spaces, so a line needs no quoting.

#include <cstdlib>
#include <iostream>
#include <string>

#include "base/safe_url.h"

namespace {

using namespace broadside::base;

std::string_view name_of(SafeUrl::Kind kind) {
  switch (kind) {
    case SafeUrl::Kind::External:
      return "External";
    case SafeUrl::Kind::Contact:
      return "Contact";
    case SafeUrl::Kind::Relative:
      return "Relative";
    case SafeUrl::Kind::Query:
      return "Query";
    case SafeUrl::Kind::Fragment:
      return "Fragment";
    case SafeUrl::Kind::Data:
      return "Data";
  }
  return "?";
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view use = argc == 2 ? argv[1] : "";
  if (use != "link" && use != "image") {
    std::cerr << "classify_urls: the argument is link or image\n";
    return EXIT_FAILURE;
  }
  std::ios::sync_with_stdio(false);
  std::size_t size = 0;
  while (std::cin >> size) {
    std::cin.get();  // the newline
    std::string text(size, '\0');
    if (!std::cin.read(text.data(), static_cast<std::streamsize>(size))) {
      std::cerr << "classify_urls: the input is cut\n";
      return EXIT_FAILURE;
    }
    Arena arena;
    const auto url = use == "link" ? SafeUrl::link(text, arena) : SafeUrl::image(text, arena);
    if (url) {
      std::cout << name_of(url->kind()) << ' ' << url->text() << ' '
                << url->under("content/articles/", arena).text() << '\n';
    } else {
      std::cout << "refused\n";
    }
  }
}
