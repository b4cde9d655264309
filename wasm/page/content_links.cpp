#include "page/content_links.h"

#include <algorithm>

#include "markdown/slug.h"
#include "model/route.h"

namespace broadside::page {
namespace {

// The id on the page that a fragment in content means.
std::string content_id(std::string_view encoded_fragment) {
  std::string id = base::percent_decode(encoded_fragment);
  if (!id.starts_with(markdown::kIdPrefix)) id.insert(0, markdown::kIdPrefix);
  return id;
}

}  // namespace

base::SafeUrl ContentLinks::link(const base::SafeUrl& url) const {
  const std::string_view text = url.text();
  if (url.kind() == base::SafeUrl::Kind::Fragment) {
    return text.size() > 1 ? base::SafeUrl::fragment(content_id(text.substr(1))) : url;
  }
  if (url.kind() != base::SafeUrl::Kind::Relative) return url;
  const std::size_t hash = std::min(text.find('#'), text.size());
  const auto target =
      model::ContentPath::resolve(path_.folder(), base::percent_decode(text.substr(0, hash)));
  const std::size_t item = target ? index_.find_path(target->text()) : index_.items.size();
  if (item == index_.items.size()) return url.under(folder_);
  const base::SafeUrl page = model::url_of(model::ArticleRoute{index_.items[item].slug});
  if (hash + 1 >= text.size()) return page;
  return page.with_fragment(content_id(text.substr(hash + 1)));
}

base::SafeUrl ContentLinks::image(const base::SafeUrl& url) const { return url.under(folder_); }

}  // namespace broadside::page
