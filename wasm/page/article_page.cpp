#include <algorithm>

#include "base/limits.h"
#include "base/whole.h"
#include "markdown/hashtag.h"
#include "markdown/image_size.h"
#include "markdown/markdown.h"
#include "page/chrome.h"
#include "page/content_links.h"
#include "page/page.h"
#include "page/relations.h"

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

// How much of an address is searched in the file. Without a limit a long one could be compared with
// the whole file at each of its bytes.
constexpr std::size_t kSearched = 32;

constexpr std::size_t kContentsFrom = 3;
constexpr unsigned kContentsLevels = 3;

// Words between tags, near enough for a reading time: what is left out of the page is counted too.
std::size_t count_html_words(base::Text html) {
  std::size_t words = 0;
  bool in_tag = false;
  bool in_word = false;
  for (const char c : html) {
    const bool before = in_word;
    if (c == '<') in_tag = true;
    in_word = !in_tag && static_cast<unsigned char>(c) > ' ';
    if (in_word && !before) ++words;
    if (c == '>') in_tag = false;
  }
  return words;
}

class ArticleWriter {
 public:
  ArticleWriter(const Site& site, const ArticleSource& source, markdown::Entities& entities,
                base::Diagnostics& diagnostics)
      : site_(site),
        source_(source),
        article_(source.article),
        entities_(entities),
        diagnostics_(diagnostics),
        arena_(site.arena),
        direction_(direction_of(site, article_.direction)),
        folder_(arena_.join({site.content_base, source.path.folder()})) {}

  Page run() {
    // The prose first: the header tells how long it takes to read, the end which tags it has.
    TapeBuilder prose;
    const markdown::Outcome outcome = write_prose(prose);
    open_chrome(builder_, site_);
    builder_.open(Tag::Article, "article");
    header(outcome.words);
    lead_image();
    contents(outcome.headings.view());
    builder_.append(prose.take());
    if constexpr (base::kWhole) links();
    tags(outcome.hashtags.view());
    for (const model::Author& author : article_.authors) author_box(author);
    builder_.close();
    pager(builder_, site_, source_.older, source_.newer);
    related_articles(builder_, site_, source_.related);
    close_chrome(builder_, site_);
    report(outcome);
    const base::Text description = article_.summary.empty() ? article_.subtitle : article_.summary;
    Page page{builder_.take(), document_title(site_, article_.title), site_.language, direction_,
              description};
    page.more = outcome.has_tags;
    if (base::kWhole && !article_.content_html.empty()) {
      page.html = article_.content_html;
      base::TextBuilder notices;
      for (const Word word : {Word::ContentCut, Word::ContentFlattened, Word::HostFaultText}) {
        notices += site_.words[word];
        notices += '\n';
      }
      page.html_notices = arena_.keep(std::move(notices));
    }
    return page;
  }

 private:
  markdown::Outcome write_prose(TapeBuilder& builder) {
    const ContentLinks links(site_.index, site_.site.authors, source_.path, site_.content_base,
                             arena_);
    const markdown::Options options{
        links, site_.words,
        direction_ == "rtl" ? base::Direction::RightToLeft : base::Direction::LeftToRight,
        !article_.content_text.empty()};
    builder.open(Tag::Div, "prose");
    const base::Text text = options.plain_text ? article_.content_text : article_.markdown;
    builder.begin_limit(base::limits::kNodes, base::limits::output_bytes(text.size()));
    markdown::Outcome outcome = markdown::render(text, options, entities_, builder, arena_);
    if (base::kWhole) outcome.words += count_html_words(article_.content_html);
    builder.end_limit();
    if (outcome.flattened) notice(builder, Word::ContentFlattened);
    if (outcome.cut) notice(builder, Word::ContentCut);
    builder.close();
    return outcome;
  }

  // A limit was reached: the reader shall know that the author wrote more, or in another form.
  void notice(TapeBuilder& builder, Word word) {
    builder.open(Tag::P, "notice");
    builder.attr(Attr::Role, "note");
    builder.text(site_.words[word]);
    builder.close();
  }

  // The two upper levels of headings, from three headings on.
  void contents(std::span<const markdown::Heading> headings) {
    if (headings.size() < kContentsFrom || headings.size() > base::limits::kContents) return;
    builder_.open(Tag::Details, "contents");
    builder_.leaf(Tag::Summary, site_.words[Word::Contents]);
    builder_.open(Tag::Ul);
    bool in_item = false;
    bool in_sublist = false;
    for (const markdown::Heading& heading : headings) {
      if (heading.level > kContentsLevels) continue;
      const bool lower = heading.level == kContentsLevels && in_item;
      if (in_item) {
        if (!lower && in_sublist) builder_.close();
        if (lower && !in_sublist) builder_.open(Tag::Ul);
        if (!lower) builder_.close();
        in_sublist = lower;
      }
      builder_.open(Tag::Li);
      text_link(builder_, SafeUrl::fragment(heading.id, arena_), heading.text);
      if (lower) {
        builder_.close();
      } else {
        in_item = true;
      }
    }
    if (in_sublist) builder_.close();
    if (in_item) builder_.close();
    builder_.close();
    builder_.close();
  }

  void header(std::size_t words) {
    builder_.open(Tag::Header, "article-header");
    builder_.open(Tag::H1, "article-title");
    builder_.attr(Attr::Tabindex, "-1");  // focus goes here when the page was opened in place
    builder_.text(article_.title);
    builder_.close();
    if (!article_.subtitle.empty()) {
      builder_.leaf(Tag::P, "article-subtitle", article_.subtitle);
    }
    if (site_.route.kind() != model::Route::Kind::Page) {
      byline();
      reading_time(words);
    }
    series_line(builder_, site_, article_.series);
    language_switch(builder_, site_, article_.translations);
    builder_.close();
  }

  void reading_time(std::size_t words) {
    builder_.open(Tag::P, "reading-time");
    const std::size_t minutes =
        std::max<std::size_t>(1, (words + kWordsPerMinute / 2) / kWordsPerMinute);
    builder_.text(site_.words.with_number(Word::ReadingTime, minutes, arena_));
    if (!article_.date_modified.empty()) {
      builder_.text(" · ");
      builder_.text(site_.words[Word::Updated]);
      builder_.text(" ");
      time_element(builder_, article_.date_modified);
    }
    builder_.close();
  }

  void byline() {
    // Only items of feeds may have no date.
    const bool dated = !base::kWhole || !article_.date_published.empty();
    if (!dated && article_.authors.empty()) return;
    builder_.open(Tag::Address, "byline");
    bool first = true;
    for (const model::Author& author : article_.authors) {
      if (!first) builder_.text(", ");
      first = false;
      const base::Text name =
          author.handle.empty() ? author.name : arena_.join({"@", author.handle});
      const base::Text address =
          author.id.empty()
              ? author.url
              : model::Route(model::Route::Kind::Author, author.id).url(arena_).text();
      content_link(builder_, site_, address, folder_of(author), name, "author");
    }
    if (!first && dated) separator();
    if (dated) time_element(builder_, article_.date_published);
    const auto with_email = std::find_if(article_.authors.begin(), article_.authors.end(),
                                         [](const auto& author) { return !author.email.empty(); });
    if (with_email != article_.authors.end()) {
      separator();
      text_link(builder_, SafeUrl::mailto(with_email->email, arena_), with_email->email);
    }
    builder_.close();
  }

  void separator() {
    builder_.text(" ");
    builder_.open(Tag::Span, "separator");
    builder_.attr(Attr::AriaHidden, "true");
    builder_.text("|");
    builder_.close();
    builder_.text(" ");
  }

  void lead_image() {
    if (article_.image.empty()) return;
    base::Text address = article_.image;
    const markdown::ImageSize size = markdown::take_size(address);
    const auto url = SafeUrl::image(address, arena_);
    if (!url) {
      refused(article_.image);
      return;
    }
    builder_.open(Tag::Figure, "lead-image");
    builder_.void_element(Tag::Img);
    builder_.attr(Attr::Src, url->under(folder_, arena_));
    builder_.attr(Attr::Alt, article_.image_alt);
    if (!size.width.empty()) builder_.attr(Attr::Width, size.width);
    if (!size.height.empty()) builder_.attr(Attr::Height, size.height);
    builder_.attr(Attr::Decoding, "async");
    if (!article_.image_caption.empty()) builder_.leaf(Tag::Figcaption, article_.image_caption);
    builder_.close();
  }

  // What the article is about, and what is attached to it.
  void links() {
    for (const model::Link& link : source_.links) {
      builder_.open(Tag::P, "callout");
      content_link(builder_, site_, link.address, site_.content_base, link.label, "nofollow ugc");
      builder_.close();
    }
  }

  void tags(std::span<const base::Text> hashtags) {
    const auto all = markdown::join_tags(article_.tags, hashtags, arena_);
    if (all.empty()) return;
    builder_.open(Tag::Ul, "tags");
    builder_.attr(Attr::AriaLabel, site_.words[Word::Tags]);
    for (const base::Text tag : all) {
      builder_.open(Tag::Li);
      builder_.open(Tag::A);
      builder_.attr(Attr::Rel, "tag");
      builder_.attr(Attr::Href, model::Route::tag(tag).url(arena_));
      builder_.text("#");
      builder_.leaf(Tag::Bdi, tag);
      builder_.close();
      builder_.close();
    }
    builder_.close();
  }

  void author_box(const model::Author& author) {
    if (author.bio.empty()) return;
    builder_.open(Tag::Aside, "author");
    builder_.attr(Attr::AriaLabel, author.name);  // an article may have several
    if (const auto avatar = SafeUrl::image(author.avatar, arena_);
        avatar && !author.avatar.empty()) {
      builder_.void_element(Tag::Img);
      builder_.attr(Attr::Class, "author-avatar");
      builder_.attr(Attr::Src, avatar->under(folder_of(author), arena_));
      builder_.attr(Attr::Alt, "");
      builder_.attr(Attr::Width, kAvatarSize);
      builder_.attr(Attr::Height, kAvatarSize);
      builder_.attr(Attr::Loading, "lazy");
    }
    builder_.open(Tag::Div, "author-text");
    builder_.open(Tag::P, "author-name");
    builder_.leaf(Tag::Bdi, author.name);
    if (!author.handle.empty()) {
      builder_.text(" ");
      builder_.leaf(Tag::Bdi, "author-handle", arena_.join({"@", author.handle}));
    }
    builder_.close();
    builder_.open(Tag::P, "author-bio");
    builder_.attr(Attr::Dir, "auto");
    builder_.text(author.bio);
    builder_.close();
    builder_.close();
    builder_.close();
  }

  // Where an author's relative addresses start.
  [[nodiscard]] base::Text folder_of(const model::Author& author) const {
    return arena_.join({site_.content_base, author.folder});
  }

  // `about` is what the author wrote: the first place where its beginning stands in the file is
  // named, or the file alone when it is written there in another way (escaped, split).
  void warn(Code code, base::Text about, base::Text first, base::Text second = {}) {
    if (diagnostics_.size() >= base::limits::kDiagnostics) return;
    if constexpr (!base::kWhole) {
      diagnostics_.push({code, {}});
      return;
    }
    const std::size_t at =
        about.empty() ? base::Text::npos : source_.bytes.find(about.substr(0, kSearched));
    base::Position position;
    if (at != base::Text::npos) position = base::position_of(source_.bytes, at);
    diagnostics_.push({code, source_.path.text(), position, {first, second}});
  }

  void refused(base::Text url) { warn(Code::UnsafeUrl, url, url); }

  void report(const markdown::Outcome& outcome) {
    for (const base::Text url : outcome.refused_urls) refused(url);
    if (outcome.cut)
      warn(Code::ContentCut, {}, arena_.decimal(base::limits::kNodes), term(base::Term::Parts));
    if (outcome.flattened) {
      warn(Code::ContentFlattened, {}, arena_.decimal(base::limits::kDomDepth));
    }
  }

  const Site& site_;
  const ArticleSource& source_;
  const model::Article& article_;
  markdown::Entities& entities_;
  base::Diagnostics& diagnostics_;
  base::Arena& arena_;
  base::Text direction_;
  base::Text folder_;
  TapeBuilder builder_;
};

}  // namespace

Page article_page(const Site& site, const ArticleSource& source, markdown::Entities& entities,
                  base::Diagnostics& diagnostics) {
  return ArticleWriter(site, source, entities, diagnostics).run();
}

}  // namespace broadside::page
