#pragma once
// What the head of a prerendered page says to machines: canonical address, languages, feeds, link
// previews (Open Graph, ogp.me; Twitter card), fediverse:creator, and JSON-LD (schema.org as Google
// reads it).
//
// The page's shell has <title> and the description already; they are not here.

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/arena.h"
#include "base/text.h"
#include "model/article.h"
#include "model/author.h"
#include "model/route.h"
#include "model/site.h"
#include "publish/site_address.h"

namespace broadside::publish {

// Addresses here are as seen from the site's folder (model::pretty_address; home is `./`), unless
// they have a scheme. Empty means absent.

struct Alternate {
  base::Text language;  // BCP 47
  base::Text address;
};

struct Crumb {
  base::Text name;
  base::Text address;
};

struct HeadImage {
  base::Text address;
  base::Text alt;
  // In pixels; 0 when not known.
  std::size_t width = 0;
  std::size_t height = 0;
};

struct PageHead {
  enum class Kind : std::uint8_t {
    Home,
    List,     // of articles, and overviews
    Article,  // with a date
    Plain,    // a plain page
    Author,
  };
  Kind kind = Kind::List;
  // A page that search engines shall leave out: not found, search, drafts. It has no canonical
  // address.
  bool hidden = false;
  base::Text address;
  base::Text title;  // of the page itself, without the site's
  base::Text description;
  base::Text language;
  // The pages before and behind this one in its list, or the newer and the older article.
  base::Text previous;
  base::Text next;
  // The same page in all its languages, its own included; none when there is only one.
  std::span<const Alternate> alternates;
  // From the home page to this one, both included; none for home.
  std::span<const Crumb> crumbs;
  // Of an article, dates as its author wrote them.
  base::Text published;
  base::Text modified;
  std::span<const model::Author> authors;  // of an author's page: that one
  std::span<const base::Text> tags;
  HeadImage image;
};

// What all pages of a site have in common; it outlives their heads.
struct HeadSite {
  const model::Site& site;
  // nullptr when site.json has no usable base_url: what needs absolute addresses is left out then
  // (canonical, languages, og:url, og:image, JSON-LD).
  const SiteAddress* address;
  // What the articles are to schema.org.
  bool blog = false;
};

// HTML for the end of <head>. `root`: the way to the site's folder, empty or `../` once or more
// often.
[[nodiscard]] base::Text head_html(const HeadSite& site, const PageHead& page, base::Text root,
                                   base::Arena& arena);

// An article or plain page as its file says it; the caller adds what the file does not know: the
// description's stand-in, the neighbours, tags from the text, the picture's size.
[[nodiscard]] PageHead head_of(const model::Site& site, const model::Article& article,
                               const model::ContentPath& path, base::Arena& arena);

// Any other page: home, lists, overviews, authors. `title` is its heading, `pages` how many its
// list has.
[[nodiscard]] PageHead head_of(const model::Site& site, const model::Route& route, base::Text title,
                               std::size_t pages, base::Arena& arena);

}  // namespace broadside::publish
