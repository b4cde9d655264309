// What a head says of pages, from what the model knows of them.

#include "base/ascii.h"
#include "base/list.h"
#include "markdown/image_size.h"
#include "model/pretty_path.h"
#include "publish/head.h"
#include "publish/media.h"

namespace broadside::publish {
namespace {

using model::Route;

// Empty would mean that there is none.
base::Text address_of(const Route& route, base::Arena& arena) {
  const base::Text address = model::pretty_address(route, arena);
  return address.empty() ? "./" : address;
}

std::span<const Crumb> crumbs(const model::Site& site, base::Text title, base::Text address,
                              base::Arena& arena) {
  base::List<Crumb> list;
  list.push({site.title, "./"});
  list.push({title, address});
  return arena.keep(std::move(list));
}

// Precondition: markdown::is_pixels, or empty.
std::size_t pixels(base::Text text) {
  std::size_t value = 0;
  for (const char c : text) value = value * 10 + static_cast<std::size_t>(c - '0');
  return value;
}

HeadImage lead_image(const model::Article& article, const model::ContentPath& path,
                     base::Arena& arena) {
  base::Text address = article.image;
  const markdown::ImageSize size = markdown::take_size(address);
  return {image_address(address, path.folder(), arena), article.image_alt, pixels(size.width),
          pixels(size.height)};
}

std::span<const Alternate> languages(const model::Article& article, base::Text language,
                                     base::Text address, base::Arena& arena) {
  if (article.translations.empty()) return {};
  base::List<Alternate> list;
  list.push({language, address});
  for (const model::Translation& one : article.translations) {
    const base::Text other = model::pretty_address(Route::article(one.slug), arena);
    if (one.language != language) list.push({one.language, other});
  }
  return arena.keep(std::move(list));
}

}  // namespace

PageHead head_of(const model::Site& site, const model::Article& article,
                 const model::ContentPath& path, base::Arena& arena) {
  const bool plain = path.is_page();
  const base::Text slug = article.slug.empty() ? path.stem() : article.slug;
  const Route route(plain ? Route::Kind::Page : Route::Kind::Article, slug);
  PageHead head;
  head.kind = plain ? PageHead::Kind::Plain : PageHead::Kind::Article;
  head.hidden = article.draft;
  head.address = address_of(route, arena);
  head.title = article.title;
  head.description = article.summary.empty() ? article.subtitle : article.summary;
  head.language = article.language.empty() ? site.language : article.language;
  head.alternates = languages(article, head.language, head.address, arena);
  head.crumbs = crumbs(site, head.title, head.address, arena);
  head.published = article.date_published;
  head.modified = article.date_modified;
  head.authors = article.authors;
  head.tags = article.tags;
  head.image = lead_image(article, path, arena);
  return head;
}

PageHead head_of(const model::Site& site, const model::Route& route, base::Text title,
                 std::size_t pages, base::Arena& arena) {
  PageHead head;
  head.hidden = route.kind() == Route::Kind::Search;
  head.address = address_of(route, arena);
  head.title = title.empty() ? site.title : title;
  head.description = site.tagline;
  head.language = site.language;
  const std::size_t number = route.number();
  if (number > 1) head.previous = address_of(route.page(number - 1), arena);
  if (number < pages) head.next = address_of(route.page(number + 1), arena);
  if (route.kind() == Route::Kind::Home) {
    // Its further pages are lists like others.
    head.kind = number == 1 ? PageHead::Kind::Home : PageHead::Kind::List;
    return head;
  }
  head.crumbs = crumbs(site, head.title, address_of(route.page(1), arena), arena);
  if (route.kind() == Route::Kind::Author) {
    const model::Author* author = model::find_author(site.authors, route.value());
    if (author == nullptr) return head;
    head.authors = {author, 1};
    if (!author->bio.empty()) head.description = author->bio;
    if (number == 1) head.kind = PageHead::Kind::Author;
    head.image = {image_address(author->avatar, author->folder, arena), author->name};
  }
  return head;
}

}  // namespace broadside::publish
