#include <algorithm>

#include "base/limits.h"
#include "base/utf8.h"
#include "markdown/hashtag.h"
#include "markdown/md_renderer.h"

namespace broadside::markdown {
namespace {

using tape::Attr;
using tape::Tag;

Tag tag_of(SpanKind kind) {
  switch (kind) {
    case SpanKind::Emphasis:
      return Tag::Em;
    case SpanKind::Strong:
      return Tag::Strong;
    case SpanKind::Deleted:
      return Tag::Del;
    case SpanKind::Highlight:
      return Tag::Mark;
    case SpanKind::Code:
      return Tag::Code;
    case SpanKind::Link:
    case SpanKind::Image:
    case SpanKind::FootnoteReference:
      break;
  }
  return Tag::Span;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

}  // namespace

// An image that was kept back turns out not to be alone.
void MarkdownRenderer::content() {
  if (!in_paragraph_) return;
  paragraph_.other = true;
  if (paragraph_.only_image) {
    const Image image = *paragraph_.only_image;
    paragraph_.only_image.reset();
    write_image(image, true);
  }
}

void MarkdownRenderer::enter(const Span& span) {
  if (span.kind == SpanKind::Image) {
    if (image_depth_++ == 0) image_ = {span.url, span.title, {}};
    return;
  }
  if (image_depth_ > 0) return;  // only the text of an image's description counts
  if (span.kind == SpanKind::Link) {
    enter_link(span);
    return;
  }
  if (link_shown_.empty()) content();
  if (span.kind == SpanKind::FootnoteReference) {
    footnote_reference(span);
    return;
  }
  in_code_ = in_code_ || span.kind == SpanKind::Code;
  builder_.open(tag_of(span.kind));
}

void MarkdownRenderer::leave(const Span& span) {
  if (span.kind == SpanKind::Image) {
    leave_image();
    return;
  }
  if (image_depth_ > 0 || span.kind == SpanKind::FootnoteReference) return;
  if (span.kind == SpanKind::Link) {
    const bool shown = link_shown_.back();
    link_shown_.pop();
    if (shown) builder_.close();
    return;
  }
  if (span.kind == SpanKind::Code) in_code_ = false;
  builder_.close();
}

void MarkdownRenderer::enter_link(const Span& span) {
  if (std::find(link_shown_.begin(), link_shown_.end(), true) != link_shown_.end()) {
    link_shown_.push(false);  // a bare address in a link's text: links do not nest
    return;
  }
  std::optional<base::SafeUrl> url = base::SafeUrl::link(span.url, arena_);
#ifdef BROADSIDE_TRUSTED_HTML
  if (plain()) url = base::SafeUrl::trusted(span.url, arena_);
#endif
  if (link_shown_.empty() && in_paragraph_ && url) {
    const bool other = paragraph_.other || paragraph_.only_image.has_value();
    content();
    paragraph_.other = other || paragraph_.links > 0;
    ++paragraph_.links;
  } else {
    content();
  }
  link_shown_.push(url.has_value());
  if (!url) {
    outcome_.refused_urls.push(span.url);
    return;
  }
  if (!plain()) url = options_.links.link(*url);
  builder_.open(Tag::A);
  builder_.attr(Attr::Href, *url);
  if (!span.title.empty()) builder_.attr(Attr::Title, span.title);
  if (url->kind() == base::SafeUrl::Kind::External) {
    builder_.attr(Attr::Rel, "noopener noreferrer nofollow ugc");
  }
}

void MarkdownRenderer::leave_image() {
  if (--image_depth_ > 0) return;  // an image inside a description
  image_.alt = arena_.keep(std::move(alt_));
  const bool alone = in_paragraph_ && !plain() && link_shown_.empty() && paragraph_.links == 0 &&
                     !paragraph_.other && !paragraph_.only_image;
  if (alone) {
    paragraph_.only_image = image_;
    return;
  }
  content();
  write_image(image_, true);
}

void MarkdownRenderer::write_image(const Image& image, bool with_title) {
  std::optional<base::SafeUrl> url = base::SafeUrl::image(image.url, arena_);
#ifdef BROADSIDE_TRUSTED_HTML
  if (plain()) url = base::SafeUrl::trusted(image.url, arena_);
#endif
  if (!url) {
    outcome_.refused_urls.push(image.url);
    builder_.text(image.alt);
    return;
  }
  builder_.void_element(Tag::Img);
  builder_.attr(Attr::Src, plain() ? *url : options_.links.image(*url));
  builder_.attr(Attr::Alt, image.alt);
  if (with_title && !image.title.empty()) builder_.attr(Attr::Title, image.title);
  if (plain()) return;
  builder_.attr(Attr::Loading, "lazy");
  builder_.attr(Attr::Decoding, "async");
}

void MarkdownRenderer::footnote_reference(const Span& span) {
  const std::string_view number = arena_.decimal(span.number);
  while (references_.size() < span.number) references_.push(0);
  const unsigned reference = ++references_[span.number - 1];
  builder_.open(Tag::Sup);
  builder_.open(Tag::A);
  builder_.attr(Attr::Href,
                base::SafeUrl::fragment(arena_.join({kIdPrefix, "fn-", number}), arena_));
  builder_.attr(Attr::Id, reference_id(span.number, reference));
  builder_.attr(Attr::AriaDescribedby, "footnote-label");
  builder_.text(number);
  builder_.close();
  builder_.close();
}

std::string_view MarkdownRenderer::reference_id(unsigned footnote, unsigned reference) {
  const std::string_view id = arena_.join({kIdPrefix, "fnref-", arena_.decimal(footnote)});
  return reference == 1 ? id : arena_.join({id, "-", arena_.decimal(reference)});
}

void MarkdownRenderer::text(TextKind kind, std::string_view text) {
  if (kind == TextKind::SoftBreak || kind == TextKind::HardBreak) text = "\n";
  if (image_depth_ > 0) {
    alt_ += kind == TextKind::HardBreak ? " " : text;
    return;
  }
  if (link_shown_.empty()) content();
  switch (kind) {
    case TextKind::Normal:
      normal_text(text, false);
      break;
    case TextKind::Escaped:
      normal_text(text, true);
      break;
    case TextKind::HardBreak:
      observe(text);
      builder_.void_element(Tag::Br);
      break;
    case TextKind::Html:
#ifdef BROADSIDE_TRUSTED_HTML
      if (plain()) {
        builder_.raw(text);
        break;
      }
#endif
      [[fallthrough]];
    case TextKind::Code:
    case TextKind::SoftBreak:
      observe(text);
      builder_.text(text);
      break;
  }
}

void MarkdownRenderer::normal_text(std::string_view text, bool escaped) {
  if (plain() || in_code_ || !link_shown_.empty()) {
    observe(text);
    builder_.text(text);
    return;
  }
  std::size_t done = 0;
  std::size_t from = escaped && !text.empty() ? base::decode(text, 0).length : 0;
  while (const auto found = find_hashtag(text, from, previous_)) {
    builder_.text(text.substr(done, found->begin - done));
    hashtag(text.substr(found->begin, found->end - found->begin),
            text.substr(found->word, found->end - found->word));
    done = from = found->end;
  }
  builder_.text(text.substr(done));
  observe(text);
}

void MarkdownRenderer::hashtag(std::string_view text, std::string_view word) {
  builder_.open(Tag::A, "hashtag");
  builder_.attr(Attr::Href, base::SafeUrl::query("tag", word, arena_));
  builder_.attr(Attr::Rel, "tag");
  builder_.text(text);
  builder_.close();
  auto& tags = outcome_.hashtags;
  // With a limit, because the search is linear; an article with more has more than it can list.
  if (tags.size() < base::limits::kTags &&
      std::find(tags.begin(), tags.end(), word) == tags.end()) {
    tags.push(word);
  }
}

void MarkdownRenderer::observe(std::string_view text) {
  if (text.empty()) return;
  for (const char c : text) {
    const bool space = is_space(c);
    if (!space && !in_word_) ++outcome_.words;
    in_word_ = !space;
  }
  previous_ = base::decode_before(text, text.size()).code_point;
  if (!lines_.empty() && lines_.back().direction == base::Direction::None) {
    lines_.back().direction = base::first_strong(text);
  }
}

}  // namespace broadside::markdown
