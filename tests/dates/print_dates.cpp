// What native builds make of dates, for the comparison with the browser's:
//
//   print_dates < dates
//
// Prints a line for each line of the input: the seconds since 1970, or NaN.

#include <iostream>
#include <string>

#include "base/date.h"

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string text; std::getline(std::cin, text);) {
    const auto seconds = broadside::base::parse_date(text);
    if (seconds) {
      std::cout << static_cast<long long>(*seconds) << '\n';
    } else {
      std::cout << "NaN\n";
    }
  }
}
