#pragma once
// ContentFolder: the content folder on disk, for who wants to know everything that is wrong with
// it. Paths are relative to it.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/finding.h"

namespace broadside::cli {

class ContentFolder {
 public:
  explicit ContentFolder(std::filesystem::path root) : root_(std::move(root)) {}

  // The paths of the article files below `folder`, sorted. Links to folders are not followed. What
  // cannot be looked into, and what has the name of an article and is none, is added to `findings`.
  [[nodiscard]] std::vector<std::string> articles(std::string_view folder,
                                                  Findings& findings) const;

  // The file's bytes, or nullopt with a finding: it is not there, is no file, cannot be read, or
  // is larger than an article may be.
  [[nodiscard]] std::optional<std::string> read(std::string_view path, Findings& findings) const;

  // Whether there is something of this name; asked once for each path.
  [[nodiscard]] bool has(const std::string& path);
  // The name in the same folder that may have been meant, as a path; or empty.
  [[nodiscard]] std::string nearest(std::string_view path);

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

 private:
  const std::vector<std::string>& names_in(const std::filesystem::path& folder);

  std::filesystem::path root_;
  std::unordered_map<std::string, bool> known_;
  std::unordered_map<std::string, std::vector<std::string>> listings_;  // sorted, by folder
};

}  // namespace broadside::cli
