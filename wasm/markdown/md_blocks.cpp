#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/whole.h"
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

base::Text align_class(Align align) {
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
base::Text language_class(base::Text language, base::Arena& arena) {
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
  Single,  // one element
  Pair,    // an element, and another that is opened inside it
  Lines,   // one element that holds lines of text
};

struct BlockRow {
  Role role;
  Tag tag;
};

// In the order of BlockKind.
constexpr BlockRow kBlocks[] = {
    {Role::Nothing, Tag::Div},        // Document
    {Role::Single, Tag::Blockquote},  // Quote
    {Role::Single, Tag::Ul},          // UnorderedList
    {Role::Single, Tag::Ol},          // OrderedList
    {Role::Lines, Tag::Li},           // ListItem
    {Role::Nothing, Tag::Hr},         // ThematicBreak
    {Role::Lines, Tag::H2},           // Heading
    {Role::Pair, Tag::Pre},           // CodeBlock
    {Role::Lines, Tag::P},            // HtmlBlock
    {Role::Nothing, Tag::P},          // Paragraph: opened by its first content
    {Role::Pair, Tag::Div},           // Table
    {Role::Single, Tag::Thead},       // TableHead
    {Role::Single, Tag::Tbody},       // TableBody
    {Role::Single, Tag::Tr},          // TableRow
    {Role::Lines, Tag::Th},           // HeaderCell
    {Role::Lines, Tag::Td},           // Cell
    {Role::Pair, Tag::Section},       // Footnotes
    {Role::Single, Tag::Li},          // Footnote
    {Role::Single, Tag::Div},         // Alert
};
static_assert(std::size(kBlocks) == static_cast<std::size_t>(BlockKind::Alert) + 1);

const BlockRow& row_of(BlockKind kind) { return kBlocks[static_cast<std::size_t>(kind)]; }

// What makes the blocks inside no longer top-level.
bool is_container(BlockKind kind) {
  return kind == BlockKind::Document || kind == BlockKind::Quote ||
         kind == BlockKind::UnorderedList || kind == BlockKind::OrderedList ||
         kind == BlockKind::ListItem || kind == BlockKind::Alert;
}

// The host of an External address, as its readers know it; empty when the name is encoded and would
// say nothing.
base::Text host_of(base::Text address) {
  if (address.empty()) return {};
  base::Text host = address.substr(address.find("//") + 2);
  host = host.substr(0, host.find_first_of("/?#"));
  host.remove_prefix(host.rfind('@') + 1);  // npos + 1 is 0
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host.find('%') == base::Text::npos ? host : base::Text();
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
  builder_.open(tag);
  lines_.push({builder_.mark(), inlines_.size()});
  previous_ = 0;
  in_word_ = false;
}

void MarkdownRenderer::close_lines() {
  close_inlines(lines_.back().inlines);
  const Lines lines = lines_.back();
  lines_.pop();
  soft_break_ = false;
  if (!plain()) add_direction(lines.mark, lines.direction, options_.direction);
  builder_.close();
}

void MarkdownRenderer::add_direction(tape::Mark mark, base::Direction direction,
                                     base::Direction around) {
  if (direction == base::Direction::None || direction == around) return;
  builder_.add_attr(mark, Attr::Dir, direction == base::Direction::RightToLeft ? "rtl" : "ltr");
}

bool MarkdownRenderer::leaves_out() {
  if (!builder_.full()) return false;
  ++left_out_;
  return true;
}

void MarkdownRenderer::enter(const Block& block) {
  if (leaves_out()) return;
  // In a tight list a block may begin behind a line in which a tag was left open.
  if (!lines_.empty()) close_inlines(lines_.back().inlines);
  const BlockRow& row = row_of(block.kind);
  in_cell_ = block.kind == BlockKind::HeaderCell || block.kind == BlockKind::Cell;
  if (in_cell_ && ++cells_ > base::limits::kTableCells) builder_.fill_up();
  if (is_container(block.kind)) ++containers_;
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
      begin_paragraph();
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
  if (left_out_ > 0) {
    --left_out_;
    return;
  }
  const BlockRow& row = row_of(block.kind);
  if (block.kind == BlockKind::Heading && !plain()) leave_heading(block);
  if (block.kind == BlockKind::Paragraph) end_paragraph();
  if (block.kind == BlockKind::Footnote) leave_footnote(block);
  if (is_container(block.kind)) {
    // A tag that was not closed ends with what it stands in.
    while (!html_blocks_.empty() && html_blocks_.back().containers == containers_) {
      html_blocks_.pop();
      builder_.close();
    }
    --containers_;
  }
  switch (row.role) {
    case Role::Nothing:
      break;
    case Role::Lines:
      if (block.kind != BlockKind::HtmlBlock || !plain()) close_lines();
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

void MarkdownRenderer::begin_paragraph() {
  in_paragraph_ = true;
  previous_ = 0;
}

void MarkdownRenderer::end_paragraph() {
  const Paragraph ended = paragraph_;
  paragraph_ = {};
  in_paragraph_ = false;
  soft_break_ = false;
  if (ended.only_image) figure(*ended.only_image);
  if (!ended.open) return;
  const bool top_level = containers_ == 1 && html_blocks_.empty();
  if (ended.links == 1 && !ended.other && ended.tag == Tag::P && top_level && !plain()) {
    close_inlines(lines_.back().inlines);
    builder_.add_attr(lines_.back().mark, Attr::Class, "callout");
    const base::Text host = host_of(ended.external);
    if (!host.empty()) {
      builder_.text(" ");
      builder_.leaf(Tag::Span, "callout-host", host);
    }
  }
  close_lines();
}

void MarkdownRenderer::figure(const Image& image) {
  const bool in_figure = !html_blocks_.empty() && html_blocks_.back().tag == Tag::Figure;
  if (in_figure || !base::SafeUrl::image(image.url, arena_)) {
    open_lines(Tag::P);
    write_image(image, true);
  } else {
    open_lines(Tag::Figure);
    write_image(image, false);
    if (!image.title.empty()) {
      open_lines(Tag::Figcaption);
      normal_text(image.title, false);
      close_lines();
    }
  }
  close_lines();
}

void MarkdownRenderer::leave_heading(const Block& block) {
  close_inlines(lines_.back().inlines);
  const tape::Mark mark = lines_.back().mark;
  base::TextBuilder words;
  builder_.text_since(mark, words);
  const base::Text text = arena_.keep(std::move(words));
  const base::Text id = arena_.join({kIdPrefix, slugs_.add(text, arena_)});
  builder_.add_attr(mark, Attr::Id, id);
  if (text.empty()) return;
  outcome_.headings.push({std::max(block.level, 2U), id, text});
  builder_.open(Tag::A, "anchor");
  builder_.attr(Attr::Href, base::SafeUrl::fragment(id, arena_));
  builder_.attr(Attr::AriaLabel, options_.words[Word::LinkToSection]);
  builder_.text("#");
  builder_.close();
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

void MarkdownRenderer::enter_alert(base::Text type) {
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
  close_inlines(lines_.back().inlines);
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

Outcome render(base::Text markdown, const Options& options, Entities& entities,
               tape::TapeBuilder& builder, base::Arena& arena) {
  MarkdownRenderer renderer(options, builder, arena);
#ifdef BROADSIDE_TRUSTED_HTML
  const Dialect dialect = options.trusted_commonmark ? Dialect::CommonMark : Dialect::Broadside;
#else
  const Dialect dialect = Dialect::Broadside;
#endif
  if (base::kWhole && options.plain_text) {
    parse_plain_text(markdown, renderer);
  } else {
    parse(markdown, dialect, entities, renderer, arena);
  }
  return renderer.take();
}

}  // namespace broadside::markdown
