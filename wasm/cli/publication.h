#pragma once
// The content folder of a publication as the index needs it: each article is read once, and of it
// only the index item is kept, so that a hundred thousand of them fit into memory.

#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/list.h"
#include "cli/build_cache.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside::cli {

// Views into its own memory.
class Publication {
 public:
  // What an earlier run knows of a file that has not changed since; it outlives the publication.
  using Known = std::function<const BuildCache::Article*(const std::string& path)>;

  // What is wrong with the files is said on the error output, in the order of their names.
  explicit Publication(const std::filesystem::path& folder);
  // `paths`: of the files in `folder`, sorted; others are not looked at.
  Publication(const std::filesystem::path& folder, const std::vector<std::string>& paths,
              const Known& known);
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;

  [[nodiscard]] const std::string& site_bytes() const { return site_bytes_; }
  [[nodiscard]] const model::Site& site() const { return site_; }
  // Newest first; of one moment by slug, so that the order never depends on the disk. Without
  // drafts, files with errors, and files whose slug another one has.
  [[nodiscard]] base::List<model::IndexItem>& articles() { return articles_; }
  // The plain pages, by slug.
  [[nodiscard]] const base::List<model::IndexItem>& pages() const { return pages_; }
  // The files with the texts of articles and plain pages that have them apart.
  [[nodiscard]] const std::unordered_set<std::string>& text_files() const { return text_files_; }
  // What was read, of files with which nothing is wrong, for the next run. Views into this.
  [[nodiscard]] const std::unordered_map<std::string_view, BuildCache::Article>& read() const {
    return read_;
  }
  [[nodiscard]] bool has_errors() const { return has_errors_; }
  // Whether it was said that this is wrong.
  [[nodiscard]] bool has_said(const std::string& line) const { return said_.count(line) != 0; }

 private:
  void report(const base::Diagnostics& diagnostics);
  void say(const std::string& line);
  // The articles at these paths of the content folder.
  base::List<model::IndexItem> read_files(const std::filesystem::path& content,
                                          std::vector<std::string> paths, const Known& known);

  std::deque<base::Arena> arenas_;  // one for each thread
  std::string site_bytes_;
  model::Site site_;
  base::List<model::IndexItem> articles_;
  base::List<model::IndexItem> pages_;
  std::unordered_set<std::string> text_files_;
  std::unordered_set<std::string> said_;
  std::deque<std::string> names_;  // a deque does not move what it holds
  std::unordered_map<std::string_view, BuildCache::Article> read_;
  bool has_errors_ = false;
};

// Newest first; of one moment by slug.
void sort_articles(base::List<model::IndexItem>& articles);
// By slug.
void sort_pages(base::List<model::IndexItem>& pages);

}  // namespace broadside::cli
