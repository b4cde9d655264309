#include "cli/content_folder.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "base/limits.h"
#include "cli/disk.h"
#include "cli/nearest.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;
using base::Code;

Finding finding(Code code, std::string_view path, std::string_view first = {},
                std::string_view second = {}) {
  return finding_of({code, path, {}, {first, second}});
}

// The system's own words, which say more than we could.
std::string reason(int error) { return std::generic_category().message(error); }

}  // namespace

std::vector<std::string> ContentFolder::articles(std::string_view folder,
                                                 Findings& findings) const {
  std::vector<std::string> paths;
  std::vector<fs::path> folders = {root_ / folder};
  while (!folders.empty()) {
    const fs::path one = std::move(folders.back());
    folders.pop_back();
    std::error_code error;
    fs::directory_iterator entry(one, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
      const std::string path = entry->path().lexically_relative(root_).generic_string();
      std::error_code fault;
      const fs::file_status status = entry->status(fault);
      const bool named = entry->path().extension() == ".json";
      if (fs::is_directory(status)) {
        // Of what a link leads to, nothing is ours, and it may lead back to where we are.
        if (!entry->is_symlink(fault)) folders.push_back(entry->path());
        if (named) findings.push_back(finding(Code::NotAFile, path));
      } else if (named && fs::is_regular_file(status)) {
        paths.push_back(path);
      } else if (named && fault) {
        findings.push_back(finding(Code::FileUnreadable, path, reason(fault.value())));
      } else if (named) {
        findings.push_back(finding(Code::NotAFile, path));
      }
    }
    if (error && error != std::errc::no_such_file_or_directory) {
      findings.push_back(finding(Code::FolderUnreadable,
                                 one.lexically_relative(root_).generic_string(),
                                 reason(error.value())));
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::string> ContentFolder::read(std::string_view path, Findings& findings) const {
  const fs::path file = root_ / path;
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (!fs::exists(status) && !(error && status.type() == fs::file_type::none)) {
    findings.push_back(finding(Code::FileMissing, path));
    return std::nullopt;
  }
  if (!fs::is_regular_file(status)) {
    // What would be read of a pipe or a device never ends.
    const int fault = error ? error.value() : fs::is_directory(status) ? EISDIR : EINVAL;
    findings.push_back(finding(Code::FileUnreadable, path, reason(fault)));
    return std::nullopt;
  }
  const std::uintmax_t size = fs::file_size(file, error);
  if (!error && size > base::limits::kArticleBytes) {
    findings.push_back(finding(Code::TooLarge, path, std::to_string(size),
                               std::to_string(base::limits::kArticleBytes)));
    return std::nullopt;
  }
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (in) {
    if (auto bytes = read_all(in)) return bytes;
  }
  findings.push_back(finding(Code::FileUnreadable, path, reason(errno == 0 ? EIO : errno)));
  return std::nullopt;
}

bool ContentFolder::has(const std::string& path) {
  const auto [entry, fresh] = known_.try_emplace(path, false);
  if (fresh) {
    std::error_code error;
    entry->second = fs::exists(root_ / path, error);
  }
  return entry->second;
}

const std::vector<std::string>& ContentFolder::names_in(const fs::path& folder) {
  const auto [listing, fresh] = listings_.try_emplace(folder.generic_string());
  std::vector<std::string>& names = listing->second;
  if (!fresh) return names;
  std::error_code error;
  fs::directory_iterator entry(root_ / folder, error);
  for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string ContentFolder::nearest(std::string_view path) {
  const fs::path wanted(path);
  const std::string stem = wanted.stem().string();
  Nearest nearest(stem);
  fs::path found;
  for (const std::string& one : names_in(wanted.parent_path())) {
    const fs::path name(one);
    const std::string other = name.stem().string();
    // A mistake in the name, or another kind of file.
    if (name.extension() != wanted.extension() && !Nearest::same_but_for_capitals(other, stem)) {
      continue;
    }
    if (nearest.consider(other)) found = name;
  }
  return found.empty() ? std::string() : (wanted.parent_path() / found).generic_string();
}

}  // namespace broadside::cli
