#include "cli/check_links.h"

#include <algorithm>

#include "base/safe_url.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "cli/nearest.h"
#include "markdown/slug.h"
#include "model/content_path.h"

namespace broadside::cli {
namespace {

using base::Code;
using base::SafeUrl;
using model::Route;

std::string tag_key(std::string_view tag) {
  base::Arena arena;
  return std::string(base::tag_key(tag, arena));
}

std::string stem_of(const Facts& facts) {
  base::Arena arena;
  const auto path = model::ContentPath::resolve("", facts.path, arena);
  return std::string(path ? path->stem() : base::Text());
}

std::string quoted(std::string_view kind, std::string_view name) {
  return std::string(kind) + " “" + std::string(name) + "”";
}

// A drafted article is in the map only as long as nobody else has the name.
void add(std::unordered_map<std::string_view, const Facts*>& map, std::string_view name,
         const Facts* facts) {
  const auto [entry, fresh] = map.try_emplace(name, facts);
  if (!fresh && entry->second->draft && !facts->draft) entry->second = facts;
}

template <typename Names>
std::string nearest_of(std::string_view written, const Names& names) {
  Nearest nearest(written);
  for (const auto& name : names) nearest.consider(name);
  return nearest.found();
}

// One of two codes: with what may have been meant, or without.
Fault with_nearest(Code code, Code near_code, std::string first, std::string second,
                   std::string near) {
  const Code chosen = near.empty() ? code : near_code;
  return {chosen, {std::move(first), std::move(second), std::move(near)}};
}

}  // namespace

LinkCheck::LinkCheck(ContentFolder& folder, const model::Site& site, const std::vector<Facts>& all)
    : folder_(folder), site_(site) {
  for (const Facts& facts : all) {
    by_path_.emplace(facts.path, &facts);
    if (facts.broken) continue;
    add(facts.page ? pages_ : articles_, facts.slug, &facts);
    if (facts.draft || facts.page) continue;
    for (const std::string& tag : facts.tags) tags_.insert(tag_key(tag));
    authors_.insert(facts.authors.begin(), facts.authors.end());
    if (!facts.series.empty()) series_.insert(facts.series);
    years_.insert(facts.date.substr(0, 4));
  }
  // A file's name leads to the article when it is nobody's slug.
  for (const Facts& facts : all) {
    const std::string_view path = facts.path;
    const std::size_t begin = path.rfind('/') + 1;
    const std::size_t size = stem_of(facts).size();
    add(facts.page ? pages_ : articles_, path.substr(begin, size), &facts);
  }
  for (const model::Author& author : site.authors) authors_.emplace(author.id);
  for (const auto& [name, facts] : articles_) {
    if (!facts->draft) article_names_.insert(name);
  }
  for (const auto& [name, facts] : pages_) {
    if (!facts->draft) page_names_.insert(name);
  }
}

const Facts* LinkCheck::article(std::string_view slug) const {
  const auto found = articles_.find(slug);
  return found == articles_.end() ? nullptr : found->second;
}

std::string LinkCheck::nearest_article(std::string_view slug) const {
  return nearest_of(slug, article_names_);
}

std::optional<Fault> LinkCheck::check(const Facts& from, const Address& address) {
  if (address.image) return check_image(from, address.text);
  base::Arena arena;
  const auto url = SafeUrl::link(address.text, arena);
  if (!url) return std::nullopt;  // was said when the article was read
  const std::string_view text = url->text();
  switch (url->kind()) {
    case SafeUrl::Kind::Fragment:
      return check_fragment(from, text);
    case SafeUrl::Kind::Query:
      return check_route(from, text);
    case SafeUrl::Kind::Relative:
      return check_file(from, text);
    case SafeUrl::Kind::External: {
      const std::string_view own = site_.base_url;
      if (own.empty() || !text.starts_with(own)) return std::nullopt;
      const std::string_view rest = text.substr(own.size());
      return rest.starts_with('?') ? check_route(from, rest) : std::nullopt;
    }
    case SafeUrl::Kind::Contact:
    case SafeUrl::Kind::Data:
      break;
  }
  return std::nullopt;
}

std::optional<Fault> LinkCheck::check_image(const Facts& from, std::string_view address) {
  base::Arena arena;
  const auto url = SafeUrl::image(address, arena);
  if (!url || url->kind() != SafeUrl::Kind::Relative) return std::nullopt;
  const auto own = model::ContentPath::resolve("", from.path, arena);
  const base::Text name =
      base::percent_decode(address.substr(0, address.find_first_of("?#")), arena);
  const auto path = own ? model::ContentPath::resolve(own->folder(), name, arena) : std::nullopt;
  // Outside of the content folder the program knows nothing.
  if (!path || folder_.has(std::string(path->text()))) return std::nullopt;
  const std::string near = folder_.nearest(path->text());
  return with_nearest(Code::ImageMissing, Code::ImageMissingNear, std::string(path->text()), near,
                      near);
}

std::optional<Fault> LinkCheck::check_file(const Facts& from, std::string_view address) {
  base::Arena arena;
  const std::size_t hash = std::min(address.find('#'), address.size());
  const auto own = model::ContentPath::resolve("", from.path, arena);
  const std::string_view written = address.substr(0, hash);
  const base::Text name = base::percent_decode(written.substr(0, written.find('?')), arena);
  const auto path = own ? model::ContentPath::resolve(own->folder(), name, arena) : std::nullopt;
  if (!path) return std::nullopt;
  if (const auto found = by_path_.find(path->text()); found != by_path_.end()) {
    const Facts& to = *found->second;
    if (to.draft && !from.draft) {
      return Fault{Code::LinkToDraft, {std::string(address), to.path, {}}};
    }
    return hash < address.size() ? check_fragment(to, address) : std::nullopt;
  }
  const std::string target(path->text());
  if (folder_.has(target)) return std::nullopt;
  return with_nearest(Code::BrokenLink, Code::BrokenLinkNear, std::string(address),
                      "file " + target, folder_.nearest(target));
}

std::optional<Fault> LinkCheck::check_route(const Facts& from, std::string_view address) {
  base::Arena arena;
  const std::size_t hash = std::min(address.find('#'), address.size());
  const Route route = Route::parse(address.substr(0, hash), arena);
  const bool plain = route.kind() == Route::Kind::Page;
  if (route.kind() != Route::Kind::Article && !plain) {
    return check_list(from, route, address, arena);
  }
  const BySlug& map = plain ? pages_ : articles_;
  const auto found = map.find(route.value());
  if (found == map.end()) {
    return with_nearest(Code::BrokenLink, Code::BrokenLinkNear, std::string(address),
                        quoted(plain ? "page" : "article", route.value()),
                        nearest_of(route.value(), plain ? page_names_ : article_names_));
  }
  const Facts& to = *found->second;
  if (to.draft && !from.draft) {
    return Fault{Code::LinkToDraft, {std::string(address), to.path, {}}};
  }
  return hash < address.size() ? check_fragment(to, address) : std::nullopt;
}

std::optional<Fault> LinkCheck::check_list(const Facts& from, const Route& route,
                                           std::string_view address, base::Arena& arena) {
  const base::Text value = route.value();
  if (value.empty()) return std::nullopt;  // all that there are
  const auto missing = [&](std::string_view kind, const std::set<std::string>& names,
                           std::string_view name) -> std::optional<Fault> {
    if (names.count(std::string(name)) > 0) return std::nullopt;
    return with_nearest(Code::LinkToEmptyList, Code::LinkToEmptyListNear, std::string(address),
                        quoted(kind, value), nearest_of(name, names));
  };
  switch (route.kind()) {
    case Route::Kind::Tag: {
      const std::string key(base::tag_key(value, arena));
      // Those of the article itself: a draft's are in no list yet.
      const bool own = std::any_of(from.tags.begin(), from.tags.end(),
                                   [&](const std::string& tag) { return tag_key(tag) == key; });
      return own ? std::nullopt : missing("tag", tags_, key);
    }
    case Route::Kind::Author:
      return missing("author", authors_, value);
    case Route::Kind::Series:
      return missing("series", series_, value);
    case Route::Kind::Archive:
      return missing("article of the year", years_, value);
    default:
      return std::nullopt;
  }
}

std::optional<Fault> LinkCheck::check_fragment(const Facts& to, std::string_view address) {
  base::Arena arena;
  const std::size_t hash = address.find('#');
  const std::string_view fragment =
      base::percent_decode(base::Text(address.substr(hash + 1)), arena);
  if (fragment.empty() || !to.all_ids) return std::nullopt;
  const bool prefixed = fragment.starts_with(markdown::kIdPrefix);
  const std::string id = (prefixed ? "" : std::string(markdown::kIdPrefix)) + std::string(fragment);
  if (std::binary_search(to.ids.begin(), to.ids.end(), id)) return std::nullopt;
  Nearest nearest(fragment);
  for (const std::string& one : to.ids) {
    nearest.consider(std::string_view(one).substr(markdown::kIdPrefix.size()));
  }
  Fault fault{Code::BrokenFragment, {std::string(address), to.path, std::string(fragment)}};
  if (!nearest.found().empty()) {
    fault.code = Code::BrokenFragmentNear;
    fault.arguments[2] = "#" + nearest.found();
  }
  return fault;
}

}  // namespace broadside::cli
