#include "page/chrome.h"
#include "page/page.h"

namespace broadside::page {
namespace {

using base::Word;
using tape::Attr;
using tape::Tag;

void card(tape::TapeBuilder& builder, const Site& site, const Locale& locale,
          const model::IndexItem& item) {
  builder.open(Tag::Li);
  builder.open(Tag::Article);
  builder.attr(Attr::Class, "card");
  language_attrs(builder, locale, item.language.empty() ? site.site.language : item.language);
  builder.open(Tag::H2);
  builder.attr(Attr::Class, "card-title");
  builder.open(Tag::A);
  builder.attr(Attr::Href, model::url_of(model::ArticleRoute{item.slug}));
  builder.text(item.title.empty() ? item.slug : item.title);
  builder.close();
  builder.close();
  const std::string& summary = item.summary.empty() ? item.subtitle : item.summary;
  if (!summary.empty()) {
    builder.open(Tag::P);
    builder.attr(Attr::Class, "card-summary");
    builder.text(summary);
    builder.close();
  }
  if (!item.date_published.empty()) {
    builder.open(Tag::P);
    builder.attr(Attr::Class, "card-meta");
    time_element(builder, item.date_published);
    builder.close();
  }
  builder.close();
  builder.close();
}

}  // namespace

Page list_page(const Site& site, std::string_view heading,
               const std::vector<const model::IndexItem*>& items) {
  const Locale locale = Locale::of(site, {}, {});
  tape::TapeBuilder builder;
  open_chrome(builder, site, locale);
  builder.open(Tag::H1);
  builder.attr(Attr::Class, heading.empty() ? "list-title visually-hidden" : "list-title");
  builder.attr(Attr::Tabindex, "-1");
  builder.leaf(Tag::Bdi, heading.empty() ? locale.words[Word::Articles] : heading);
  builder.close();
  if (items.empty()) {
    builder.leaf(Tag::P, locale.words[Word::NothingHere]);
  } else {
    builder.open(Tag::Ul);
    builder.attr(Attr::Class, "article-list");
    for (const model::IndexItem* item : items) card(builder, site, locale, *item);
    builder.close();
  }
  close_chrome(builder, site);
  return {builder.take(), document_title(site, heading), locale.language, locale.direction,
          site.site.tagline};
}

}  // namespace broadside::page
