#pragma once
// The content folder of a publication as the index needs it: each article is read once, and of it
// only the index item is kept, so that a hundred thousand of them fit into memory.

#include <filesystem>
#include <string>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/list.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside::cli {

// Views into its own memory.
class Publication {
 public:
  // What is wrong with the files is said on the error output as they are read.
  explicit Publication(const std::filesystem::path& folder);
  Publication(const Publication&) = delete;
  Publication& operator=(const Publication&) = delete;

  [[nodiscard]] const model::Site& site() const { return site_; }
  // Newest first; of one moment by slug, so that the order never depends on the disk. Without
  // drafts, files with errors, and files whose slug another one has.
  [[nodiscard]] base::List<model::IndexItem>& articles() { return articles_; }
  // The plain pages, by slug.
  [[nodiscard]] const base::List<model::IndexItem>& pages() const { return pages_; }
  [[nodiscard]] bool has_errors() const { return has_errors_; }

 private:
  void report(const base::Diagnostics& diagnostics);
  // The articles in a folder of the content folder, by their paths.
  base::List<model::IndexItem> read_folder(const std::filesystem::path& content,
                                           const char* folder);

  base::Arena arena_;
  std::string site_bytes_;
  model::Site site_;
  base::List<model::IndexItem> articles_;
  base::List<model::IndexItem> pages_;
  bool has_errors_ = false;
};

// Newest first; of one moment by slug.
void sort_articles(base::List<model::IndexItem>& articles);
// By slug.
void sort_pages(base::List<model::IndexItem>& pages);

}  // namespace broadside::cli
