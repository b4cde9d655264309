#include "base/whole.h"
#include "page/chrome.h"
#include "page/page.h"

namespace broadside::page {
namespace {

using base::Blame;
using base::Code;
using base::Word;
using tape::Attr;
using tape::Tag;

struct Sentences {
  Word title;
  Word text;
  bool for_reader_only;  // nothing that an author could mend
};

Sentences sentences_for(const base::Diagnostic& diagnostic) {
  if (diagnostic.code == Code::UnknownSlug) {
    return {Word::NotFoundTitle, Word::NotFoundText, true};
  }
  switch (blame_of(diagnostic.code)) {
    case Blame::Author:
      return {Word::AuthorFaultTitle, Word::AuthorFaultText, false};
    case Blame::Host:
      return {Word::HostFaultTitle, Word::HostFaultText, false};
    case Blame::Bug:
      break;
  }
  return {Word::BugTitle, Word::BugText, false};
}

void action(tape::TapeBuilder& builder, const char* css_class, const base::SafeUrl& url,
            base::Text text) {
  builder.open(Tag::A, css_class);
  builder.attr(Attr::Href, url);
  builder.text(text);
  builder.close();
}

[[maybe_unused]] void suggestions(tape::TapeBuilder& builder, const Site& site,
                                  std::span<const model::IndexItem> near) {
  if (near.empty()) return;
  builder.leaf(Tag::P, site.words[Word::DidYouMean]);
  builder.open(Tag::Ul);
  for (const model::IndexItem& item : near) {
    builder.open(Tag::Li);
    builder.open(Tag::A);
    builder.attr(Attr::Href, model::Route::article(item.slug).url(site.arena));
    builder.open(Tag::Bdi);
    language_attrs(builder, site, item.language);
    builder.text(item.title.empty() ? item.slug : item.title);
    builder.close();
    builder.close();
    builder.close();
  }
  builder.close();
}

}  // namespace

Page failure_page(const Site& site, const base::Diagnostic& error,
                  std::span<const base::Text> lines,
                  [[maybe_unused]] std::span<const model::IndexItem> near) {
  const Sentences sentences = sentences_for(error);

  tape::TapeBuilder builder;
  open_chrome(builder, site);
  builder.open(Tag::Section, "failure");
  builder.open(Tag::H1);
  builder.attr(Attr::Tabindex, "-1");
  builder.text(site.words[sentences.title]);
  builder.close();
  builder.leaf(Tag::P, site.words[sentences.text]);
  if (!sentences.for_reader_only && base::kWhole) {
    builder.open(Tag::Pre, "diagnostics");
    builder.attr(Attr::Dir, "ltr");
    builder.attr(Attr::Lang, "en");
    builder.attr(Attr::Tabindex, "0");
    for (const base::Text line : lines) {
      builder.text(line);
      builder.text("\n");
    }
    builder.close();
  }
  if constexpr (base::kWhole) suggestions(builder, site, near);
  builder.open(Tag::P, "actions");
  if (blame_of(error.code) == Blame::Host) {
    action(builder, "retry", site.route.url(site.arena), site.words[Word::TryAgain]);
    builder.text(" ");
  }
  action(builder, "home", base::SafeUrl::home(), site.words[Word::BackToHome]);
  builder.close();
  builder.close();
  close_chrome(builder, site);
  return {builder.take(),
          document_title(site, site.words[sentences.title]),
          site.language,
          direction_of(site, {}),
          {}};
}

}  // namespace broadside::page
