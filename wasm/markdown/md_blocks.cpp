#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "markdown/md_renderer.h"

namespace broadside::markdown {
namespace {

using base::Word;
using tape::Attr;
using tape::Tag;

Tag heading_tag(unsigned level) {
  return static_cast<Tag>(static_cast<unsigned>(Tag::H1) + level - 1);
}

std::string_view align_class(Align align) {
  switch (align) {
    case Align::None:
      return {};
    case Align::Start:
      return "align-start";
    case Align::Center:
      return "align-center";
    case Align::End:
      return "align-end";
  }
  return {};
}

// `language-` and the name, which keeps only what a class token should hold.
std::string_view language_class(std::string_view language, base::Arena& arena) {
  base::TextBuilder name;
  name += "language-";
  for (const char c : language) {
    if (static_cast<unsigned char>(c) > 0x20) name += c;
  }
  return arena.keep(std::move(name));
}

}  // namespace

bool MarkdownRenderer::plain() const {
#ifdef BROADSIDE_TRUSTED_HTML
  return options_.trusted_commonmark;
#else
  return false;
#endif
}

void MarkdownRenderer::open_lines(Tag tag) {
  lines_.push({builder_.open(tag), base::Direction::None});
  previous_ = 0;
  in_word_ = false;
}

void MarkdownRenderer::close_lines() {
  const Lines lines = lines_.back();
  lines_.pop();
  if (lines.direction != base::Direction::None && lines.direction != options_.direction &&
      !plain()) {
    builder_.add_attr(lines.mark, Attr::Dir,
                      lines.direction == base::Direction::RightToLeft ? "rtl" : "ltr");
  }
  builder_.close();
}

void MarkdownRenderer::enter(const Block& block) {
  switch (block.kind) {
    case BlockKind::Document:
      break;
    case BlockKind::Quote:
      ++containers_;
      builder_.open(Tag::Blockquote);
      break;
    case BlockKind::UnorderedList:
      ++containers_;
      builder_.open(Tag::Ul);
      break;
    case BlockKind::OrderedList:
      ++containers_;
      builder_.open(Tag::Ol);
      if (block.start != 1) builder_.attr(Attr::Start, arena_.decimal(block.start));
      break;
    case BlockKind::ListItem:
      enter_list_item(block);
      break;
    case BlockKind::ThematicBreak:
      builder_.void_element(Tag::Hr);
      break;
    case BlockKind::Heading:
      // The page's h1 is the article's title.
      open_lines(heading_tag(plain() ? block.level : std::max(block.level, 2U)));
      break;
    case BlockKind::CodeBlock:
      builder_.open(Tag::Pre);
      if (!plain()) {
        builder_.attr(Attr::Dir, "ltr");
        builder_.attr(Attr::Tabindex, "0");  // it may scroll: reachable by keyboard
      }
      builder_.open(Tag::Code);
      in_word_ = false;
      if (!block.language.empty())
        builder_.attr(Attr::Class, language_class(block.language, arena_));
      break;
    case BlockKind::HtmlBlock:
      if (!plain()) open_lines(Tag::P);
      break;
    case BlockKind::Paragraph:
      open_lines(Tag::P);
      in_paragraph_ = true;
      paragraph_ = {};
      break;
    case BlockKind::Table:
      builder_.open(Tag::Div, "table-scroll");
      builder_.attr(Attr::Role, "region");
      builder_.attr(Attr::AriaLabel, options_.words[Word::Table]);
      builder_.attr(Attr::Tabindex, "0");
      builder_.open(Tag::Table);
      break;
    case BlockKind::TableHead:
      builder_.open(Tag::Thead);
      break;
    case BlockKind::TableBody:
      builder_.open(Tag::Tbody);
      break;
    case BlockKind::TableRow:
      builder_.open(Tag::Tr);
      break;
    case BlockKind::HeaderCell:
      enter_cell(block, Tag::Th);
      break;
    case BlockKind::Cell:
      enter_cell(block, Tag::Td);
      break;
    case BlockKind::Footnotes:
      builder_.open(Tag::Section, "footnotes");
      builder_.open(Tag::H2, "visually-hidden");
      builder_.attr(Attr::Id, "footnote-label");
      builder_.text(options_.words[Word::Footnotes]);
      builder_.close();
      builder_.open(Tag::Ol);
      break;
    case BlockKind::Footnote:
      builder_.open(Tag::Li);
      builder_.attr(Attr::Id, arena_.join({kIdPrefix, "fn-", arena_.decimal(block.number)}));
      open_lines(Tag::P);
      break;
    case BlockKind::Alert:
      ++containers_;
      enter_alert(block.alert);
      break;
  }
}

void MarkdownRenderer::leave(const Block& block) {
  switch (block.kind) {
    case BlockKind::Document:
    case BlockKind::ThematicBreak:
      break;
    case BlockKind::Quote:
    case BlockKind::UnorderedList:
    case BlockKind::OrderedList:
    case BlockKind::Alert:
      --containers_;
      builder_.close();
      break;
    case BlockKind::TableHead:
    case BlockKind::TableBody:
    case BlockKind::TableRow:
      builder_.close();
      break;
    case BlockKind::CodeBlock:
    case BlockKind::Table:
    case BlockKind::Footnotes:
      builder_.close();
      builder_.close();
      break;
    case BlockKind::ListItem:
    case BlockKind::HeaderCell:
    case BlockKind::Cell:
      close_lines();
      break;
    case BlockKind::Heading:
      if (!plain()) {
        const tape::Mark mark = lines_.back().mark;
        base::TextBuilder text;
        builder_.text_since(mark, text);
        builder_.add_attr(mark, Attr::Id, arena_.join({kIdPrefix, slugs_.add(text, arena_)}));
      }
      close_lines();
      break;
    case BlockKind::HtmlBlock:
      if (!plain()) close_lines();
      break;
    case BlockKind::Paragraph:
      leave_paragraph();
      break;
    case BlockKind::Footnote:
      leave_footnote(block);
      break;
  }
}

void MarkdownRenderer::leave_paragraph() {
  in_paragraph_ = false;
  const tape::Mark mark = lines_.back().mark;
  if (paragraph_.only_image) {
    const Image image = *paragraph_.only_image;
    builder_.retag(mark, Tag::Figure);
    write_image(image, false);
    if (!image.title.empty()) {
      open_lines(Tag::Figcaption);
      normal_text(image.title, false);
      close_lines();
    }
  } else if (paragraph_.links == 1 && !paragraph_.other && containers_ == 0 && !plain()) {
    builder_.add_attr(mark, Attr::Class, "callout");
  }
  close_lines();
}

void MarkdownRenderer::enter_list_item(const Block& block) {
  open_lines(Tag::Li);
  if (block.task == Task::None) return;
  const bool done = block.task == Task::Done;
  builder_.attr(Attr::Class, "task");
  builder_.void_element(Tag::Input);
  builder_.attr(Attr::Type, "checkbox");
  builder_.attr(Attr::Disabled, "");
  if (done) builder_.attr(Attr::Checked, "");
  builder_.attr(Attr::AriaLabel, options_.words[done ? Word::TaskDone : Word::TaskOpen]);
  builder_.text(" ");
}

void MarkdownRenderer::enter_cell(const Block& block, Tag tag) {
  if (++cells_ > base::limits::kTableCells) builder_.fill_up();
  open_lines(tag);
  if (tag == Tag::Th) builder_.attr(Attr::Scope, "col");
  const std::string_view align = align_class(block.align);
  if (!align.empty()) builder_.attr(Attr::Class, align);
}

void MarkdownRenderer::enter_alert(std::string_view type) {
  struct Row {
    std::string_view type;
    std::string_view css_class;
    Word title;
  };
  constexpr Row kAlerts[] = {
      {"note", "alert alert-note", Word::AlertNote},
      {"tip", "alert alert-tip", Word::AlertTip},
      {"important", "alert alert-important", Word::AlertImportant},
      {"warning", "alert alert-warning", Word::AlertWarning},
      {"caution", "alert alert-caution", Word::AlertCaution},
  };
  const Row* row = std::find_if(std::begin(kAlerts), std::end(kAlerts) - 1, [&](const Row& alert) {
    return base::equals_ignoring_case(type, alert.type);
  });
  builder_.open(Tag::Div, row->css_class);
  builder_.attr(Attr::Role, "note");
  builder_.leaf(Tag::P, "alert-title", options_.words[row->title]);
}

void MarkdownRenderer::leave_footnote(const Block& block) {
  const unsigned count = block.number <= references_.size() ? references_[block.number - 1] : 0;
  for (unsigned i = 1; i <= count; ++i) {
    builder_.text(" ");
    builder_.open(Tag::A, "footnote-back");
    builder_.attr(Attr::Href, base::SafeUrl::fragment(reference_id(block.number, i), arena_));
    builder_.attr(Attr::AriaLabel,
                  options_.words.with_number(Word::BackToReference, block.number, arena_));
    // With the text variation selector: some phones show a bare arrow as an emoji.
    builder_.text("↩\uFE0E");
    builder_.close();
  }
  close_lines();
  builder_.close();
}

Outcome MarkdownRenderer::take() {
  outcome_.cut = builder_.full();
  outcome_.flattened = builder_.flattened();
  return std::move(outcome_);
}

Outcome render(std::string_view markdown, const Options& options, Entities& entities,
               tape::TapeBuilder& builder, base::Arena& arena) {
  MarkdownRenderer renderer(options, builder, arena);
#ifdef BROADSIDE_TRUSTED_HTML
  const Dialect dialect = options.trusted_commonmark ? Dialect::CommonMark : Dialect::Broadside;
#else
  const Dialect dialect = Dialect::Broadside;
#endif
  parse(markdown, dialect, entities, renderer, arena);
  return renderer.take();
}

}  // namespace broadside::markdown
