#include "base/list.h"
#include "base/safe_url.h"
#include "markdown/image_size.h"
#include "model/pretty_path.h"
#include "publish/feeds.h"
#include "publish/media.h"

namespace broadside::publish {
namespace {

// An address that the article has, if it leads to another site.
base::Text external(base::Text address, base::Arena& arena) {
  const auto url = base::SafeUrl::link(address, arena);
  return url && url->kind() == base::SafeUrl::Kind::External ? url->text() : base::Text();
}

FeedPerson person_of(const SiteAddress& address, const model::Author& author, base::Arena& arena) {
  const bool has_page = !author.id.empty();
  const base::Text page =
      has_page ? model::pretty_address({model::Route::Kind::Author, author.id}, arena)
               : base::Text();
  const base::Text picture = image_address(author.avatar, author.folder, arena);
  return {author.name, has_page ? address.of(page, arena) : external(author.url, arena),
          author.email, picture.empty() ? picture : address.of(picture, arena)};
}

}  // namespace

FeedEntry entry_of(const SiteAddress& address, const model::Article& article,
                   const model::ContentPath& path, std::span<const base::Text> tags,
                   base::Text content_html, base::Arena& arena) {
  base::List<FeedPerson> people;
  for (const model::Author& author : article.authors) {
    people.push(person_of(address, author, arena));
  }
  const base::Text slug = article.slug.empty() ? path.stem() : article.slug;
  base::Text picture = article.image;
  (void)markdown::take_size(picture);
  picture = image_address(picture, path.folder(), arena);
  FeedEntry entry;
  entry.url = address.of(model::pretty_address(model::Route::article(slug), arena), arena);
  entry.title = article.title;
  entry.summary = article.summary.empty() ? article.subtitle : article.summary;
  entry.content_html = content_html;
  entry.published = article.date_published;
  entry.modified = article.date_modified;
  entry.language = article.language;
  entry.image = picture.empty() ? picture : address.of(picture, arena);
  entry.external_url = external(article.external_url, arena);
  entry.authors = arena.keep(std::move(people));
  entry.tags = tags;
  return entry;
}

}  // namespace broadside::publish
