#pragma once
// MarkdownRenderer: the event sink behind render(). md_blocks.cpp has the block events,
// md_inlines.cpp what happens inside a line.

#include <optional>

#include "base/unicode.h"
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
  void text(TextKind kind, std::string_view text) override;

  [[nodiscard]] Outcome take();

 private:
  // An element that holds lines of text, while it is open.
  struct Lines {
    tape::Mark mark;
    base::Direction direction = base::Direction::None;  // of its first strong character
  };

  struct Image {
    std::string_view url;
    std::string_view title;
    std::string_view alt;
  };

  // What a paragraph has held so far, to find the two that become something else: a single link
  // (call-out) and a single image (figure).
  struct Paragraph {
    unsigned links = 0;
    bool other = false;
    std::optional<Image> only_image;  // kept back until the paragraph's end or its next content
  };

  [[nodiscard]] bool plain() const;  // the CommonMark conformance run

  // Blocks
  void open_lines(tape::Tag tag);
  void close_lines();
  void leave_paragraph();
  void enter_list_item(const Block& block);
  void enter_code(const Block& block);
  void enter_alert(std::string_view type);
  void leave_footnote(const Block& block);

  // Inlines
  void content();  // something is about to be written into the paragraph
  void enter_link(const Span& span);
  void leave_image();
  void write_image(const Image& image, bool with_title);
  void footnote_reference(const Span& span);
  // The id of a footnote's mark in the text; `reference` counts from 1.
  [[nodiscard]] std::string_view reference_id(unsigned footnote, unsigned reference);
  void normal_text(std::string_view text, bool escaped);
  void hashtag(std::string_view text, std::string_view word);
  void observe(std::string_view text);  // direction, words, the character before

  const Options& options_;
  tape::TapeBuilder& builder_;
  base::Arena& arena_;
  Outcome outcome_;
  SlugSet slugs_;
  base::List<Lines> lines_;
  base::List<bool> link_shown_;  // for each open link: whether its address was allowed
  Paragraph paragraph_;
  bool in_paragraph_ = false;
  // How many marks of each footnote were written. The parser's own count is of no use: it counts
  // what stands in tables twice, and marks in the descriptions of images.
  base::List<unsigned> references_;
  unsigned containers_ = 0;  // open quotes, lists and alerts
  std::size_t cells_ = 0;
  unsigned image_depth_ = 0;  // open images; only the outermost one is shown
  Image image_;
  base::TextBuilder alt_;  // its description so far
  bool in_code_ = false;
  bool in_word_ = false;
  char32_t previous_ = 0;
};

}  // namespace broadside::markdown
