#pragma once
// Whole pages: values in, a tape and the document's metadata out. One file a page:
// article_page.cpp, list_page.cpp, failure_page.cpp; relations.h has the ways from an article to
// others, chrome.h what stands around all of them.

#include <span>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"
#include "base/words.h"
#include "markdown/entities.h"
#include "model/article.h"
#include "model/index.h"
#include "model/route.h"
#include "model/site.h"
#include "tape/tape.h"

namespace broadside::page {

struct Page {
  tape::Tape tape;
  // The document's: <title>, <html lang dir>, meta description.
  base::Text title;
  base::Text language;
  base::Text direction;
  base::Text description;
  // An article written in HTML, as it is written: the tape has an empty `.prose`, and a host that
  // can make HTML safe fills it (web/sanitize-html.js). Else empty, like the words for what such a
  // host may have to say, one a line: the end was left out, depths were flattened, there is no
  // text.
  base::Text html = {};
  base::Text html_notices = {};
  // The small engine cannot show it as it should be.
  bool more = false;
};

// What every page needs to know. The page points into it.
struct Site {
  base::Arena& arena;
  model::Site site;
  model::Index index;
  // URL prefix of the content folder, ending in `/`; from the host page, not from content.
  base::Text content_base;
  model::Route route;
  // The page's language (BCP 47) and its words.
  base::Text language;
  base::Words words;
  double now;  // seconds since 1970, UTC
};

// An article as a page finds it; a plain page where site.route says so.
struct ArticleSource {
  const model::Article& article;
  const model::ContentPath& path;
  base::Text bytes;               // of the article's file, to name lines in diagnostics
  const model::Neighbour& older;  // Previous; without a slug when there is none
  const model::Neighbour& newer;  // Next
  std::span<const model::Neighbour> related;
  std::span<const model::Link> links = {};  // behind the text, in other people's feeds
};

// Warnings are appended to `diagnostics`. An entity name that no table has is left in `entities`.
[[nodiscard]] Page article_page(const Site& site, const ArticleSource& source,
                                markdown::Entities& entities, base::Diagnostics& diagnostics);

// One page of a list; site.route says which.
struct ListSource {
  base::Text heading;  // empty: the site's own list
  std::span<const model::IndexItem> items = {};
  std::size_t pages = 1;                  // how many the list has
  const model::Author* author = nullptr;  // whose articles these are, when the site knows them
};

[[nodiscard]] Page list_page(const Site& site, const ListSource& list);

// What went wrong, in words for readers and with the lines of all diagnostics for whoever can mend
// it. `error` decides whose fault it is. `near`: the articles that may have been meant.
[[nodiscard]] Page failure_page(const Site& site, const base::Diagnostic& error,
                                std::span<const base::Text> lines,
                                std::span<const model::IndexItem> near = {});

}  // namespace broadside::page
