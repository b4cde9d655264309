#include "page/chrome.h"

namespace broadside::page {
namespace {

using base::SafeUrl;
using base::Word;
using tape::Attr;
using tape::Tag;

// Nothing written is no address either: as a relative one it would lead to the content folder.
std::optional<SafeUrl> link_to(std::string_view address) {
  return address.empty() ? std::nullopt : SafeUrl::link(address);
}

void site_nav(tape::TapeBuilder& builder, const Site& site, const Locale& locale) {
  if (site.site.nav.empty()) return;
  const std::string current = model::url_of(site.route).text();
  builder.open(Tag::Nav);
  builder.attr(Attr::Class, "site-nav");
  builder.attr(Attr::AriaLabel, locale.words[Word::MainNavigation]);
  builder.open(Tag::Ul);
  for (const model::Link& link : site.site.nav) {
    const auto url = link_to(link.address);
    builder.open(Tag::Li);
    if (url) {
      builder.open(Tag::A);
      builder.attr(Attr::Href, url->under(site.content_base));
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

Locale Locale::of(const Site& site, std::string_view language, std::string_view direction) {
  if (language.empty()) language = site.site.language;
  if (direction.empty()) direction = base::direction_of(language);
  return {std::string(language), std::string(direction), base::Words(language)};
}

void open_chrome(tape::TapeBuilder& builder, const Site& site, const Locale& locale) {
  builder.open(Tag::A);
  builder.attr(Attr::Class, "skip-link");
  builder.attr(Attr::Href, SafeUrl::fragment("main"));
  builder.text(locale.words[Word::SkipToContent]);
  builder.close();

  builder.open(Tag::Header);
  builder.attr(Attr::Class, "site-header");
  builder.open(Tag::A);
  builder.attr(Attr::Class, "site-title");
  builder.attr(Attr::Rel, "home");
  builder.attr(Attr::Href, SafeUrl::home());
  builder.leaf(Tag::Bdi, site.site.title.empty() ? locale.words[Word::BackToHome]
                                                 : std::string_view(site.site.title));
  builder.close();
  if (!site.site.tagline.empty()) {
    builder.open(Tag::P);
    builder.attr(Attr::Class, "site-tagline");
    builder.leaf(Tag::Bdi, site.site.tagline);
    builder.close();
  }
  site_nav(builder, site, locale);
  builder.close();

  builder.open(Tag::Main);
  builder.attr(Attr::Class, "page");
  builder.attr(Attr::Id, "main");
}

void close_chrome(tape::TapeBuilder& builder, const Site& site) {
  builder.close();  // main
  builder.open(Tag::Footer);
  builder.attr(Attr::Class, "site-footer");
  if (!site.site.licence.empty()) {
    builder.open(Tag::P);
    builder.leaf(Tag::Bdi, site.site.licence);
    builder.close();
  }
  if (!site.site.social.empty()) {
    builder.open(Tag::Ul);
    builder.attr(Attr::Class, "social");
    for (const model::Link& link : site.site.social) {
      builder.open(Tag::Li);
      content_link(builder, link.address, site.content_base, link.label, "me");
      builder.close();
    }
    builder.close();
  }
  builder.close();
}

std::string document_title(const Site& site, std::string_view text) {
  std::string title(text);
  if (!text.empty() && !site.site.title.empty()) title += " – ";
  return title + site.site.title;
}

void content_link(tape::TapeBuilder& builder, std::string_view address, std::string_view folder,
                  std::string_view text, std::string_view rel) {
  const auto url = link_to(address);
  if (url) {
    const bool external = url->kind() == SafeUrl::Kind::External;
    std::string relation(rel);
    if (external) relation += relation.empty() ? "noopener noreferrer" : " noopener noreferrer";
    builder.open(Tag::A);
    builder.attr(Attr::Href, url->under(folder));
    if (!relation.empty()) builder.attr(Attr::Rel, relation);
  }
  builder.leaf(Tag::Bdi, text);
  if (url) builder.close();
}

void time_element(tape::TapeBuilder& builder, std::string_view date) {
  builder.open(Tag::Time);
  builder.attr(Attr::Datetime, date);
  builder.text(date.substr(0, 10));
  builder.close();
}

void language_attrs(tape::TapeBuilder& builder, const Locale& locale, std::string_view language) {
  if (language.empty() || language == locale.language) return;
  builder.attr(Attr::Lang, language);
  const std::string_view direction = base::direction_of(language);
  if (direction != locale.direction) builder.attr(Attr::Dir, direction);
}

}  // namespace broadside::page
