#pragma once
// The tool's commands, one file each (cmd_*.cpp): what a command takes, and what it does.

#include <filesystem>
#include <functional>

#include "cli/exit_status.h"

namespace CLI {
class App;
}

namespace broadside::cli {

struct Command {
  CLI::App* app;  // belongs to the App of the program
  // To be called once, after the arguments were read.
  std::function<ExitStatus()> run;
};

// Each adds its command, with options and help, to `tool`.
Command add_build(CLI::App& tool);
Command add_index(CLI::App& tool);

// Writes FOLDER/index.json, and for many articles the folder FOLDER/index, from the files in
// FOLDER/articles and FOLDER/pages (model/INDEX.md).
ExitStatus index_command(const std::filesystem::path& folder);

}  // namespace broadside::cli
