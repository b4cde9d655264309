#pragma once
// The tool's commands, one file each (cmd_*.cpp): what a command takes, and what it does.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

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
Command add_check(CLI::App& tool);
Command add_index(CLI::App& tool);
Command add_new(CLI::App& tool);
Command add_serve(CLI::App& tool);

// The content folder that is meant when none is named: this one or ./content, whichever has a
// site.json; empty when none has.
[[nodiscard]] std::string content_folder_here();

struct CheckOptions {
  enum class Format : std::uint8_t { Text, Json, Github };

  std::filesystem::path folder;  // empty: content_folder_here()
  Format format = Format::Text;
  bool strict = false;  // warnings count as errors
};

// Prints what is wrong with the publication (cli/check_site.h). Author when there are errors, Host
// when not everything could be read.
ExitStatus check_command(const CheckOptions& options);

struct NewOptions {
  std::string title;
  std::filesystem::path folder;  // empty: content_folder_here()
  std::string author;            // empty: the first one of the site
  std::string slug;              // empty: from the title
  bool markdown = false;         // the text in a file of its own
};

// Writes FOLDER/articles/SLUG.json, an article without mistakes, and where there are none the
// schemas for editors. Never writes over a file.
ExitStatus new_command(const NewOptions& options);

// Writes FOLDER/index.json, and for many articles the folder FOLDER/index, from the files in
// FOLDER/articles and FOLDER/pages (model/INDEX.md).
ExitStatus index_command(const std::filesystem::path& folder);

struct ServeOptions {
  std::filesystem::path folder;   // empty: content_folder_here()
  std::filesystem::path runtime;  // the readers' program; empty: installed_runtime()
  int port = 8080;                // 0: any that is free
};

// Serves a preview until it is told to end (cli/preview_server.h).
ExitStatus serve_command(const ServeOptions& options);

}  // namespace broadside::cli
