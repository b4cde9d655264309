#include "model/base_url.h"

#include <algorithm>

#include "base/ascii.h"

namespace broadside::model {
namespace {

// Where the path of an http(s) address begins, which may be its end.
std::size_t path_of(base::Text url) {
  const std::size_t host = url.find("//") + 2;
  return std::min(url.find_first_of("/?#", host), url.size());
}

base::Text without_query(base::Text url) { return url.substr(0, url.find_first_of("?#")); }

bool has_scheme(base::Text address) {
  return address.find(':') < std::min(address.find_first_of("/?#"), address.size());
}

}  // namespace

bool is_base_url(base::Text url) {
  const std::size_t colon = url.find("://");
  return colon != base::Text::npos && base::is_one_of(url.substr(0, colon), "http https ");
}

base::Text base_folder(base::Text base_url, base::Arena& arena) {
  const base::Text url = without_query(base_url);
  const std::size_t path = path_of(url);
  if (path == url.size()) return arena.join({url, "/"});
  return url.substr(0, url.rfind('/') + 1);
}

base::Text resolve_address(base::Text address, base::Text base_url, base::Arena& arena) {
  const bool stays = address.empty() || address.starts_with('#') || address.starts_with("//") ||
                     has_scheme(address) || !is_base_url(base_url);
  if (stays) return address;
  if (address.starts_with('?')) return arena.join({without_query(base_url), address});
  if (address.starts_with('/')) {
    return arena.join({base_url.substr(0, path_of(base_url)), address});
  }
  return arena.join({base_folder(base_url, arena), address});
}

base::Text secure_address(base::Text address, base::Arena& arena) {
  const std::size_t colon = address.find("://");
  const bool plain =
      colon != base::Text::npos && base::equals_ignoring_case(address.substr(0, colon), "http");
  return plain ? arena.join({"https", address.substr(colon)}) : address;
}

}  // namespace broadside::model
