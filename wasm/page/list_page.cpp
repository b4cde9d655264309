#include "page/chrome.h"
#include "page/page.h"

namespace broadside::page {
namespace {

using base::Word;
using tape::Attr;
using tape::Tag;

void card(tape::TapeBuilder& builder, const Site& site, const model::IndexItem& item) {
  builder.open(Tag::Li);
  builder.open(Tag::Article, "card");
  language_attrs(builder, site, item.language);
  builder.open(Tag::H2, "card-title");
  builder.open(Tag::A);
  builder.attr(Attr::Href, model::Route::article(item.slug).url(site.arena));
  builder.text(item.title.empty() ? item.slug : item.title);
  builder.close();
  builder.close();
  const base::Text summary = item.summary.empty() ? item.subtitle : item.summary;
  if (!summary.empty()) {
    builder.leaf(Tag::P, "card-summary", summary);
  }
  if (!item.date_published.empty()) {
    builder.open(Tag::P, "card-meta");
    time_element(builder, item.date_published);
    builder.close();
  }
  builder.close();
  builder.close();
}

// Newer and Older, and which page of how many this is.
void page_links(tape::TapeBuilder& builder, const Site& site, std::size_t pages) {
  const std::size_t number = site.route.number();
  if (pages == 1) return;
  builder.open(Tag::Nav, "pager");
  builder.attr(Attr::AriaLabel, site.words[Word::MoreArticles]);
  if (number > 1) {
    card_link(builder, site, "pager-previous", "prev", site.route.page(number - 1).url(site.arena),
              site.words[Word::Newer], nullptr);
  }
  if (number < pages) {
    card_link(builder, site, "pager-next", "next", site.route.page(number + 1).url(site.arena),
              site.words[Word::Older], nullptr);
  }
  builder.open(Tag::P, "pager-page");
  builder.text(site.words.with_number(Word::PageNumber, number, site.arena));
  builder.text(" ");
  builder.text(site.words.with_number(Word::OfPages, pages, site.arena));
  builder.close();
  builder.close();
}

}  // namespace

Page list_page(const Site& site, const ListSource& list) {
  const base::Text heading = list.heading;
  tape::TapeBuilder builder;
  open_chrome(builder, site);
  builder.open(Tag::H1, heading.empty() ? "list-title visually-hidden" : "list-title");
  builder.attr(Attr::Tabindex, "-1");
  builder.leaf(Tag::Bdi, heading.empty() ? site.words[Word::Articles] : heading);
  builder.close();
  // Here is the place for the header of list.author.
  if (list.items.empty()) {
    builder.leaf(Tag::P, site.words[Word::NothingHere]);
  } else {
    builder.open(Tag::Ul, "article-list");
    for (const model::IndexItem& item : list.items) card(builder, site, item);
    builder.close();
  }
  page_links(builder, site, list.pages);
  close_chrome(builder, site);
  return {builder.take(), document_title(site, heading), site.language, direction_of(site, {}),
          site.site.tagline};
}

}  // namespace broadside::page
