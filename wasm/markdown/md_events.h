#pragma once
// Markdown as typed events. md_events.cpp is the only file that sees md4c; its flags, void pointers
// and split attributes end here.

#include <cstdint>

#include "base/text.h"
#include "markdown/entities.h"

namespace broadside::markdown {

enum class Dialect : std::uint8_t {
  Broadside,   // GitHub Flavored Markdown with alerts, footnotes, ==highlight==
  CommonMark,  // no extension at all
};

enum class BlockKind : std::uint8_t {
  Document,
  Quote,
  UnorderedList,
  OrderedList,
  ListItem,
  ThematicBreak,
  Heading,
  CodeBlock,
  HtmlBlock,  // only in the CommonMark dialect: in ours a tag is text
  Paragraph,
  Table,
  TableHead,
  TableBody,
  TableRow,
  HeaderCell,
  Cell,
  Footnotes,
  Footnote,
  Alert,
};

enum class Align : std::uint8_t { None, Start, Center, End };
enum class Task : std::uint8_t { None, Open, Done };

// What a block event knows; each field belongs to the kind that is named. Views live as long as
// the call.
struct Block {
  BlockKind kind = BlockKind::Document;
  unsigned level = 0;         // Heading: 1 to 6
  unsigned start = 1;         // OrderedList: number of the first item
  unsigned number = 0;        // Footnote: from 1
  Align align = Align::None;  // HeaderCell, Cell
  Task task = Task::None;     // ListItem
  base::Text language = {};   // CodeBlock: first word of the info string
  base::Text alert = {};      // Alert: note, tip, important, warning or caution
};

enum class SpanKind : std::uint8_t {
  Emphasis,
  Strong,
  Deleted,
  Highlight,
  Code,
  Link,
  Image,
  FootnoteReference,
};

struct Span {
  SpanKind kind = SpanKind::Emphasis;
  base::Text url;       // Link, Image: entities resolved, not checked
  base::Text title;     // Link, Image
  unsigned number = 0;  // FootnoteReference: the footnote, from 1
};

enum class TextKind : std::uint8_t {
  Normal,
  Escaped,  // Normal, but its first character had a backslash before it
  Code,
  Html,   // as HtmlBlock
  Plain,  // nothing is looked for in it
  SoftBreak,
  HardBreak,
};

// Receives the events of one document, well nested, in document order.
class EventSink {
 public:
  virtual void enter(const Block& block) = 0;
  virtual void leave(const Block& block) = 0;
  virtual void enter(const Span& span) = 0;
  virtual void leave(const Span& span) = 0;
  virtual void text(TextKind kind, base::Text text) = 0;

 protected:
  ~EventSink() = default;
};

// Parses `markdown` (well-formed UTF-8) and sends its events. False only when memory ran out.
bool parse(base::Text markdown, Dialect dialect, Entities& entities, EventSink& sink,
           base::Arena& arena);

}  // namespace broadside::markdown
