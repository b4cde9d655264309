#include "publish/sitemap.h"

#include "publish/dates.h"
#include "publish/escape.h"

namespace broadside::publish {
namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kHead =
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
constexpr std::string_view kTail = "</urlset>\n";

base::Text part_name(std::size_t number, base::Arena& arena) {
  return arena.join({"sitemap-", arena.decimal(number), ".xml"});
}

void append_alternate(base::TextBuilder& out, const Alternate& alternate,
                      const SiteAddress& address, base::Arena& arena) {
  out += "<xhtml:link rel=\"alternate\" hreflang=\"";
  append_attribute(out, alternate.language);
  out += "\" href=\"";
  append_attribute(out, address.of(alternate.address, arena));
  out += "\"/>\n";
}

}  // namespace

void SitemapWriter::add(const SitemapPage& page) {
  base::Arena arena;
  base::TextBuilder url;
  url += "<url>\n";
  append_element(url, "loc", address_.of(page.address, arena));
  append_element(url, "lastmod", rfc3339(page.modified, arena));
  for (const Alternate& alternate : page.alternates) {
    append_alternate(url, alternate, address_, arena);
  }
  url += "</url>\n";
  const std::size_t bytes = kXml.size() + kHead.size() + part_.size() + url.size() + kTail.size();
  if (urls_ > 0 && (urls_ == limits_.urls || bytes > limits_.bytes)) finish_part();
  part_ += url;
  ++urls_;
}

void SitemapWriter::finish_part() {
  base::Arena arena;
  ++parts_;
  put(part_name(parts_, arena), arena.join({kXml, kHead, part_, kTail}));
  part_.clear();
  urls_ = 0;
}

void SitemapWriter::put(base::Text name, base::Text bytes) {
  taken_ = taken_ && sink_(name, bytes);
}

bool SitemapWriter::end() {
  base::Arena arena;
  if (parts_ == 0) {
    put(kSitemapFile, arena.join({kXml, kHead, part_, kTail}));
    return taken_;
  }
  finish_part();
  base::TextBuilder index;
  index += kXml;
  index += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::size_t part = 1; part <= parts_; ++part) {
    index += "<sitemap>\n";
    append_element(index, "loc", address_.of(part_name(part, arena), arena));
    index += "</sitemap>\n";
  }
  index += "</sitemapindex>\n";
  put(kSitemapFile, index);
  return taken_;
}

}  // namespace broadside::publish
