#include "cli/site_pages.h"

#include <algorithm>

#include "model/pretty_path.h"

namespace broadside::cli {

using model::Route;

std::optional<std::string> SitePages::add(const Route& route) {
  base::Arena arena;
  const auto folder = model::pretty_folder(route, arena);
  if (!folder) return std::nullopt;
  std::string name(*folder);
  if (!folders_.insert(name).second) return std::nullopt;
  return name;
}

void SitePages::add_alias(Route::Kind kind, std::string_view name, std::string_view slug) {
  if (name != slug) aliases_[kind == Route::Kind::Page ? 1 : 0].emplace(name, slug);
}

Route SitePages::known(const Route& route) const {
  const bool plain = route.kind() == Route::Kind::Page;
  if (!plain && route.kind() != Route::Kind::Article) return route;
  const auto& aliases = aliases_[plain ? 1 : 0];
  const auto found = aliases.find(std::string(route.value()));
  base::Arena arena;
  const auto folder = model::pretty_folder(route, arena);
  // A slug is stronger than the name of another article's file.
  if (found == aliases.end() || (folder && folders_.count(std::string(*folder)) != 0)) return route;
  return {route.kind(), found->second};
}

bool SitePages::has_article(base::Text slug) const {
  base::Arena arena;
  const auto folder = model::pretty_folder(Route::article(slug), arena);
  return folder && folders_.count(std::string(*folder)) != 0;
}

base::Text SitePages::link(base::Text address, base::Text root, base::Arena& arena) const {
  const std::size_t hash = std::min(address.find('#'), address.size());
  const Route route = known(Route::parse(address.substr(0, hash), arena));
  const auto folder = model::pretty_folder(route, arena);
  const bool has_page = folder && folders_.count(std::string(*folder)) != 0;
  const base::Text path = has_page ? model::pretty_address(route, arena) : route.url(arena).text();
  // As seen from itself the home page would be an empty address, which means the page that one is
  // on.
  const base::Text here = root.empty() && path.empty() ? "./" : "";
  return arena.join({root, here, path, address.substr(hash)});
}

std::string way_to_root(std::string_view folder) {
  std::string way;
  for (const char c : folder) {
    if (c == '/') way += "../";
  }
  return way;
}

}  // namespace broadside::cli
