#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include "cli/check_report.h"
#include "cli/check_site.h"
#include "cli/commands.h"
#include "cli/disk.h"
#include "model/site.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

// https://no-color.org, and terminals that know no colours.
bool wants_colours() {
  const char* const no_colour = std::getenv("NO_COLOR");  // NOLINT: there is one thread
  const char* const terminal = std::getenv("TERM");       // NOLINT
  if (no_colour != nullptr && *no_colour != '\0') return false;
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return isatty(STDOUT_FILENO) == 1;
}

double now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

// Where the files are as the caller would name them, so that editors find them.
std::string prefix_of(const fs::path& folder) {
  std::string prefix = folder.lexically_normal().generic_string();
  if (prefix == "." || prefix == "./") return {};
  if (!prefix.ends_with('/')) prefix += '/';
  return prefix;
}

}  // namespace

std::string content_folder_here() {
  for (const char* folder : {".", "content"}) {
    std::error_code error;
    if (fs::exists(fs::path(folder) / model::kSiteFile, error)) return folder;
  }
  return {};
}

ExitStatus check_command(const CheckOptions& options) {
  const fs::path folder = options.folder.empty() ? fs::path(content_folder_here()) : options.folder;
  if (folder.empty()) {
    std::cerr << "broadside check: there is no site.json here, and none in content. Name the "
                 "content folder.\n";
    return ExitStatus::Usage;
  }
  std::error_code error;
  if (!fs::is_directory(folder / "articles", error)) {
    std::cerr << "broadside check: there is no folder " << (folder / "articles").string() << "\n";
    return ExitStatus::Host;
  }
  const Checked checked = check_site(folder, now());
  const std::string prefix = prefix_of(folder);
  switch (options.format) {
    case CheckOptions::Format::Text: {
      const TextReport report{prefix, wants_colours(),
                              [&](std::string_view file) { return read_file(folder / file); }};
      std::cout << report.print(checked);
      break;
    }
    case CheckOptions::Format::Json:
      std::cout << json_report(checked, prefix);
      break;
    case CheckOptions::Format::Github:
      std::cout << github_report(checked, prefix) << summary(checked) << "\n";
      break;
  }
  std::cout.flush();
  if (!std::cout || checked.is_incomplete()) return ExitStatus::Host;
  const bool failed = checked.count(base::Severity::Error) > 0 ||
                      (options.strict && checked.count(base::Severity::Warning) > 0);
  return failed ? ExitStatus::Author : ExitStatus::Ok;
}

Command add_check(CLI::App& tool) {
  CLI::App* const app =
      tool.add_subcommand("check", "Say what is wrong with the content, before readers see it");
  struct Given {
    std::string folder;
    bool json = false;
    bool github = false;
    bool strict = false;
  };
  const auto given = std::make_shared<Given>();
  app->add_option("DIR", given->folder,
                  "The content folder (by default this one or ./content, whichever has site.json)");
  CLI::Option* const json = app->add_flag("--json", given->json, "One JSON object a line");
  app->add_flag("--github", given->github, "Annotations for GitHub Actions")->excludes(json);
  app->add_flag("--strict", given->strict, "Warnings count as errors");
  app->footer(
      "What is found is printed by file, each with its place, what is wrong and what to do:\n"
      "an error has to be corrected, a warning should be, a note may be meant.\n"
      "With --json an object has: file, line, column (from 1, in characters; both absent where "
      "the\n"
      "whole file is meant), severity (error, warning, note), id (stable), blame (author, host),\n"
      "message. Colours are for terminals; NO_COLOR=1 turns them off.\n\n" +
      tool.get_footer());
  return {app, [given] {
            CheckOptions options;
            options.folder = given->folder;
            options.strict = given->strict;
            if (given->json) options.format = CheckOptions::Format::Json;
            if (given->github) options.format = CheckOptions::Format::Github;
            return check_command(options);
          }};
}

}  // namespace broadside::cli
