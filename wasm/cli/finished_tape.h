#pragma once
// The tape of a page as it is printed: what a browser's script would make live stands there
// already.

#include <functional>
#include <optional>

#include "base/arena.h"
#include "base/text.h"
#include "cli/image_header.h"
#include "cli/site_pages.h"
#include "tape/tape.h"

namespace broadside::cli {

struct Finish {
  const SitePages& pages;
  base::Text root;          // the way to the site's folder: empty, or `../` once or more often
  base::Text language;      // of the page
  base::Text content_base;  // what the addresses of content files begin with
  // The size of a picture in the content folder, by its path there, decoded.
  std::function<std::optional<PixelSize>(base::Text)> image_size;
};

// Links to other pages lead to their folders, dates stand in words where their language is known
// (base/long_date.h), and pictures whose size nobody wrote have that of their file.
[[nodiscard]] tape::Tape finished(const tape::Tape& tape, const Finish& finish, base::Arena& arena);

}  // namespace broadside::cli
