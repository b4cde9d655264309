#include "model/route.h"

#include <algorithm>

#include "base/utf8.h"

namespace broadside::model {
namespace {

// A value as browsers write it into a query: `+` is a space.
std::string decode_value(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  std::string value = base::percent_decode(spaced);
  if (base::find_invalid(value) != std::string::npos) value.clear();
  return value;
}

}  // namespace

Route parse_route(std::string_view query) {
  if (query.starts_with('?')) query.remove_prefix(1);
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.starts_with("post=")) return ArticleRoute{decode_value(pair.substr(5))};
    if (pair.starts_with("tag=")) return TagRoute{decode_value(pair.substr(4))};
  }
  return HomeRoute{};
}

base::SafeUrl url_of(const Route& route) {
  if (const auto* article = std::get_if<ArticleRoute>(&route)) {
    return base::SafeUrl::query("post", article->slug);
  }
  if (const auto* tag = std::get_if<TagRoute>(&route)) {
    return base::SafeUrl::query("tag", tag->tag);
  }
  return base::SafeUrl::home();
}

}  // namespace broadside::model
