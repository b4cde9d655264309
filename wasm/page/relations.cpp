#include "page/relations.h"

#include "base/literals.h"
#include "page/chrome.h"

namespace broadside::page {
namespace {

using base::Word;
using model::Route;
using tape::Attr;
using tape::Tag;

// Subtags, each with the name behind it.
constexpr char kLanguages[] =
#define X(subtag, name) subtag "\0" name "\0"
#include "page/languages.def"
#undef X
    ;
constexpr std::size_t kLanguageCount = 0
#define X(subtag, name) +1
#include "page/languages.def"
#undef X
    ;

// As it is written when it is none of these.
base::Text name_of(base::Text language) {
  const std::size_t i =
      base::position_in(kLanguages, 2 * kLanguageCount, language.substr(0, language.find('-')));
  return i < 2 * kLanguageCount ? base::nth_literal(kLanguages, i + 1) : std::string_view(language);
}

}  // namespace

void language_switch(tape::TapeBuilder& builder, const Site& site,
                     std::span<const model::Translation> translations) {
  if (translations.empty()) return;
  builder.open(Tag::Nav, "languages");
  builder.attr(Attr::AriaLabel, site.words[Word::Languages]);
  for (const model::Translation& translation : translations) {
    builder.open(Tag::A);
    builder.attr(Attr::Rel, "alternate");
    builder.attr(Attr::Hreflang, translation.language);
    language_attrs(builder, site, translation.language);
    builder.attr(Attr::Href, Route::article(translation.slug).url(site.arena));
    builder.text(name_of(translation.language));
    builder.close();
    builder.text(" ");
  }
  builder.close();
}

void series_line(tape::TapeBuilder& builder, const Site& site, base::Text series) {
  if (series.empty()) return;
  builder.open(Tag::P, "series");
  builder.text(site.words[Word::PartOf]);
  builder.text(" ");
  builder.open(Tag::A);
  builder.attr(Attr::Href, Route(Route::Kind::Series, series).url(site.arena));
  builder.leaf(Tag::Bdi, series);
  builder.close();
  builder.close();
}

void pager(tape::TapeBuilder& builder, const Site& site, const model::Neighbour& older,
           const model::Neighbour& newer) {
  if (older.slug.empty() && newer.slug.empty()) return;
  builder.open(Tag::Nav, "pager");
  builder.attr(Attr::AriaLabel, site.words[Word::MoreArticles]);
  if (!older.slug.empty()) {
    card_link(builder, site, "pager-previous", "prev", Route::article(older.slug).url(site.arena),
              site.words[Word::Previous], &older);
  }
  if (!newer.slug.empty()) {
    card_link(builder, site, "pager-next", "next", Route::article(newer.slug).url(site.arena),
              site.words[Word::Next], &newer);
  }
  builder.close();
}

void related_articles(tape::TapeBuilder& builder, const Site& site,
                      std::span<const model::Neighbour> related) {
  if (related.empty()) return;
  builder.open(Tag::Section, "pager related");
  builder.leaf(Tag::H2, site.words[Word::Related]);
  for (const model::Neighbour& article : related) {
    base::TextBuilder tags;
    for (const base::Text tag : article.tags) {
      if (!tags.empty()) tags += ' ';
      tags += '#';
      tags += tag;
    }
    card_link(builder, site, "related-link", {}, Route::article(article.slug).url(site.arena), tags,
              &article);
  }
  builder.close();
}

}  // namespace broadside::page
