#pragma once
// PageMaker: drives the engine over a content folder on the disk, and makes whole documents of what
// it answers.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/finished_tape.h"
#include "cli/folder_handle.h"
#include "cli/page_shell.h"
#include "cli/site_pages.h"
#include "model/route.h"

namespace broadside::cli {

// What all pages of a site are made from; it outlives them.
struct PageSource {
  const PageShell& shell;
  const SitePages& pages;
  const FolderHandle& content;
  const std::string& site_bytes;  // site.json
  const std::string& entities;    // the runtime's table of named characters
  // A file of the index, by its path in the content folder.
  std::function<std::optional<std::string>(std::string_view path)> index_file;
  // Instead of index.json for articles and plain pages; empty: index.json itself.
  std::string article_index;
  double now = 0;  // seconds since 1970, UTC
};

struct MadePage {
  std::string html;
  std::vector<std::string> lines;  // what is wrong, in words
  bool failed = false;
};

// The page of a route in its folder: empty for the site's own, or ending in `/`. May be called by
// several threads.
[[nodiscard]] MadePage make_page(const PageSource& source, const model::Route& route,
                                 std::string_view folder);

// The page for addresses at which nothing stands. It may be shown at any address, so it names its
// files from the host's root: `site_path` begins and ends with `/`.
[[nodiscard]] MadePage make_missing_page(const PageSource& source, std::string_view site_path);

}  // namespace broadside::cli
