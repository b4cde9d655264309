// RSS 2.0: rssboard.org/rss-specification, with what rssboard.org/rss-profile recommends:
// atom:link, content:encoded, dc:creator.

#include "publish/dates.h"
#include "publish/escape.h"
#include "publish/feeds.h"

namespace broadside::publish {
namespace {

class RssWriter final : public FeedWriter {
 public:
  RssWriter(const model::Site& site, const SiteAddress& address) : site_(site), address_(address) {}

  void add(const FeedEntry& entry) override {
    base::Arena arena;
    const base::Text changed = later(entry.published, entry.modified);
    const base::Text latest = later(changed_, changed);
    if (latest != changed_) changed_ = arena_.join({latest});

    items_ += "<item>\n";
    append_element(items_, "title", entry.title);
    append_element(items_, "link", entry.url);
    append_element(items_, "guid", entry.url);  // a permanent link, unless it says otherwise
    append_element(items_, "pubDate", rfc822(entry.published, arena));
    for (const FeedPerson& author : entry.authors) {
      append_element(items_, "dc:creator", author.name);
    }
    for (const base::Text tag : entry.tags) append_element(items_, "category", tag);
    // HTML, where the summary is a text.
    base::TextBuilder summary;
    append_text(summary, entry.summary);
    append_element(items_, "description", summary);
    append_element(items_, "content:encoded", entry.content_html);
    items_ += "</item>\n";
  }

  base::Text end() override {
    base::Arena arena;
    out_ +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
        " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n";
    append_required(out_, "title", site_.title);
    append_required(out_, "link", address_.home());
    append_required(out_, "description", site_.tagline.empty() ? site_.title : site_.tagline);
    append_element(out_, "language", site_.language);
    append_element(out_, "copyright", site_.licence);
    append_element(out_, "lastBuildDate", rfc822(changed_, arena));
    append_element(out_, "generator", kGenerator);
    append_element(out_, "docs", "https://www.rssboard.org/rss-specification");
    out_ += "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"";
    append_attribute(out_, address_.of(kRssFile, arena));
    out_ += "\"/>\n";
    out_ += items_;
    out_ += "</channel>\n</rss>\n";
    return out_;
  }

 private:
  const model::Site& site_;
  const SiteAddress& address_;
  base::Arena arena_;
  base::TextBuilder items_;
  base::TextBuilder out_;
  base::Text changed_;
};

}  // namespace

std::unique_ptr<FeedWriter> rss_writer(const model::Site& site, const SiteAddress& address) {
  return std::make_unique<RssWriter>(site, address);
}

}  // namespace broadside::publish
