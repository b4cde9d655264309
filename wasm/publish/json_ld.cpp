#include "publish/json_ld.h"

#include "base/safe_url.h"
#include "model/feed_writer.h"
#include "model/pretty_path.h"
#include "publish/dates.h"
#include "publish/media.h"

namespace broadside::publish {
namespace {

using model::ObjectWriter;
using Kind = PageHead::Kind;

class JsonLd {
 public:
  JsonLd(const HeadSite& site, const SiteAddress& address, const PageHead& page, base::Arena& arena)
      : site_(site), address_(address), page_(page), arena_(arena) {}

  base::Text run() {
    out_ += "{\"@context\": \"https://schema.org\", \"@graph\": [";
    if (page_.kind == Kind::Home) website();
    if (page_.kind == Kind::Article) article();
    if (page_.kind == Kind::Author && page_.authors.size() == 1) profile();
    if (page_.crumbs.size() > 1) breadcrumbs();
    if (empty_) return {};
    out_ += "]}";
    return arena_.keep(std::move(out_));
  }

 private:
  // Begins the next object of the graph.
  void next() {
    if (!empty_) out_ += ", ";
    empty_ = false;
  }

  void website() {
    next();
    ObjectWriter object(out_);
    object.text("@type", "WebSite");
    object.text("url", address_.home());
    object.text("name", site_.site.title);
    object.text("description", site_.site.tagline);
    object.text("inLanguage", site_.site.language);
    object.end();
  }

  void article() {
    const base::Text url = address_.of(page_.address, arena_);
    next();
    ObjectWriter object(out_);
    object.text("@type", site_.blog ? "BlogPosting" : "NewsArticle");
    object.text("@id", url);
    object.text("url", url);
    object.text("mainEntityOfPage", url);
    object.text("headline", page_.title);
    object.text("description", page_.description);
    object.text("inLanguage", page_.language);
    object.text("datePublished", rfc3339(page_.published, arena_));
    object.text("dateModified", rfc3339(page_.modified, arena_));
    object.list("keywords", page_.tags);
    if (!page_.image.address.empty()) {
      object.name("image");
      image();
    }
    authors(object);
    object.name("publisher");
    ObjectWriter publisher(out_);
    publisher.text("@type", "Organization");
    publisher.text("name", site_.site.title);
    publisher.text("url", address_.home());
    publisher.end();
    object.end();
  }

  void image() {
    ObjectWriter object(out_);
    object.text("@type", "ImageObject");
    object.text("url", address_.of(page_.image.address, arena_));
    object.text("caption", page_.image.alt);
    if (page_.image.width > 0 && page_.image.height > 0) {
      object.number("width", page_.image.width);
      object.number("height", page_.image.height);
    }
    object.end();
  }

  void authors(ObjectWriter& object) {
    if (page_.authors.empty()) return;
    object.name("author");
    out_ += '[';
    for (const model::Author& author : page_.authors) {
      if (&author != page_.authors.data()) out_ += ", ";
      ObjectWriter person(out_);
      person.text("@type", "Person");
      person.text("name", author.name);
      person.text("url", author.id.empty() ? external(author.url) : page_of(author));
      person.end();
    }
    out_ += ']';
  }

  void profile() {
    const model::Author& author = page_.authors.front();
    next();
    ObjectWriter object(out_);
    object.text("@type", "ProfilePage");
    object.text("url", address_.of(page_.address, arena_));
    object.text("inLanguage", page_.language);
    object.name("mainEntity");
    ObjectWriter person(out_);
    person.text("@type", "Person");
    person.text("@id", page_of(author));
    person.text("name", author.name);
    person.text("alternateName", author.handle);
    person.text("description", author.bio);
    const base::Text picture = image_address(author.avatar, author.folder, arena_);
    if (!picture.empty()) person.text("image", address_.of(picture, arena_));
    if (const base::Text other = external(author.url); !other.empty()) {
      person.list("sameAs", {&other, 1});
    }
    person.end();
    object.end();
  }

  void breadcrumbs() {
    next();
    ObjectWriter object(out_);
    object.text("@type", "BreadcrumbList");
    object.name("itemListElement");
    out_ += '[';
    std::size_t position = 0;
    for (const Crumb& crumb : page_.crumbs) {
      if (position++ > 0) out_ += ", ";
      ObjectWriter item(out_);
      item.text("@type", "ListItem");
      item.number("position", position);
      item.text("name", crumb.name);
      item.text("item", address_.of(crumb.address, arena_));
      item.end();
    }
    out_ += ']';
    object.end();
  }

  [[nodiscard]] base::Text page_of(const model::Author& author) const {
    const model::Route route(model::Route::Kind::Author, author.id);
    return address_.of(model::pretty_address(route, arena_), arena_);
  }

  // An address of another site; empty for anything else.
  [[nodiscard]] base::Text external(base::Text address) const {
    const auto url = base::SafeUrl::link(address, arena_);
    const bool is = url && url->kind() == base::SafeUrl::Kind::External;
    return is ? url->text() : base::Text();
  }

  const HeadSite& site_;
  const SiteAddress& address_;
  const PageHead& page_;
  base::Arena& arena_;
  base::TextBuilder out_;
  bool empty_ = true;
};

}  // namespace

base::Text json_ld(const HeadSite& site, const SiteAddress& address, const PageHead& page,
                   base::Arena& arena) {
  return JsonLd(site, address, page, arena).run();
}

}  // namespace broadside::publish
