#pragma once
// The files below a folder, without those that belong to editors and tools (names with a dot in
// front), and never through a symbolic link.

#include <ctime>
#include <string>
#include <vector>

#include "cli/folder_handle.h"

namespace broadside::cli {

struct SourceFile {
  std::string name;  // with `/` between folders
  FolderHandle::Status status;
};

// By name. Names that no file of a site can have (is_file_name) are left out.
[[nodiscard]] std::vector<SourceFile> list_tree(const FolderHandle& folder);

}  // namespace broadside::cli
