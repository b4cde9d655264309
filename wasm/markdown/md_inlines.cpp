#include "base/limits.h"
#include "base/utf8.h"
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

void MarkdownRenderer::content(bool link) {
  if (in_paragraph_ && !in_link()) {
    if (!link || paragraph_.links > 0 || paragraph_.only_image) paragraph_.other = true;
    if (link) ++paragraph_.links;
    if (!paragraph_.open) {
      open_lines(paragraph_.tag);
      paragraph_.open = true;
    }
    if (paragraph_.only_image) {
      const Image image = *paragraph_.only_image;
      paragraph_.only_image.reset();
      write_image(image, true);
    }
  }
  if (soft_break_) {
    soft_break_ = false;
    builder_.text("\n");
    observe("\n");
  }
}

void MarkdownRenderer::enter(const Span& span) {
  if (leaves_out()) return;
  if (span.kind == SpanKind::Image) {
    if (image_depth_++ == 0) image_ = {span.url, span.title, {}, {}};
    return;
  }
  if (image_depth_ > 0) return;  // only the text of an image's description counts
  if (span.kind == SpanKind::Link) {
    open_link(span.url, span.title, false);
    return;
  }
  content();
  if (span.kind == SpanKind::FootnoteReference) {
    footnote_reference(span);
  } else {
    open_inline(tag_of(span.kind), false);
  }
}

void MarkdownRenderer::leave(const Span& span) {
  if (left_out_ > 0) {
    --left_out_;
    return;
  }
  if (span.kind == SpanKind::Image) {
    if (--image_depth_ > 0) return;  // an image inside a description
    image_.alt = arena_.keep(std::move(alt_));
    add_image(image_);
    return;
  }
  if (image_depth_ > 0 || span.kind == SpanKind::FootnoteReference) return;
  while (inlines_.back().html) close_inline();
  close_inline();
}

void MarkdownRenderer::open_inline(Tag tag, bool html) {
  builder_.open(tag);
  inlines_.push({builder_.mark(), tag, html});
}

void MarkdownRenderer::close_inline() {
  const Inline inner = inlines_.back();
  inlines_.pop();
  if (inner.tag == Tag::A) {
    --links_;
    if (!plain() && !lines_.empty()) {
      base::TextBuilder text;
      builder_.text_since(inner.mark, text);
      const base::Direction line = lines_.back().direction;
      add_direction(inner.mark, base::first_strong(text),
                    line == base::Direction::None ? options_.direction : line);
    }
  }
  if (inner.shown) builder_.close();
}

void MarkdownRenderer::close_inlines(std::size_t keep) {
  while (inlines_.size() > keep) close_inline();
}

void MarkdownRenderer::open_link(base::Text address, base::Text title, bool html) {
  std::optional<base::SafeUrl> url;
  const bool nested = in_link();  // links do not nest
  if (!nested) {
    url = base::SafeUrl::link(address, arena_);
    if (address.empty()) url.reset();  // it would lead to the article's folder
#ifdef BROADSIDE_TRUSTED_HTML
    if (plain()) url = base::SafeUrl::trusted(address, arena_);
#endif
    content(url.has_value());
    if (!url) outcome_.refused_urls.push(address);
  }
  ++links_;
  if (!url) {
    inlines_.push({{}, Tag::A, html, false});
    return;
  }
  if (!plain()) url = options_.links.link(*url);
  open_inline(Tag::A, html);
  builder_.attr(Attr::Href, *url);
  if (!title.empty()) builder_.attr(Attr::Title, title);
  paragraph_.external = {};
  if (url->kind() == base::SafeUrl::Kind::External) {
    paragraph_.external = url->text();
    builder_.attr(Attr::Rel, kExternalRel);
  }
}

void MarkdownRenderer::add_image(const Image& image) {
  const bool first = in_paragraph_ && !paragraph_.open && !paragraph_.only_image;
  if (first && !plain()) {
    paragraph_.only_image = image;
    return;
  }
  paragraph_.other = true;  // a picture that is a link is no call to follow it
  content();
  write_image(image, true);
}

void MarkdownRenderer::write_image(const Image& image, bool with_title) {
  base::Text address = image.url;
  ImageSize size = take_size(address);
  if (!image.size.width.empty()) size = image.size;
  std::optional<base::SafeUrl> url = base::SafeUrl::image(address, arena_);
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
  if (!size.width.empty()) builder_.attr(Attr::Width, size.width);
  if (!size.height.empty()) builder_.attr(Attr::Height, size.height);
  builder_.attr(Attr::Loading, "lazy");
  builder_.attr(Attr::Decoding, "async");
}

void MarkdownRenderer::footnote_reference(const Span& span) {
  const base::Text number = arena_.decimal(span.number);
  if (in_link()) {  // links do not nest
    builder_.leaf(Tag::Sup, number);
    return;
  }
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

base::Text MarkdownRenderer::reference_id(unsigned footnote, unsigned reference) {
  const base::Text id = arena_.join({kIdPrefix, "fnref-", arena_.decimal(footnote)});
  return reference == 1 ? id : arena_.join({id, "-", arena_.decimal(reference)});
}

void MarkdownRenderer::text(TextKind kind, base::Text text) {
  if (builder_.full()) return;
  if (image_depth_ > 0) {
    alt_ += kind == TextKind::SoftBreak ? "\n" : kind == TextKind::HardBreak ? " " : text;
    return;
  }
  switch (kind) {
    case TextKind::Normal:
      normal_text(text, false);
      break;
    case TextKind::Escaped:
      normal_text(text, true);
      break;
    case TextKind::SoftBreak:
      // Behind a tag that stands between paragraphs nothing has begun yet that could be broken.
      soft_break_ = !in_paragraph_ || paragraph_.open || paragraph_.only_image.has_value();
      previous_ = '\n';
      break;
    case TextKind::HardBreak:
      content();
      observe("\n");
      builder_.void_element(Tag::Br);
      break;
    case TextKind::Html:
#ifdef BROADSIDE_TRUSTED_HTML
      if (plain()) {
        content();
        builder_.raw(text);
        break;
      }
#endif
      [[fallthrough]];
    case TextKind::Code:
      code_text(text);
      break;
    case TextKind::Plain:
      plain_text(text);
      break;
  }
}

// What is read is what runs: controls that reorder text are shown by their names (Trojan Source).
// In a cell of a table a bar has a backslash, also where backslashes are otherwise text.
void MarkdownRenderer::code_text(base::Text text) {
  content();
  std::size_t done = 0;
  for (std::size_t offset = 0; offset < text.size() && !plain();) {
    const base::Decoded decoded = base::decode(text, offset);
    if (in_cell_ && text.substr(offset, 2) == "\\|") {
      builder_.text(text.substr(done, offset - done));
      done = offset + 1;
    }
    if (base::is_bidi_control(decoded.code_point)) {
      builder_.text(text.substr(done, offset - done));
      base::TextBuilder name;
      name += "[U+";
      for (unsigned shift = 16; shift > 0;) {
        shift -= 4;
        name += "0123456789ABCDEF"[(decoded.code_point >> shift) & 15U];
      }
      name += "]";
      builder_.text(name);
      done = offset + decoded.length;
    }
    offset += decoded.length;
  }
  builder_.text(text.substr(done));
  observe(text);
}

void MarkdownRenderer::observe(base::Text text) {
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
