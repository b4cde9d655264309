#pragma once
// PageMaker: drives the engine over a content folder on the disk, and makes whole documents of what
// it answers.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/finished_tape.h"
#include "cli/folder_handle.h"
#include "cli/page_shell.h"
#include "cli/site_plan.h"
#include "publish/feeds.h"
#include "publish/head.h"

namespace broadside::cli {

// What all pages of a site are made from; it outlives them.
struct PageSource {
  const PageShell& shell;
  const SitePlan& plan;
  const FolderHandle& content;
  const std::string& site_bytes;  // site.json
  const std::string& entities;    // the runtime's table of named characters
  publish::HeadSite head;
  // A file of the index, by its path in the content folder.
  std::function<std::optional<std::string>(std::string_view path)> index_file;
  // Instead of index.json for articles; empty: index.json itself.
  std::string article_index;
  double now = 0;  // seconds since 1970, UTC
};

struct MadePage {
  std::string html;
  std::string modified;            // as an article's file says it
  std::vector<std::string> lines;  // what is wrong, in words
  std::vector<std::string> files;  // of the content folder, that it was made from
  bool failed = false;
};

// The `number`th page of the plan. May be called by several threads.
[[nodiscard]] MadePage make_page(const PageSource& source, std::size_t number);

// The page for addresses at which nothing stands. It may be shown at any address, so it names its
// files from the host's root: `site_path` begins and ends with `/`.
[[nodiscard]] MadePage make_missing_page(const PageSource& source, std::string_view site_path);

// An article of the plan as an entry for feeds, given to `take`, after whose end it is gone.
// Nothing when it cannot be shown.
void with_feed_entry(const PageSource& source, const PlannedPage& page,
                     const std::function<void(const publish::FeedEntry&)>& take);

}  // namespace broadside::cli
