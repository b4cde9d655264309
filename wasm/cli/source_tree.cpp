#include "cli/source_tree.h"

#include <cerrno>

namespace broadside::cli {
namespace {

void list_into(std::vector<SourceFile>& files, const FolderHandle& folder,
               const std::string& prefix) {
  for (const std::string& name : folder.list()) {
    if (name[0] == '.' || !is_file_name(name)) continue;
    if (const auto status = folder.status(name)) {
      files.push_back({prefix + name, *status});
    } else if (errno == EISDIR) {
      const FolderHandle below = folder.folder(name, false);
      if (below.is_open()) list_into(files, below, prefix + name + "/");
    }
  }
}

}  // namespace

std::vector<SourceFile> list_tree(const FolderHandle& folder) {
  std::vector<SourceFile> files;
  list_into(files, folder, "");
  return files;
}

}  // namespace broadside::cli
