#include "markdown/md_renderer.h"

namespace broadside::markdown {
namespace {

using tape::Attr;
using tape::Tag;

base::Text value_of(const HtmlTag& tag, HtmlAttr attr) {
  return tag.values[static_cast<std::size_t>(attr)].value_or(base::Text());
}

bool is_written(const HtmlTag& tag, HtmlAttr attr) {
  return tag.values[static_cast<std::size_t>(attr)].has_value();
}

}  // namespace

bool MarkdownRenderer::html_tag(const HtmlTag& tag) {
  return tag.closing ? close_html(tag) : open_html(tag);
}

bool MarkdownRenderer::open_html(const HtmlTag& tag) {
  if (tag.place == HtmlPlace::Block) return open_html_block(tag);
  if (tag.tag == Tag::Img) {
    ImageSize size{value_of(tag, HtmlAttr::Width), value_of(tag, HtmlAttr::Height)};
    if (!is_pixels(size.width) || !is_pixels(size.height)) size = {};
    add_image({value_of(tag, HtmlAttr::Src), value_of(tag, HtmlAttr::Title),
               value_of(tag, HtmlAttr::Alt), size});
    return true;
  }
  if (tag.tag == Tag::A) {
    if (in_link() || !is_written(tag, HtmlAttr::Href)) return false;
    open_link(value_of(tag, HtmlAttr::Href), value_of(tag, HtmlAttr::Title), true);
    return true;
  }
  content();
  if (tag.place == HtmlPlace::Void) {
    observe("\n");
    builder_.void_element(tag.tag);
    return true;
  }
  open_inline(tag.tag, true);
  html_attrs(tag);
  return true;
}

// Elements nest, whatever the order of the tags: one closes only what it opened, and only where
// nothing else is open inside.
bool MarkdownRenderer::close_html(const HtmlTag& tag) {
  if (tag.place == HtmlPlace::Block) return close_html_block(tag.tag);
  const std::size_t around = lines_.empty() ? 0 : lines_.back().inlines;
  if (inlines_.size() == around) return false;
  const Inline& inner = inlines_.back();
  if (!inner.html || inner.tag != tag.tag) return false;
  close_inline();
  return true;
}

bool MarkdownRenderer::between_inlines() const {
  return in_paragraph_ && (!paragraph_.open || inlines_.size() == lines_.back().inlines);
}

bool MarkdownRenderer::open_html_block(const HtmlTag& tag) {
  if (!between_inlines() || paragraph_.tag != Tag::P) return false;
  const bool in_details = !html_blocks_.empty() && html_blocks_.back().tag == Tag::Details;
  const bool in_figure = !html_blocks_.empty() && html_blocks_.back().tag == Tag::Figure;
  if ((tag.tag == Tag::Summary && !in_details) || (tag.tag == Tag::Figcaption && !in_figure)) {
    return false;
  }
  end_paragraph();
  begin_paragraph();
  if (tag.tag == Tag::Summary || tag.tag == Tag::Figcaption) {
    paragraph_.tag = tag.tag;
    paragraph_.open = true;
    open_lines(tag.tag);
  } else {
    html_blocks_.push({tag.tag, containers_});
    builder_.open(tag.tag);
  }
  html_attrs(tag);
  return true;
}

bool MarkdownRenderer::close_html_block(Tag tag) {
  if (!between_inlines()) return false;
  if (tag == paragraph_.tag) {
    end_paragraph();
  } else {
    if (html_blocks_.empty() || html_blocks_.back().tag != tag ||
        html_blocks_.back().containers != containers_) {
      return false;
    }
    end_paragraph();
    html_blocks_.pop();
    builder_.close();
  }
  begin_paragraph();
  return true;
}

void MarkdownRenderer::html_attrs(const HtmlTag& tag) {
  const base::Text dir = value_of(tag, HtmlAttr::Dir);
  if (dir == "rtl" || dir == "ltr" || dir == "auto") builder_.attr(Attr::Dir, dir);
  const base::Text lang = value_of(tag, HtmlAttr::Lang);
  if (!lang.empty()) builder_.attr(Attr::Lang, lang);
  if (tag.tag == Tag::Details && is_written(tag, HtmlAttr::Open)) builder_.attr(Attr::Open, "");
  const base::Text title = value_of(tag, HtmlAttr::Title);
  if (!title.empty()) builder_.attr(Attr::Title, title);
}

}  // namespace broadside::markdown
