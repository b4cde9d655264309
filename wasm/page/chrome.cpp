#include "page/chrome.h"

namespace broadside::page {
namespace {

using base::SafeUrl;
using base::Word;
using tape::Attr;
using tape::Tag;

// Nothing written is no address either: as a relative one it would lead to the content folder.
std::optional<SafeUrl> link_to(base::Text address, base::Arena& arena) {
  return address.empty() ? std::nullopt : SafeUrl::link(address, arena);
}

void site_nav(tape::TapeBuilder& builder, const Site& site) {
  if (site.site.nav.empty()) return;
  const base::Text current = site.route.url(site.arena).text();
  builder.open(Tag::Nav, "site-nav");
  builder.attr(Attr::AriaLabel, site.words[Word::MainNavigation]);
  builder.open(Tag::Ul);
  for (const model::Link& link : site.site.nav) {
    const auto url = link_to(link.address, site.arena);
    builder.open(Tag::Li);
    if (url) {
      builder.open(Tag::A);
      builder.attr(Attr::Href, url->under(site.content_base, site.arena));
      if (url->kind() == SafeUrl::Kind::External) {
        builder.attr(Attr::Rel, "noopener noreferrer");
      }
      if (url->text() == current) builder.attr(Attr::AriaCurrent, "page");
    }
    builder.leaf(Tag::Bdi, link.label);
    if (url) builder.close();
    builder.close();
  }
  builder.close();
  builder.close();
}

}  // namespace

base::Text direction_of(const Site& site, base::Text said) {
  return said.empty() ? base::direction_of(site.language) : said;
}

void open_chrome(tape::TapeBuilder& builder, const Site& site) {
  builder.open(Tag::A, "skip-link");
  builder.attr(Attr::Href, SafeUrl::fragment("main", site.arena));
  builder.text(site.words[Word::SkipToContent]);
  builder.close();

  builder.open(Tag::Header, "site-header");
  builder.open(Tag::A, "site-title");
  builder.attr(Attr::Rel, "home");
  builder.attr(Attr::Href, SafeUrl::home());
  builder.leaf(Tag::Bdi, site.site.title.empty() ? site.words[Word::BackToHome] : site.site.title);
  builder.close();
  if (!site.site.tagline.empty()) {
    builder.open(Tag::P, "site-tagline");
    builder.leaf(Tag::Bdi, site.site.tagline);
    builder.close();
  }
  site_nav(builder, site);
  builder.close();

  builder.open(Tag::Main, "page");
  builder.attr(Attr::Id, "main");
}

void close_chrome(tape::TapeBuilder& builder, const Site& site) {
  builder.close();  // main
  builder.open(Tag::Footer, "site-footer");
  if (!site.site.licence.empty()) {
    builder.open(Tag::P);
    builder.leaf(Tag::Bdi, site.site.licence);
    builder.close();
  }
  if (!site.site.social.empty()) {
    builder.open(Tag::Ul, "social");
    for (const model::Link& link : site.site.social) {
      builder.open(Tag::Li);
      content_link(builder, site, link.address, site.content_base, link.label, "me");
      builder.close();
    }
    builder.close();
  }
  builder.close();
}

base::Text document_title(const Site& site, base::Text text) {
  const bool both = !text.empty() && !site.site.title.empty();
  return site.arena.join({text, both ? " – " : "", site.site.title});
}

void content_link(tape::TapeBuilder& builder, const Site& site, base::Text address,
                  base::Text folder, base::Text text, base::Text rel) {
  const auto url = link_to(address, site.arena);
  if (url) {
    const bool external = url->kind() == SafeUrl::Kind::External;
    builder.open(Tag::A);
    builder.attr(Attr::Href, url->under(folder, site.arena));
    builder.attr(Attr::Rel, external ? site.arena.join({rel, " noopener noreferrer"}) : rel);
  }
  builder.leaf(Tag::Bdi, text);
  if (url) builder.close();
}

void card_link(tape::TapeBuilder& builder, const Site& site, const char* css_class, base::Text rel,
               const SafeUrl& url, base::Text label, const model::Neighbour* to) {
  builder.open(Tag::A, css_class);
  if (!rel.empty()) builder.attr(Attr::Rel, rel);
  builder.attr(Attr::Href, url);
  builder.leaf(Tag::Span, "pager-label", label);
  if (to != nullptr) {
    builder.open(Tag::Bdi, "pager-title");
    language_attrs(builder, site, to->language);
    builder.text(to->title.empty() ? to->slug : to->title);
    builder.close();
  }
  builder.close();
}

void time_element(tape::TapeBuilder& builder, base::Text date) {
  builder.open(Tag::Time);
  builder.attr(Attr::Datetime, date);
  builder.text(date.substr(0, 10));
  builder.close();
}

void language_attrs(tape::TapeBuilder& builder, const Site& site, base::Text language) {
  if (language.empty()) language = site.site.language;
  if (language == site.language) return;
  builder.attr(Attr::Lang, language);
  builder.attr(Attr::Dir, base::direction_of(language));
}

}  // namespace broadside::page
