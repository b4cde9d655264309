#pragma once
// Sitemaps (sitemaps.org, schema 0.9, with hreflang alternates in the xhtml namespace). Pages are
// added one by one; of many there are several files and an index of them.

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/text.h"
#include "base/text_builder.h"
#include "publish/head.h"
#include "publish/site_address.h"

namespace broadside::publish {

inline constexpr std::string_view kSitemapFile = "sitemap.xml";

// What sitemaps.org allows one file.
struct SitemapLimits {
  std::size_t urls = 50'000;
  std::size_t bytes = std::size_t{50} << 20U;
};

// Addresses as seen from the site's folder.
struct SitemapPage {
  base::Text address;
  base::Text modified = {};                    // as articles have dates
  std::span<const Alternate> alternates = {};  // its own included
};

class SitemapWriter {
 public:
  // Takes a file by its name in the site's folder; false: it could not, and no more come.
  using Sink = std::function<bool(base::Text name, base::Text bytes)>;

  // `address` outlives the writer.
  SitemapWriter(const SiteAddress& address, Sink sink, SitemapLimits limits = {})
      : address_(address), sink_(std::move(sink)), limits_(limits) {}
  SitemapWriter(const SitemapWriter&) = delete;
  SitemapWriter& operator=(const SitemapWriter&) = delete;

  void add(const SitemapPage& page);
  // Hands over the rest: one kSitemapFile, or the last part (`sitemap-N.xml`, from 1) and
  // kSitemapFile as the index of all parts. Whether every file was taken.
  [[nodiscard]] bool end();

 private:
  void finish_part();
  void put(base::Text name, base::Text bytes);

  const SiteAddress& address_;
  Sink sink_;
  SitemapLimits limits_;
  base::TextBuilder part_;  // without its first and last line
  std::size_t urls_ = 0;
  std::size_t parts_ = 0;  // that were handed over
  bool taken_ = true;
};

}  // namespace broadside::publish
