#include "publish/robots.h"

#include "publish/sitemap.h"

namespace broadside::publish {

base::Text robots_txt(const SiteAddress* address, base::Arena& arena) {
  constexpr std::string_view kEverything = "User-agent: *\nDisallow:\n";
  if (address == nullptr) return kEverything;
  return arena.join({kEverything, "\nSitemap: ", address->of(kSitemapFile, arena), "\n"});
}

}  // namespace broadside::publish
