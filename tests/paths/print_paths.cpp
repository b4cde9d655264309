// Where native builds say that pages of a prerendered site stand, for the comparison with the
// browser's (web/pretty-paths.js):
//
//   print_paths < queries
//
// Prints for each line of the input the address as the engine writes it, a tab, and the page's
// address in the site's folder.

#include <iostream>
#include <string>

#include "model/pretty_path.h"

int main() {
  using broadside::model::Route;
  std::ios::sync_with_stdio(false);
  for (std::string query; std::getline(std::cin, query);) {
    broadside::base::Arena arena;
    const Route route = Route::parse(query, arena);
    std::cout << route.url(arena).text() << '\t' << pretty_address(route, arena) << '\n';
  }
}
