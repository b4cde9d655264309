#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/index_folder.h"
#include "cli/publication.h"
#include "model/index_writer.h"

namespace broadside::cli {

namespace fs = std::filesystem;

ExitStatus index_command(const Arguments& arguments) {
  if (arguments.size() != 1) {
    std::cerr << "broadside index: give one folder, the one that holds site.json\n";
    return ExitStatus::Usage;
  }
  const fs::path path(arguments[0]);
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

}  // namespace broadside::cli
