// JSON Feed 1.1, jsonfeed.org/version/1.1.

#include "model/feed_writer.h"
#include "publish/dates.h"
#include "publish/feeds.h"

namespace broadside::publish {
namespace {

using model::ObjectWriter;

class JsonFeedWriter final : public FeedWriter {
 public:
  JsonFeedWriter(const model::Site& site, const SiteAddress& address) : feed_(out_), items_(out_) {
    base::Arena arena;
    feed_.text("version", "https://jsonfeed.org/version/1.1");
    feed_.name("title");
    model::append_string(out_, site.title);
    feed_.text("home_page_url", address.home());
    feed_.text("feed_url", address.of(kJsonFeedFile, arena));
    feed_.text("description", site.tagline);
    feed_.text("language", site.language);
    feed_.name("items");
  }

  void add(const FeedEntry& entry) override {
    base::Arena arena;
    items_.next();
    ObjectWriter item(out_);
    item.text("id", entry.url);
    item.text("url", entry.url);
    item.text("external_url", entry.external_url);
    item.text("title", entry.title);
    item.text("content_html", entry.content_html);
    if (entry.content_html.empty()) {
      // One of the two must be there.
      item.name("content_text");
      model::append_string(out_, entry.summary);
    }
    item.text("summary", entry.summary);
    item.text("image", entry.image);
    item.text("date_published", rfc3339(entry.published, arena));
    item.text("date_modified", rfc3339(entry.modified, arena));
    authors(item, entry.authors);
    item.list("tags", entry.tags);
    item.text("language", entry.language);
    item.end();
  }

  base::Text end() override {
    items_.end();
    feed_.end();
    out_ += '\n';
    return out_;
  }

 private:
  void authors(ObjectWriter& item, std::span<const FeedPerson> people) {
    if (people.empty()) return;
    item.name("authors");
    out_ += '[';
    for (const FeedPerson& one : people) {
      if (&one != people.data()) out_ += ", ";
      ObjectWriter person(out_);
      person.text("name", one.name);
      person.text("url", one.url);
      person.text("avatar", one.avatar);
      person.end();
    }
    out_ += ']';
  }

  base::TextBuilder out_;
  ObjectWriter feed_;
  model::LinesWriter items_;
};

}  // namespace

std::unique_ptr<FeedWriter> json_feed_writer(const model::Site& site, const SiteAddress& address) {
  return std::make_unique<JsonFeedWriter>(site, address);
}

}  // namespace broadside::publish
