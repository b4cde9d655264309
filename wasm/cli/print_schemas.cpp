// print_schemas NAME: prints a file of content/schema. Without a name: the names. A test prints
// them again and compares them with the committed files.

#include <algorithm>
#include <iostream>

#include "cli/schema.h"

int main(int argc, char** argv) {
  namespace cli = broadside::cli;
  const std::string missing = cli::fields_without_text();
  if (!missing.empty()) {
    std::cerr << "no row in wasm/cli/field_texts.def for:\n" << missing;
    return 1;
  }
  const auto names = cli::schema_names();
  if (argc == 1) {
    for (const std::string_view name : names) std::cout << name << "\n";
    return 0;
  }
  if (std::find(names.begin(), names.end(), std::string_view(argv[1])) == names.end()) return 2;
  std::cout << cli::schema(argv[1]);
  return 0;
}
