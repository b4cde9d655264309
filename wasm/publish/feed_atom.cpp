// Atom 1.0, RFC 4287.

#include "publish/dates.h"
#include "publish/escape.h"
#include "publish/feeds.h"

namespace broadside::publish {
namespace {

// What a feed without articles was changed at: RFC 4287 wants a date, and we have no clock.
constexpr std::string_view kBeginning = "1970-01-01T00:00:00Z";

class AtomWriter final : public FeedWriter {
 public:
  AtomWriter(const model::Site& site, const SiteAddress& address)
      : site_(site), address_(address) {}

  void add(const FeedEntry& entry) override {
    base::Arena arena;
    // A day without time may look earlier than the moment of publishing on it.
    const base::Text changed = rfc3339(later(entry.published, entry.modified), arena);
    const base::Text updated = changed.empty() ? kBeginning : changed;
    const base::Text latest = later(updated_, updated);
    if (latest != updated_) updated_ = arena_.join({latest});

    entries_ += "<entry";
    attribute(entries_, "xml:lang", entry.language);
    entries_ += ">\n";
    append_element(entries_, "id", entry.url);
    append_required(entries_, "title", entry.title);
    link(entries_, "alternate", "text/html", entry.url);
    link(entries_, "related", {}, entry.external_url);
    append_element(entries_, "published", rfc3339(entry.published, arena));
    append_element(entries_, "updated", updated);
    for (const FeedPerson& author : entry.authors) person(author);
    for (const base::Text tag : entry.tags) {
      entries_ += "<category";
      attribute(entries_, "term", tag);
      entries_ += "/>\n";
    }
    append_element(entries_, "summary", entry.summary);
    if (!entry.content_html.empty()) {
      entries_ += "<content type=\"html\"";
      attribute(entries_, "xml:base", entry.url);
      entries_ += '>';
      append_text(entries_, entry.content_html);
      entries_ += "</content>\n";
    }
    entries_ += "</entry>\n";
  }

  base::Text end() override {
    out_ +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"";
    attribute(out_, "xml:lang", site_.language);
    out_ += ">\n";
    append_element(out_, "id", address_.home());
    append_required(out_, "title", site_.title);
    append_element(out_, "subtitle", site_.tagline);
    append_element(out_, "updated", updated_.empty() ? base::Text(kBeginning) : updated_);
    base::Arena arena;
    link(out_, "self", "application/atom+xml", address_.of(kAtomFile, arena));
    link(out_, "alternate", "text/html", address_.home());
    // For entries that name nobody; RFC 4287, section 4.1.1, wants an author of every entry.
    out_ += "<author>\n";
    append_required(out_, "name", site_.title);
    out_ += "</author>\n";
    append_element(out_, "rights", site_.licence);
    append_element(out_, "generator", kGenerator);
    out_ += entries_;
    out_ += "</feed>\n";
    return out_;
  }

 private:
  static void attribute(base::TextBuilder& out, base::Text name, base::Text value) {
    if (value.empty()) return;
    out += ' ';
    out += name;
    out += "=\"";
    append_attribute(out, value);
    out += '"';
  }

  static void link(base::TextBuilder& out, base::Text rel, base::Text type, base::Text href) {
    if (href.empty()) return;
    out += "<link";
    attribute(out, "rel", rel);
    attribute(out, "type", type);
    attribute(out, "href", href);
    out += "/>\n";
  }

  void person(const FeedPerson& person) {
    entries_ += "<author>\n";
    append_required(entries_, "name", person.name);
    append_element(entries_, "uri", person.url);
    // Section 3.2.3: an address as RFC 2822 has it, so no text without `@`.
    if (person.email.find('@') != base::Text::npos) {
      append_element(entries_, "email", person.email);
    }
    entries_ += "</author>\n";
  }

  const model::Site& site_;
  const SiteAddress& address_;
  base::Arena arena_;
  base::TextBuilder entries_;
  base::TextBuilder out_;
  base::Text updated_;
};

}  // namespace

std::unique_ptr<FeedWriter> atom_writer(const model::Site& site, const SiteAddress& address) {
  return std::make_unique<AtomWriter>(site, address);
}

}  // namespace broadside::publish
