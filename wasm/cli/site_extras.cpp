#include "cli/site_extras.h"

#include "model/pretty_path.h"
#include "publish/host_files.h"
#include "publish/robots.h"
#include "publish/sitemap.h"

namespace broadside::cli {

bool put_feeds(const PageSource& source, OutputFolder& out) {
  const model::Site& site = source.head.site;
  const publish::SiteAddress& address = *source.head.address;
  const auto atom = publish::atom_writer(site, address);
  const auto rss = publish::rss_writer(site, address);
  const auto json = publish::json_feed_writer(site, address);
  std::size_t entries = 0;
  for (const PlannedPage& page : source.plan.pages) {
    if (page.route.kind() != model::Route::Kind::Article) break;
    with_feed_entry(source, page, [&](const publish::FeedEntry& entry) {
      atom->add(entry);
      rss->add(entry);
      json->add(entry);
    });
    if (++entries == publish::kFeedEntries) break;
  }
  return out.put(publish::kAtomFile, atom->end()) && out.put(publish::kRssFile, rss->end()) &&
         out.put(publish::kJsonFeedFile, json->end());
}

bool put_sitemap(const PageSource& source, const std::vector<std::string>& modified,
                 OutputFolder& out) {
  publish::SitemapWriter sitemap(*source.head.address, [&](base::Text name, base::Text bytes) {
    return out.put(name, bytes);
  });
  for (std::size_t i = 0; i < source.plan.pages.size(); ++i) {
    base::Arena arena;
    const base::Text address = model::pretty_address(source.plan.pages[i].route, arena);
    sitemap.add({address.empty() ? "./" : address, modified[i], {}});
  }
  return sitemap.end();
}

bool put_host_files(const publish::SiteAddress* address, std::string_view page,
                    std::string_view site_path, OutputFolder& out) {
  base::Arena arena;
  if (!out.put(publish::kRobotsFile, publish::robots_txt(address, arena))) return false;
  const auto files = publish::host_files(page, site_path, arena);
  return !files || (out.put(publish::kHeadersFile, files->headers) &&
                    out.put(publish::kNginxFile, files->nginx) &&
                    out.put(publish::kApacheFile, files->apache));
}

}  // namespace broadside::cli
