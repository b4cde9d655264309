#include <algorithm>

#include "base/decimal.h"
#include "base/limits.h"
#include "markdown/hashtag.h"
#include "markdown/markdown.h"
#include "page/chrome.h"
#include "page/content_links.h"
#include "page/page.h"

namespace broadside::page {
namespace {

using base::Code;
using base::SafeUrl;
using base::Word;
using tape::Attr;
using tape::Tag;
using tape::TapeBuilder;

// Silent reading of prose, words a minute; between Brysbaert's (2019) averages for fiction and
// non-fiction and on the slow side, since many read in a second language.
constexpr std::size_t kWordsPerMinute = 200;

constexpr std::string_view kAvatarSize = "64";

class ArticleWriter {
 public:
  ArticleWriter(const Site& site, const ArticleSource& source, markdown::Entities& entities,
                base::Diagnostics& diagnostics)
      : site_(site),
        source_(source),
        article_(source.article),
        entities_(entities),
        diagnostics_(diagnostics),
        locale_(Locale::of(site, article_.language, article_.direction)),
        folder_(std::string(site.content_base) + std::string(source.path.folder())) {}

  Page run() {
    // The prose first: the header tells how long it takes to read, the end which tags it has.
    TapeBuilder prose;
    const markdown::Outcome outcome = write_prose(prose);
    open_chrome(builder_, site_, locale_);
    builder_.open(Tag::Article);
    builder_.attr(Attr::Class, "article");
    header(outcome.words);
    lead_image();
    builder_.append(prose.take());
    tags(outcome.hashtags);
    for (const model::Author& author : article_.authors) author_box(author);
    builder_.close();
    pager();
    close_chrome(builder_, site_);
    report(outcome);
    const std::string& description =
        article_.summary.empty() ? article_.subtitle : article_.summary;
    return {builder_.take(), document_title(site_, article_.title), locale_.language,
            locale_.direction, description};
  }

 private:
  markdown::Outcome write_prose(TapeBuilder& builder) {
    const ContentLinks links(site_.index, source_.path, site_.content_base);
    const markdown::Options options{
        links, locale_.words,
        locale_.direction == "rtl" ? base::Direction::RightToLeft : base::Direction::LeftToRight};
    builder.open(Tag::Div);
    builder.attr(Attr::Class, "prose");
    builder.begin_limit(base::limits::kNodes, base::limits::output_bytes(article_.markdown.size()));
    markdown::Outcome outcome = markdown::render(article_.markdown, options, entities_, builder);
    builder.end_limit();
    if (outcome.cut) {
      builder.open(Tag::P);
      builder.attr(Attr::Class, "notice");
      builder.attr(Attr::Role, "note");
      builder.text(locale_.words[Word::ContentCut]);
      builder.close();
    }
    builder.close();
    return outcome;
  }

  void header(std::size_t words) {
    builder_.open(Tag::Header);
    builder_.attr(Attr::Class, "article-header");
    builder_.open(Tag::H1);
    builder_.attr(Attr::Class, "article-title");
    builder_.attr(Attr::Tabindex, "-1");  // focus goes here when the page was opened in place
    builder_.text(article_.title);
    builder_.close();
    if (!article_.subtitle.empty()) {
      builder_.open(Tag::P);
      builder_.attr(Attr::Class, "article-subtitle");
      builder_.text(article_.subtitle);
      builder_.close();
    }
    byline();
    builder_.open(Tag::P);
    builder_.attr(Attr::Class, "reading-time");
    const std::size_t minutes =
        std::max<std::size_t>(1, (words + kWordsPerMinute / 2) / kWordsPerMinute);
    builder_.text(locale_.words.with_number(Word::ReadingTime, minutes));
    if (!article_.date_modified.empty()) {
      builder_.text(" · ");
      builder_.text(locale_.words[Word::Updated]);
      builder_.text(" ");
      time_element(builder_, article_.date_modified);
    }
    builder_.close();
    builder_.close();
  }

  void byline() {
    builder_.open(Tag::Address);
    builder_.attr(Attr::Class, "byline");
    bool first = true;
    for (const model::Author& author : article_.authors) {
      if (!first) builder_.text(", ");
      first = false;
      const std::string name = author.handle.empty() ? author.name : "@" + author.handle;
      content_link(builder_, author.url, folder_of(author), name, "author");
    }
    if (!first) separator();
    time_element(builder_, article_.date_published);
    const auto with_email = std::find_if(article_.authors.begin(), article_.authors.end(),
                                         [](const auto& author) { return !author.email.empty(); });
    if (with_email != article_.authors.end()) {
      separator();
      builder_.open(Tag::A);
      builder_.attr(Attr::Href, SafeUrl::mailto(with_email->email));
      builder_.leaf(Tag::Bdi, with_email->email);
      builder_.close();
    }
    builder_.close();
  }

  void separator() {
    builder_.text(" ");
    builder_.open(Tag::Span);
    builder_.attr(Attr::Class, "separator");
    builder_.attr(Attr::AriaHidden, "true");
    builder_.text("|");
    builder_.close();
    builder_.text(" ");
  }

  void lead_image() {
    if (article_.image.empty()) return;
    const auto url = SafeUrl::image(article_.image);
    if (!url) {
      refused(article_.image);
      return;
    }
    builder_.open(Tag::Figure);
    builder_.attr(Attr::Class, "lead-image");
    builder_.void_element(Tag::Img);
    builder_.attr(Attr::Src, url->under(folder_));
    builder_.attr(Attr::Alt, article_.image_alt);
    builder_.attr(Attr::Decoding, "async");
    if (!article_.image_caption.empty()) builder_.leaf(Tag::Figcaption, article_.image_caption);
    builder_.close();
  }

  void tags(const std::vector<std::string>& hashtags) {
    const std::vector<std::string> all = markdown::join_tags(article_.tags, hashtags);
    if (all.empty()) return;
    builder_.open(Tag::Ul);
    builder_.attr(Attr::Class, "tags");
    builder_.attr(Attr::AriaLabel, locale_.words[Word::Tags]);
    for (const std::string& tag : all) {
      builder_.open(Tag::Li);
      builder_.open(Tag::A);
      builder_.attr(Attr::Rel, "tag");
      builder_.attr(Attr::Href, model::url_of(model::TagRoute{tag}));
      builder_.text("#");
      builder_.leaf(Tag::Bdi, tag);
      builder_.close();
      builder_.close();
    }
    builder_.close();
  }

  void author_box(const model::Author& author) {
    if (author.bio.empty()) return;
    builder_.open(Tag::Aside);
    builder_.attr(Attr::Class, "author");
    builder_.attr(Attr::AriaLabel, locale_.words[Word::AboutTheAuthor]);
    if (const auto avatar = SafeUrl::image(author.avatar); avatar && !author.avatar.empty()) {
      builder_.void_element(Tag::Img);
      builder_.attr(Attr::Class, "author-avatar");
      builder_.attr(Attr::Src, avatar->under(folder_of(author)));
      builder_.attr(Attr::Alt, "");
      builder_.attr(Attr::Width, kAvatarSize);
      builder_.attr(Attr::Height, kAvatarSize);
      builder_.attr(Attr::Loading, "lazy");
    }
    builder_.open(Tag::Div);
    builder_.attr(Attr::Class, "author-text");
    builder_.open(Tag::P);
    builder_.attr(Attr::Class, "author-name");
    builder_.leaf(Tag::Bdi, author.name);
    if (!author.handle.empty()) {
      builder_.text(" ");
      builder_.open(Tag::Bdi);
      builder_.attr(Attr::Class, "author-handle");
      builder_.text("@" + author.handle);
      builder_.close();
    }
    builder_.close();
    builder_.open(Tag::P);
    builder_.attr(Attr::Class, "author-bio");
    builder_.attr(Attr::Dir, "auto");
    builder_.text(author.bio);
    builder_.close();
    builder_.close();
    builder_.close();
  }

  void pager() {
    if (source_.older == nullptr && source_.newer == nullptr) return;
    builder_.open(Tag::Nav);
    builder_.attr(Attr::Class, "pager");
    builder_.attr(Attr::AriaLabel, locale_.words[Word::MoreArticles]);
    if (source_.older != nullptr)
      pager_link(*source_.older, "pager-previous", "prev", Word::Previous);
    if (source_.newer != nullptr) pager_link(*source_.newer, "pager-next", "next", Word::Next);
    builder_.close();
  }

  void pager_link(const model::IndexItem& item, std::string_view css_class, std::string_view rel,
                  Word label) {
    builder_.open(Tag::A);
    builder_.attr(Attr::Class, css_class);
    builder_.attr(Attr::Rel, rel);
    builder_.attr(Attr::Href, model::url_of(model::ArticleRoute{item.slug}));
    builder_.open(Tag::Span);
    builder_.attr(Attr::Class, "pager-label");
    builder_.text(locale_.words[label]);
    builder_.close();
    builder_.open(Tag::Bdi);
    builder_.attr(Attr::Class, "pager-title");
    language_attrs(builder_, locale_, item.language.empty() ? site_.site.language : item.language);
    builder_.text(item.title.empty() ? item.slug : item.title);
    builder_.close();
    builder_.close();
  }

  // Where an author's relative addresses start.
  [[nodiscard]] std::string folder_of(const model::Author& author) const {
    return std::string(site_.content_base) + author.folder;
  }

  void warn(Code code, std::string_view about, std::initializer_list<std::string_view> arguments) {
    // Where the author wrote it: the first place in the file, or the file when it is written in
    // another way (escaped, split).
    const std::size_t at = about.empty() ? std::string_view::npos : source_.bytes.find(about);
    const base::Position position =
        at == std::string_view::npos ? base::Position{} : base::position_of(source_.bytes, at);
    diagnostics_.push_back(base::make_diagnostic(code, source_.path.text(), position, arguments));
  }

  void refused(const std::string& url) { warn(Code::UnsafeUrl, url, {url}); }

  void report(const markdown::Outcome& outcome) {
    for (const std::string& url : outcome.refused_urls) {
      if (diagnostics_.size() >= base::limits::kDiagnostics) break;
      refused(url);
    }
    if (outcome.cut) {
      warn(Code::ContentCut, {}, {base::to_decimal(base::limits::kNodes), "parts"});
    }
    if (outcome.flattened) {
      warn(Code::ContentFlattened, {}, {base::to_decimal(base::limits::kDomDepth)});
    }
  }

  const Site& site_;
  const ArticleSource& source_;
  const model::Article& article_;
  markdown::Entities& entities_;
  base::Diagnostics& diagnostics_;
  Locale locale_;
  std::string folder_;
  TapeBuilder builder_;
};

}  // namespace

Page article_page(const Site& site, const ArticleSource& source, markdown::Entities& entities,
                  base::Diagnostics& diagnostics) {
  return ArticleWriter(site, source, entities, diagnostics).run();
}

}  // namespace broadside::page
