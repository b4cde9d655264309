// broadside: the native tool of authors and site owners. Reads the command line and hands over.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/nearest.h"

namespace {

using broadside::cli::Command;
using broadside::cli::ExitStatus;

constexpr const char* kStatuses =
    "Exit status, by whose fault it was:\n"
    "  0  nobody's: done\n"
    "  1  the author's: there are errors in the content; what they are was printed\n"
    "  2  the caller's: wrong command, option or argument; nothing was done\n"
    "  3  this computer's: a file cannot be read or written\n"
    "\n"
    "broadside COMMAND --help says what a command takes.";

// CLI11's help, with the arguments of commands in the list of them.
class Help final : public CLI::Formatter {
 public:
  Help() {
    label("Positionals", "Arguments");
    column_width(26);
  }

  // One line, which is also shown after a mistake. Versions of CLI11 write it differently.
  [[nodiscard]] std::string make_usage(const CLI::App* app, std::string name) const override {
    std::string line = "usage: " + name + " [OPTIONS]";
    for (const CLI::Option* option : app->get_options()) {
      if (option->get_positional()) line += " " + make_option_usage(option);
    }
    if (!app->get_subcommands({}).empty()) line += " COMMAND";
    return line + "\n";
  }

  // What kind of value it takes; what it excludes is said when somebody tries.
  [[nodiscard]] std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_positional() || option->get_type_size() == 0) return "";
    return " " + option->get_type_name();
  }

  [[nodiscard]] std::string make_subcommand(const CLI::App* command) const override {
    std::string line = "  " + command->get_name();
    for (const CLI::Option* option : command->get_options()) {
      if (option->get_positional()) line += " " + make_option_usage(option);
    }
    line.resize(std::max(line.size() + 2, get_column_width()), ' ');
    return line + command->get_description() + "\n";
  }
};

std::string nearest(const std::string& written, const std::vector<std::string>& names) {
  broadside::cli::Nearest nearest(written);
  for (const std::string& name : names) nearest.consider(name);
  return nearest.found();
}

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

ExitStatus wrong_use(const CLI::App& app, const std::string& message) {
  const std::string parent = app.get_parent() == nullptr ? "" : app.get_parent()->get_name();
  const std::string name = (parent.empty() ? "" : parent + " ") + app.get_name();
  const std::string help = app.help(parent);
  const std::size_t usage = help.find("usage:");
  std::cerr << name << ": " << message << "\n"
            << help.substr(usage, help.find('\n', usage) - usage) << "\n"
            << "`" << name << " --help` says more.\n";
  return ExitStatus::Usage;
}

// What `app` was given and does not know.
ExitStatus unknown(const CLI::App& app, const std::string& word) {
  std::string message;
  std::string meant;
  if (word.starts_with("-")) {
    message = "there is no option ";
    meant = nearest(word.substr(0, word.find('=')), options_of(app));
  } else if (!commands_of(app).empty()) {
    message = "there is no command ";
    meant = nearest(word, commands_of(app));
  } else {
    message = "there is an argument too many: ";
  }
  message += "\"" + word + "\".";
  if (!meant.empty()) message += " Did you mean \"" + meant + "\"?";
  return wrong_use(app, message);
}

// `broadside help check` is another way of writing `broadside check --help`.
std::vector<std::string> without_help_command(std::vector<std::string> words) {
  if (words.empty() || words[0] != "help") return words;
  words.erase(words.begin());
  words.insert(words.begin() + (words.empty() ? 0 : 1), "--help");
  return words;
}

ExitStatus run(std::vector<std::string> words) {
  CLI::App app("Checks, lists and previews a publication.", "broadside");
  app.formatter(std::make_shared<Help>());
  app.footer(kStatuses);
  app.set_version_flag("--version", "broadside " BROADSIDE_VERSION, "Print the version");
  app.set_help_flag("-h,--help", "Print this help");
  // What is left over is reported here, with the nearest name.
  app.allow_extras();
  const Command commands[] = {broadside::cli::add_build(app), broadside::cli::add_check(app),
                              broadside::cli::add_index(app), broadside::cli::add_new(app),
                              broadside::cli::add_serve(app)};
  for (const Command& command : commands) command.app->group("Commands");

  words = without_help_command(std::move(words));
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the end
  const CLI::App* named = &app;
  try {
    app.parse(words);
  } catch (const CLI::Success& asked) {
    app.exit(asked);
    return ExitStatus::Ok;
  } catch (const CLI::ParseError& error) {
    if (!app.get_subcommands().empty()) named = app.get_subcommands().front();
    return wrong_use(*named, error.what());
  }
  if (!app.get_subcommands().empty()) named = app.get_subcommands().front();
  for (const CLI::App* one : {static_cast<const CLI::App*>(&app), named}) {
    if (const auto rest = one->remaining(); !rest.empty()) return unknown(*one, rest.front());
  }
  for (const Command& command : commands) {
    if (command.app == named) return command.run();
  }
  return wrong_use(app, "give a command.");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return static_cast<int>(run(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const std::exception& error) {  // this computer's: no memory, for example
    std::fprintf(stderr, "broadside: %s\n", error.what());
    return static_cast<int>(ExitStatus::Host);
  }
}
