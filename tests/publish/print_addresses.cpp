// Absolute addresses as publish makes them, for the comparison with a browser's own:
//
//   print_addresses < lines
//
// A line is a base_url of site.json, or an address, a tab, and a reference that is resolved at it.
// Prints the site's folder, or the resolved address; an empty line for what is refused.

#include <iostream>
#include <string>

#include "publish/site_address.h"

int main() {
  namespace publish = broadside::publish;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    broadside::base::Arena arena;
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) {
      const std::string base = line.substr(0, tab);
      const std::string reference = line.substr(tab + 1);
      std::cout << publish::resolve(reference, base, arena);
    } else if (const auto address = publish::SiteAddress::read(line, arena)) {
      std::cout << address->home();
    }
    std::cout << '\n';
  }
}
