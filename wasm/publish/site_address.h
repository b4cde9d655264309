#pragma once
// SiteAddress: where a site is published, and absolute addresses of what is in it. Feeds, sitemaps
// and link previews need those; who has no SiteAddress cannot make them, and has to say so.

#include <optional>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::publish {

// `reference` (as a page or a feed has it: ASCII, see SafeUrl) as it reads at `base`, an absolute
// address: RFC 3986, section 5.2, dot segments taken out. Without a scheme of its own the result is
// absolute; one with a scheme stays as it is.
[[nodiscard]] base::Text resolve(base::Text reference, base::Text base, base::Arena& arena);

// A view; valid while the Arena is that made it.
class SiteAddress {
 public:
  // `base_url` as written in site.json: http or https, a host, perhaps a folder. The host of
  // another script becomes its ASCII form (RFC 3492), what is not ASCII behind it is
  // percent-encoded; query and fragment are left out. nullopt when it is empty or no such address.
  [[nodiscard]] static std::optional<SiteAddress> read(base::Text base_url, base::Arena& arena);

  // The site's folder: ends in `/`.
  [[nodiscard]] base::Text home() const { return home_; }
  // Its part behind the host: begins and ends with `/`.
  [[nodiscard]] base::Text path() const;
  // The absolute form of an address as seen from the site's folder (model::pretty_address).
  [[nodiscard]] base::Text of(base::Text address, base::Arena& arena) const {
    return resolve(address, home_, arena);
  }

 private:
  explicit SiteAddress(base::Text home) : home_(home) {}
  base::Text home_;
};

}  // namespace broadside::publish
