#pragma once
// MarkdownRenderer: the event sink behind render(). md_blocks.cpp has the block events,
// md_inlines.cpp what happens inside a line, md_text.cpp what plain text holds beyond Markdown
// (addresses, hashtags, handles, sub- and superscript), md_html.cpp the tags of raw HTML.

#include <optional>

#include "base/text.h"
#include "base/unicode.h"
#include "markdown/html_tag.h"
#include "markdown/image_size.h"
#include "markdown/markdown.h"
#include "markdown/md_events.h"
#include "markdown/slug.h"

namespace broadside::markdown {

class MarkdownRenderer final : public EventSink {
 public:
  MarkdownRenderer(const Options& options, tape::TapeBuilder& builder, base::Arena& arena)
      : options_(options), builder_(builder), arena_(arena) {}

  void enter(const Block& block) override;
  void leave(const Block& block) override;
  void enter(const Span& span) override;
  void leave(const Span& span) override;
  void text(TextKind kind, base::Text text) override;

  [[nodiscard]] Outcome take();

 private:
  // An element that holds lines of text, while it is open.
  struct Lines {
    tape::Mark mark;
    std::size_t inlines;                                // how many elements were open around it
    base::Direction direction = base::Direction::None;  // of its first strong character
  };

  // An element inside a line, while it is open.
  struct Inline {
    tape::Mark mark;
    tape::Tag tag;
    bool html = false;  // written as a tag: ends with what is around it, at the latest
    bool shown = true;  // false: a link whose address was refused
  };

  // An element between paragraphs that was written as a tag, while it is open.
  struct HtmlBlock {
    tape::Tag tag;
    unsigned containers;  // how many containers were open around it
  };

  struct Image {
    base::Text url;
    base::Text title;
    base::Text alt;
    ImageSize size;
  };

  // What a paragraph has held so far, to find the two that become something else: a single link
  // (call-out) and a single image (figure). Its element is opened by its first content.
  struct Paragraph {
    bool open = false;
    tape::Tag tag = tape::Tag::P;  // Summary or Figcaption inside those
    unsigned links = 0;
    bool other = false;
    base::Text external;              // the address of the last link, if it leaves the site
    std::optional<Image> only_image;  // kept back until the paragraph's end or its next content
  };

  [[nodiscard]] bool plain() const;  // the CommonMark conformance run

  // Whether what begins here is left out because the builder is full; its end is then not looked at
  // either. Without this the rest of an article would cost as much as if it were shown.
  bool leaves_out();

  // Blocks
  void open_lines(tape::Tag tag);
  void close_lines();
  // Gives the element a `dir` of its own when what it holds runs against what is around it.
  void add_direction(tape::Mark mark, base::Direction direction, base::Direction around);
  void begin_paragraph();
  void end_paragraph();
  void enter_list_item(const Block& block);
  void enter_code(const Block& block);
  void enter_alert(base::Text type);
  void leave_footnote(const Block& block);
  void leave_heading(const Block& block);
  void figure(const Image& image);

  // Inlines
  // Something is about to be written into the current line: a whole link, or anything else.
  void content(bool link = false);
  void open_inline(tape::Tag tag, bool html);
  void close_inline();
  void close_inlines(std::size_t keep);
  [[nodiscard]] bool in_link() const { return links_ > 0; }
  void open_link(base::Text address, base::Text title, bool html);
  void add_image(const Image& image);
  void write_image(const Image& image, bool with_title);
  void footnote_reference(const Span& span);
  // The id of a footnote's mark in the text; `reference` counts from 1.
  [[nodiscard]] base::Text reference_id(unsigned footnote, unsigned reference);
  void code_text(base::Text text);
  void observe(base::Text text);  // direction, words, the character before

  // Text. Each of these looks for its construct at text[at] (nothing before `from` is its own),
  // writes it with the text between `from` and it, and gives the offset behind it; `from` when
  // there is none.
  void normal_text(base::Text text, bool escaped);
  std::size_t construct(base::Text text, std::size_t from, std::size_t at);
  std::size_t address(base::Text text, std::size_t from, std::size_t at);
  std::size_t hashtag(base::Text text, std::size_t from, std::size_t at);
  std::size_t handle(base::Text text, std::size_t from, std::size_t at);
  std::size_t script(base::Text text, std::size_t from, std::size_t at);
  std::size_t html(base::Text text, std::size_t from, std::size_t at);
  void plain_text(base::Text text);
  // The character before text[at].
  [[nodiscard]] char32_t before(base::Text text, std::size_t at) const;

  // Raw HTML. False: the tag cannot stand here and is shown as text.
  bool html_tag(const HtmlTag& tag);
  bool open_html(const HtmlTag& tag);
  bool close_html(const HtmlTag& tag);
  bool open_html_block(const HtmlTag& tag);
  bool close_html_block(tape::Tag tag);
  void html_attrs(const HtmlTag& tag);
  [[nodiscard]] bool between_inlines() const;

  const Options& options_;
  tape::TapeBuilder& builder_;
  base::Arena& arena_;
  Outcome outcome_;
  SlugSet slugs_;
  base::List<Lines> lines_;
  base::List<Inline> inlines_;
  base::List<HtmlBlock> html_blocks_;
  Paragraph paragraph_;
  bool in_paragraph_ = false;
  // How many marks of each footnote were written. The parser's own count is of no use: it counts
  // what stands in tables twice, and marks in the descriptions of images.
  base::List<unsigned> references_;
  std::size_t left_out_ = 0;  // open elements that leaves_out() has left out
  unsigned containers_ = 0;   // open quotes, lists, list items and alerts
  unsigned links_ = 0;        // open links, shown or not
  std::size_t cells_ = 0;
  bool in_cell_ = false;
  unsigned image_depth_ = 0;  // open images; only the outermost one is shown
  Image image_;
  base::TextBuilder alt_;      // its description so far
  bool soft_break_ = false;    // a line break that is written when something follows it
  base::Text refused_domain_;  // see autolink_at()
  bool in_word_ = false;
  char32_t previous_ = 0;
};

}  // namespace broadside::markdown
