#include "page/content_links.h"

#include <algorithm>

#include "base/ascii.h"
#include "markdown/slug.h"
#include "page/page.h"

namespace broadside::page {
namespace {

// The address of the heading or note that a fragment in content means.
base::Text content_id(base::Text encoded_fragment, base::Arena& arena) {
  const base::Text id = base::percent_decode(encoded_fragment, arena);
  return id.starts_with(markdown::kIdPrefix) ? id : arena.join({markdown::kIdPrefix, id});
}

}  // namespace

std::optional<model::Route> ContentLinks::route_to(const model::ContentPath& file) const {
  const bool plain = file.is_page();
  const std::size_t position = index_.find_path(file.text());
  base::Text slug;
  if (position < index_.items.size()) {
    slug = index_.items[position].slug;
  } else if ((plain || index_.slug_files > 0) && std::string_view(file.text()).ends_with(".json")) {
    // Not at hand, but a page is found by its file's name, too.
    slug = file.stem();
  } else {
    return std::nullopt;
  }
  return model::Route(plain ? model::Route::Kind::Page : model::Route::Kind::Article, slug);
}

base::SafeUrl ContentLinks::link(const base::SafeUrl& url) const {
  const base::Text text = url.text();
  if (url.kind() == base::SafeUrl::Kind::Fragment) {
    return text.size() > 1 ? base::SafeUrl::fragment(content_id(text.substr(1), arena_), arena_)
                           : url;
  }
  if (url.kind() != base::SafeUrl::Kind::Relative) return url;
  const std::size_t hash = std::min(text.find('#'), text.size());
  const auto target = model::ContentPath::resolve(
      path_.folder(), base::percent_decode(text.substr(0, hash), arena_), arena_);
  const auto route = target ? route_to(*target) : std::nullopt;
  if (!route) return url.under(folder_, arena_);
  const base::SafeUrl page = route->url(arena_);
  if (hash + 1 >= text.size()) return page;
  return page.with_fragment(content_id(text.substr(hash + 1), arena_), arena_);
}

base::SafeUrl ContentLinks::image(const base::SafeUrl& url) const {
  return url.under(folder_, arena_);
}

std::optional<base::SafeUrl> ContentLinks::author(base::Text handle) const {
  for (const model::Author& author : authors_) {
    const bool same =
        std::equal(handle.begin(), handle.end(), author.handle.begin(), author.handle.end(),
                   [](char a, char b) { return base::ascii_lower(a) == base::ascii_lower(b); });
    if (same && !handle.empty()) {
      return model::Route(model::Route::Kind::Author, author.id).url(arena_);
    }
  }
  return std::nullopt;
}

}  // namespace broadside::page
