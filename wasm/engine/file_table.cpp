#include "engine/file_table.h"

#include <algorithm>
#include <utility>

namespace broadside::engine {

const File* FileTable::find(std::string_view path) const {
  const auto file = std::find_if(files_.begin(), files_.end(),
                                 [&](const File& entry) { return entry.path == path; });
  return file == files_.end() ? nullptr : &*file;
}

const File* FileTable::want(std::string_view path) {
  const File* file = find(path);
  if (file == nullptr && std::find(wanted_.begin(), wanted_.end(), path) == wanted_.end()) {
    wanted_.emplace_back(path);
  }
  return file;
}

void FileTable::supply(std::string_view path, int status, std::string_view bytes) {
  if (find(path) != nullptr) return;
  files_.push_back({std::string(path), status, bytes});
}

std::vector<std::string> FileTable::take_wanted() { return std::exchange(wanted_, {}); }

}  // namespace broadside::engine
