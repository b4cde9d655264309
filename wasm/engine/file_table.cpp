#include "engine/file_table.h"

#include <algorithm>
#include <utility>

namespace broadside::engine {

const File* FileTable::find(base::Text path) const {
  for (const File& file : files_) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

const File* FileTable::want(base::Text path) {
  const File* file = find(path);
  if (file == nullptr && std::find(wanted_.begin(), wanted_.end(), path) == wanted_.end()) {
    wanted_.push(path);
  }
  return file;
}

void FileTable::supply(const File& file) {
  if (find(file.path) == nullptr) files_.push(file);
}

base::List<base::Text> FileTable::take_wanted() { return std::move(wanted_); }

}  // namespace broadside::engine
