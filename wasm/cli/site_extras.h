#pragma once
// What a site has for machines: feeds, sitemap, robots.txt, and files with headers for hosts.

#include <string>
#include <string_view>
#include <vector>

#include "cli/output_folder.h"
#include "cli/page_maker.h"

namespace broadside::cli {

// atom.xml, rss.xml and feed.json with the newest articles. Precondition: the site has an address.
[[nodiscard]] bool put_feeds(const PageSource& source, OutputFolder& out);

// sitemap.xml. `modified`: of each page of the plan, as articles have dates, or empty.
// Precondition: the site has an address.
[[nodiscard]] bool put_sitemap(const PageSource& source, const std::vector<std::string>& modified,
                               OutputFolder& out);

// robots.txt, and where the runtime's page allows it the files with headers.
[[nodiscard]] bool put_host_files(const publish::SiteAddress* address, std::string_view page,
                                  std::string_view site_path, OutputFolder& out);

}  // namespace broadside::cli
