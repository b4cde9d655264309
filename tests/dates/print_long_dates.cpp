// Dates in words as native builds write them, for the comparison with the browser's:
//
//   print_long_dates < lines
//
// Each line of the input is a language, a blank and a date.

#include <iostream>
#include <string>

#include "base/long_date.h"

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    broadside::base::Arena arena;
    const std::string language = line.substr(0, line.find(' '));
    const auto words =
        broadside::base::long_date(line.substr(language.size() + 1), language, arena);
    std::cout << words.value_or("none") << '\n';
  }
}
