#include "cli/index_folder.h"

#include <system_error>
#include <vector>

#include "cli/disk.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

// Whether the name is that of an index file, or of one that was never finished.
bool is_ours(std::string_view name) {
  if (name.ends_with(kUnfinished)) name.remove_suffix(kUnfinished.size());
  return model::is_index_file(name);
}

}  // namespace

bool IndexFolder::put(base::Text path, base::Text bytes) {
  const fs::path file = content_ / path;
  std::error_code error;
  fs::create_directory(file.parent_path(), error);
  put_.emplace(path);
  if (!error && write_file(file, bytes)) return true;
  failed_ = file;
  return false;
}

bool IndexFolder::remove_others() {
  const fs::path folder = content_ / "index";
  std::error_code error;
  std::vector<fs::path> others;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (is_ours(name) && put_.count("index/" + name) == 0) others.push_back(entry->path());
  }
  for (const fs::path& other : others) {
    if (!fs::is_regular_file(other, error)) continue;
    if (fs::remove(other, error)) continue;
    failed_ = other;
    return false;
  }
  fs::remove(folder, error);  // which fails as long as there is something in it
  return true;
}

}  // namespace broadside::cli
