#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/index_folder.h"
#include "cli/publication.h"
#include "model/index_writer.h"

namespace broadside::cli {

namespace fs = std::filesystem;

ExitStatus index_command(const fs::path& path) {
  if (!fs::is_directory(path / "articles")) {
    std::cerr << "broadside index: there is no folder " << (path / "articles").string() << "\n";
    return ExitStatus::Host;
  }
  Publication publication(path);
  IndexFolder folder(path);
  base::List<model::IndexItem>& articles = publication.articles();
  const bool written = model::write_index(publication.site(), {articles.begin(), articles.size()},
                                          publication.pages().view(), folder);
  if (!written || !folder.remove_others()) {
    std::cerr << "broadside index: cannot write " << folder.failed().string() << "\n";
    return ExitStatus::Host;
  }
  return publication.has_errors() ? ExitStatus::Author : ExitStatus::Ok;
}

Command add_index(CLI::App& tool) {
  CLI::App* const app = tool.add_subcommand(
      "index", "List the articles in DIR/index.json, and in DIR/index if there are many");
  const auto folder = std::make_shared<std::string>();
  app->add_option("DIR", *folder, "The content folder: the one that holds site.json")->required();
  return {app, [folder] { return index_command(*folder); }};
}

}  // namespace broadside::cli
