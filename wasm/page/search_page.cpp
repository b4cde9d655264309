#include "page/article_list.h"
#include "page/chrome.h"
#include "page/overview_pages.h"

namespace broadside::page {
namespace {

using base::Word;
using model::Route;
using tape::Attr;
using tape::Tag;

void page_link(tape::TapeBuilder& builder, const Site& site, std::size_t number, base::Text rel,
               const char* css_class, Word label) {
  builder.open(Tag::A);
  builder.attr(Attr::Class, css_class);
  builder.attr(Attr::Rel, rel);
  builder.attr(Attr::Href, site.route.page(number).url(site.arena));
  builder.leaf(Tag::Span, "pager-label", site.words[label]);
  builder.close();
}

void results(tape::TapeBuilder& builder, const Site& site, const SearchSource& found) {
  builder.open(Tag::P, "list-title card-meta");
  builder.attr(Attr::Role, "status");
  if (found.found == 0) {
    builder.text(site.words[Word::NothingFound]);
  } else {
    const Word word = found.counted ? Word::Found : Word::FoundMore;
    builder.text(site.words.with_number(word, found.found, site.arena));
  }
  if (found.searched != 0) {
    builder.text(" ");
    builder.text(site.words.with_number(Word::SearchedOnly, found.searched, site.arena));
  }
  builder.close();
  if (!found.items.empty()) article_list(builder, site, found.items);
  const std::size_t number = site.route.number();
  if (number == 1 && !found.more) return;
  builder.open(Tag::Nav, "pager");
  builder.attr(Attr::AriaLabel, site.words[Word::MoreArticles]);
  if (number > 1) page_link(builder, site, number - 1, "prev", "pager-previous", Word::Previous);
  if (found.more) page_link(builder, site, number + 1, "next", "pager-next", Word::Next);
  builder.close();
}

}  // namespace

Page search_page(const Site& site, const SearchSource& found) {
  const base::Text words = site.route.value();
  const base::Text title = words.empty() ? site.words[Word::Search]
                                         : site.arena.join({site.words[Word::Search], ": ", words});
  tape::TapeBuilder builder;
  open_chrome(builder, site);
  builder.open(Tag::H1, "list-title");
  builder.attr(Attr::Tabindex, "-1");
  builder.text(site.words[Word::Search]);
  if (!words.empty()) {
    builder.text(": ");
    builder.leaf(Tag::Bdi, words);
  }
  builder.close();
  builder.open(Tag::Div, "search");
  builder.close();
  if (!words.empty()) results(builder, site, found);
  close_chrome(builder, site);
  return {builder.take(), document_title(site, title), site.language, direction_of(site, {}), {}};
}

}  // namespace broadside::page
