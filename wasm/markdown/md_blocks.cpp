#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "markdown/md_renderer.h"
#include "markdown/plain_text.h"

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

// What a block is on the page.
enum class Role : std::uint8_t {
  Nothing,
  Single,     // one element
  Pair,       // an element, and another that is opened inside it
  Container,  // one element that makes what is inside no longer top-level
  Lines,      // one element that holds lines of text
};

struct BlockRow {
  Role role;
  Tag tag;
};

// In the order of BlockKind.
constexpr BlockRow kBlocks[] = {
    {Role::Nothing, Tag::Div},           // Document
    {Role::Container, Tag::Blockquote},  // Quote
    {Role::Container, Tag::Ul},          // UnorderedList
    {Role::Container, Tag::Ol},          // OrderedList
    {Role::Lines, Tag::Li},              // ListItem
    {Role::Nothing, Tag::Hr},            // ThematicBreak
    {Role::Lines, Tag::H2},              // Heading
    {Role::Pair, Tag::Pre},              // CodeBlock
    {Role::Lines, Tag::P},               // HtmlBlock
    {Role::Lines, Tag::P},               // Paragraph
    {Role::Pair, Tag::Div},              // Table
    {Role::Single, Tag::Thead},          // TableHead
    {Role::Single, Tag::Tbody},          // TableBody
    {Role::Single, Tag::Tr},             // TableRow
    {Role::Lines, Tag::Th},              // HeaderCell
    {Role::Lines, Tag::Td},              // Cell
    {Role::Pair, Tag::Section},          // Footnotes
    {Role::Single, Tag::Li},             // Footnote
    {Role::Container, Tag::Div},         // Alert
};
static_assert(std::size(kBlocks) == static_cast<std::size_t>(BlockKind::Alert) + 1);

const BlockRow& row_of(BlockKind kind) { return kBlocks[static_cast<std::size_t>(kind)]; }

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
  const BlockRow& row = row_of(block.kind);
  const bool cell = block.kind == BlockKind::HeaderCell || block.kind == BlockKind::Cell;
  if (cell && ++cells_ > base::limits::kTableCells) builder_.fill_up();
  if (row.role == Role::Container) ++containers_;
  if (block.kind == BlockKind::Heading) {
    // The page's h1 is the article's title.
    open_lines(heading_tag(plain() ? block.level : std::max(block.level, 2U)));
  } else if (row.role == Role::Lines) {
    if (block.kind != BlockKind::HtmlBlock || !plain()) open_lines(row.tag);
  } else if (row.role != Role::Nothing) {
    builder_.open(row.tag);
  }
  switch (block.kind) {
    case BlockKind::ThematicBreak:
      builder_.void_element(Tag::Hr);
      break;
    case BlockKind::OrderedList:
      if (block.start != 1) builder_.attr(Attr::Start, arena_.decimal(block.start));
      break;
    case BlockKind::ListItem:
      enter_list_item(block);
      break;
    case BlockKind::CodeBlock:
      enter_code(block);
      break;
    case BlockKind::Paragraph:
      in_paragraph_ = true;
      paragraph_ = {};
      break;
    case BlockKind::Table:
      builder_.attr(Attr::Class, "table-scroll");
      builder_.attr(Attr::Role, "region");
      builder_.attr(Attr::AriaLabel, options_.words[Word::Table]);
      builder_.attr(Attr::Tabindex, "0");
      builder_.open(Tag::Table);
      break;
    case BlockKind::HeaderCell:
      builder_.attr(Attr::Scope, "col");
      [[fallthrough]];
    case BlockKind::Cell:
      if (block.align != Align::None) builder_.attr(Attr::Class, align_class(block.align));
      break;
    case BlockKind::Footnotes:
      builder_.attr(Attr::Class, "footnotes");
      builder_.open(Tag::H2, "visually-hidden");
      builder_.attr(Attr::Id, "footnote-label");
      builder_.text(options_.words[Word::Footnotes]);
      builder_.close();
      builder_.open(Tag::Ol);
      break;
    case BlockKind::Footnote:
      builder_.attr(Attr::Id, arena_.join({kIdPrefix, "fn-", arena_.decimal(block.number)}));
      open_lines(Tag::P);
      break;
    case BlockKind::Alert:
      enter_alert(block.alert);
      break;
    case BlockKind::Document:
    case BlockKind::Quote:
    case BlockKind::UnorderedList:
    case BlockKind::Heading:
    case BlockKind::HtmlBlock:
    case BlockKind::TableHead:
    case BlockKind::TableBody:
    case BlockKind::TableRow:
      break;  // nothing but the element
  }
}

void MarkdownRenderer::leave(const Block& block) {
  const BlockRow& row = row_of(block.kind);
  if (block.kind == BlockKind::Heading && !plain()) {
    const tape::Mark mark = lines_.back().mark;
    base::TextBuilder text;
    builder_.text_since(mark, text);
    builder_.add_attr(mark, Attr::Id, arena_.join({kIdPrefix, slugs_.add(text, arena_)}));
  }
  if (block.kind == BlockKind::Paragraph) leave_paragraph();
  if (block.kind == BlockKind::Footnote) leave_footnote(block);
  switch (row.role) {
    case Role::Nothing:
      break;
    case Role::Lines:
      if (block.kind != BlockKind::HtmlBlock || !plain()) close_lines();
      break;
    case Role::Container:
      --containers_;
      builder_.close();
      break;
    case Role::Pair:
      builder_.close();
      [[fallthrough]];
    case Role::Single:
      builder_.close();
      break;
  }
}

void MarkdownRenderer::enter_code(const Block& block) {
  if (!plain()) {
    builder_.attr(Attr::Dir, "ltr");
    builder_.attr(Attr::Tabindex, "0");  // it may scroll: reachable by keyboard
  }
  builder_.open(Tag::Code);
  in_word_ = false;
  if (!block.language.empty()) {
    builder_.attr(Attr::Class, language_class(block.language, arena_));
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
}

void MarkdownRenderer::enter_list_item(const Block& block) {
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
  builder_.attr(Attr::Class, row->css_class);
  builder_.attr(Attr::Role, "note");
  builder_.leaf(Tag::P, "alert-title", options_.words[row->title]);
}

void MarkdownRenderer::leave_footnote(const Block& block) {
  const unsigned count = block.number <= references_.size() ? references_[block.number - 1] : 0;
  for (unsigned i = 1; i <= count; ++i) {
    builder_.text(" ");
    builder_.open(Tag::A);
    builder_.attr(Attr::Href, base::SafeUrl::fragment(reference_id(block.number, i), arena_));
    builder_.attr(Attr::Class, "footnote-back");
    builder_.attr(Attr::AriaLabel,
                  options_.words.with_number(Word::BackToReference, block.number, arena_));
    // With the text variation selector: some phones show a bare arrow as an emoji.
    builder_.text("↩\uFE0E");
    builder_.close();
  }
  close_lines();
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
  if (options.plain_text) {
    parse_plain_text(markdown, renderer);
  } else {
    parse(markdown, dialect, entities, renderer, arena);
  }
  return renderer.take();
}

}  // namespace broadside::markdown
