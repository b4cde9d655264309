#include "publish/head.h"

#include "base/safe_url.h"
#include "base/text_builder.h"
#include "model/pretty_path.h"
#include "publish/dates.h"
#include "publish/escape.h"
#include "publish/feeds.h"
#include "publish/json_ld.h"
#include "publish/social.h"

namespace broadside::publish {
namespace {

using Kind = PageHead::Kind;

struct FeedLink {
  std::string_view type;
  std::string_view file;
  std::string_view name;
};

constexpr FeedLink kFeeds[] = {
    {"application/atom+xml", kAtomFile, "Atom"},
    {"application/rss+xml", kRssFile, "RSS"},
    {"application/feed+json", kJsonFeedFile, "JSON Feed"},
};

class HeadWriter {
 public:
  HeadWriter(const HeadSite& site, const PageHead& page, base::Text root, base::Arena& arena)
      : site_(site), page_(page), root_(root), arena_(arena) {}

  base::Text run() {
    // Nobody shall find it, so there is nothing to say of it.
    if (page_.hidden) {
      meta("name", "robots", "noindex");
      return arena_.keep(std::move(out_));
    }
    if (site_.address != nullptr) {
      link("canonical", absolute(page_.address));
      languages();
      feeds();
    }
    neighbour("prev", page_.previous);
    neighbour("next", page_.next);
    for (const model::Author& author : page_.authors) {
      meta("name", "fediverse:creator", fediverse_account(author, arena_));
    }
    open_graph();
    const base::Text data =
        site_.address == nullptr ? base::Text() : json_ld(site_, *site_.address, page_, arena_);
    if (!data.empty()) {
      out_ += "<script type=\"application/ld+json\">";
      out_ += data;
      out_ += "</script>\n";
    }
    return arena_.keep(std::move(out_));
  }

 private:
  [[nodiscard]] base::Text absolute(base::Text address) const {
    return site_.address->of(address, arena_);
  }

  void attribute(base::Text name, base::Text value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_attribute(out_, value);
    out_ += '"';
  }

  // `key`: "name", or "property" as RDFa has it.
  void meta(base::Text key, base::Text name, base::Text content) {
    if (content.empty()) return;
    out_ += "<meta";
    attribute(key, name);
    attribute("content", content);
    out_ += ">\n";
  }
  void property(base::Text name, base::Text content) { meta("property", name, content); }

  void link(base::Text rel, base::Text href) {
    out_ += "<link";
    attribute("rel", rel);
    attribute("href", href);
    out_ += ">\n";
  }

  void neighbour(base::Text rel, base::Text address) {
    if (address.empty()) return;
    // `./` is home, which the root alone says, too.
    link(rel, address == "./" && !root_.empty() ? root_ : arena_.join({root_, address}));
  }

  void alternate(base::Text language, base::Text address) {
    out_ += "<link rel=\"alternate\"";
    attribute("hreflang", language);
    attribute("href", absolute(address));
    out_ += ">\n";
  }

  void languages() {
    if (page_.alternates.empty()) return;
    // For readers of other languages: the site's own one, or else this.
    base::Text usual = page_.address;
    for (const Alternate& one : page_.alternates) {
      alternate(one.language, one.address);
      if (one.language == site_.site.language) usual = one.address;
    }
    alternate("x-default", usual);
  }

  void feeds() {
    for (const FeedLink& feed : kFeeds) {
      out_ += "<link rel=\"alternate\"";
      attribute("type", feed.type);
      attribute("title", site_.site.title.empty()
                             ? base::Text(feed.name)
                             : arena_.join({site_.site.title, " – ", feed.name}));
      attribute("href", arena_.join({root_, feed.file}));
      out_ += ">\n";
    }
  }

  void open_graph() {
    const bool is_article = page_.kind == Kind::Article;
    property("og:type", is_article                   ? "article"
                        : page_.kind == Kind::Author ? "profile"
                                                     : "website");
    property("og:title", page_.title.empty() ? site_.site.title : page_.title);
    property("og:site_name", site_.site.title);
    property("og:description", page_.description);
    locales();
    if (site_.address != nullptr) property("og:url", absolute(page_.address));
    const bool has_image = picture();
    if (is_article) article_properties();
    // The rest of a card is what og: says already.
    meta("name", "twitter:card", has_image ? "summary_large_image" : "summary");
  }

  void locales() {
    const base::Text locale = og_locale(page_.language, arena_);
    property("og:locale", locale);
    for (const Alternate& one : page_.alternates) {
      const base::Text other = og_locale(one.language, arena_);
      if (other != locale) property("og:locale:alternate", other);
    }
  }

  bool picture() {
    const HeadImage& image = page_.image;
    if (image.address.empty() || site_.address == nullptr) return false;
    property("og:image", absolute(image.address));
    property("og:image:alt", image.alt);
    if (image.width > 0 && image.height > 0) {
      property("og:image:width", arena_.decimal(image.width));
      property("og:image:height", arena_.decimal(image.height));
    }
    return true;
  }

  void article_properties() {
    property("article:published_time", rfc3339(page_.published, arena_));
    property("article:modified_time", rfc3339(page_.modified, arena_));
    for (const model::Author& author : page_.authors) author_property(author);
    for (const base::Text tag : page_.tags) property("article:tag", tag);
  }

  // ogp.me wants the address of a profile, not a name.
  void author_property(const model::Author& author) {
    if (!author.id.empty()) {
      if (site_.address == nullptr) return;
      const model::Route route(model::Route::Kind::Author, author.id);
      property("article:author", absolute(model::pretty_address(route, arena_)));
      return;
    }
    const auto url = base::SafeUrl::link(author.url, arena_);
    if (url && url->kind() == base::SafeUrl::Kind::External) {
      property("article:author", url->text());
    }
  }

  const HeadSite& site_;
  const PageHead& page_;
  base::Text root_;
  base::Arena& arena_;
  base::TextBuilder out_;
};

}  // namespace

base::Text head_html(const HeadSite& site, const PageHead& page, base::Text root,
                     base::Arena& arena) {
  return HeadWriter(site, page, root, arena).run();
}

}  // namespace broadside::publish
