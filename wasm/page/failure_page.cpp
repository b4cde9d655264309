#include <algorithm>

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

void action(tape::TapeBuilder& builder, std::string_view css_class, const base::SafeUrl& url,
            std::string_view text) {
  builder.open(Tag::A);
  builder.attr(Attr::Class, css_class);
  builder.attr(Attr::Href, url);
  builder.text(text);
  builder.close();
}

}  // namespace

Page failure_page(const Site& site, const base::Diagnostics& diagnostics) {
  const Locale locale = Locale::of(site, {}, {});
  const auto error = std::find_if(diagnostics.begin(), diagnostics.end(), [](const auto& entry) {
    return severity_of(entry.code) == base::Severity::Error;
  });
  const base::Diagnostic bug =
      base::make_diagnostic(Code::Internal, "", {}, {"a failure without a reason"});
  const base::Diagnostic& first = error == diagnostics.end() ? bug : *error;
  const Sentences sentences = sentences_for(first);

  tape::TapeBuilder builder;
  open_chrome(builder, site, locale);
  builder.open(Tag::Section);
  builder.attr(Attr::Class, "failure");
  builder.open(Tag::H1);
  builder.attr(Attr::Tabindex, "-1");
  builder.text(locale.words[sentences.title]);
  builder.close();
  builder.leaf(Tag::P, locale.words[sentences.text]);
  if (!sentences.for_reader_only) {
    std::string lines;
    for (const base::Diagnostic& diagnostic : diagnostics) {
      lines += to_line(diagnostic);
      lines += '\n';
    }
    builder.open(Tag::Pre);
    builder.attr(Attr::Class, "diagnostics");
    builder.attr(Attr::Dir, "ltr");
    builder.attr(Attr::Lang, "en");
    builder.attr(Attr::Tabindex, "0");
    builder.text(lines);
    builder.close();
  }
  builder.open(Tag::P);
  builder.attr(Attr::Class, "actions");
  if (blame_of(first.code) == Blame::Host) {
    action(builder, "retry", model::url_of(site.route), locale.words[Word::TryAgain]);
    builder.text(" ");
  }
  action(builder, "home", base::SafeUrl::home(), locale.words[Word::BackToHome]);
  builder.close();
  builder.close();
  close_chrome(builder, site);
  return {builder.take(),
          document_title(site, locale.words[sentences.title]),
          locale.language,
          locale.direction,
          {}};
}

}  // namespace broadside::page
