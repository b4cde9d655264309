// broadside: the native tool of site owners. Finds the command and hands over.

#include <iostream>

#include "cli/commands.h"

namespace {

using broadside::cli::Arguments;
using broadside::cli::ExitStatus;

constexpr std::string_view kUsage =
    "usage: broadside COMMAND\n"
    "\n"
    "  index DIR   list the articles in DIR/articles in DIR/index.json, and in DIR/index if\n"
    "              there are many\n";

ExitStatus run(const Arguments& arguments) {
  if (arguments.empty()) {
    std::cerr << kUsage;
    return ExitStatus::Usage;
  }
  const Arguments rest(arguments.begin() + 1, arguments.end());
  if (arguments[0] == "index") return broadside::cli::index_command(rest);
  if (arguments[0] == "--help" || arguments[0] == "help") {
    std::cout << kUsage;
    return ExitStatus::Ok;
  }
  std::cerr << "broadside: there is no command \"" << arguments[0] << "\"\n" << kUsage;
  return ExitStatus::Usage;
}

}  // namespace

int main(int argc, char** argv) { return static_cast<int>(run(Arguments(argv + 1, argv + argc))); }
