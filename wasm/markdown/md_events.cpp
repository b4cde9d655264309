#include "markdown/md_events.h"

#include <md4c.h>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/text_map.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::markdown {
namespace {

// Where md4c leaves rows out, they are no longer shown (third_party/md4c/0020-table-cells.patch).
static_assert(MD4C_TABLE_CELLS == base::limits::kTableCells);

// What md4c hands back to each callback.
struct Context {
  base::Text source;
  Entities& entities;
  EventSink& sink;
  base::Arena& arena;
  base::TextMap labels[2] = {};  // of links, of notes
  // The text that was last asked about, see is_escaped().
  const char* asked = nullptr;
  bool asked_escaped = false;
};

Context& context_of(void* user_data) { return *static_cast<Context*>(user_data); }

// What a destination, a title or an info string means, as CommonMark's section 2.4 and 2.5 say.
// `escapes`: whether a backslash is one.
base::Text unescaped(const MD_ATTRIBUTE& attribute, Context& context, bool escapes = true) {
  base::TextBuilder out;
  const char* const text = attribute.text;
  for (MD_OFFSET at = 0; at < attribute.size;) {
    MD_OFFSET end = at + 1;
    if (text[at] == '&' && md_is_entity_str(nullptr, text, at, attribute.size, &end) != 0) {
      out += context.entities.resolve({text + at, end - at}, context.arena);
    } else if (text[at] == '\0') {
      out.add_code_point(base::kReplacement);
    } else {
      if (escapes && text[at] == '\\' && end < attribute.size &&
          (base::is_ascii_punctuation(text[end]) || text[end] == '\n')) {
        ++end;
      }
      out += text[end - 1];
    }
    at = end;
  }
  return context.arena.keep(std::move(out));
}

BlockKind kind_of(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_DOC:
      return BlockKind::Document;
    case MD_BLOCK_QUOTE:
      return BlockKind::Quote;
    case MD_BLOCK_UL:
      return BlockKind::UnorderedList;
    case MD_BLOCK_OL:
      return BlockKind::OrderedList;
    case MD_BLOCK_LI:
      return BlockKind::ListItem;
    case MD_BLOCK_HR:
      return BlockKind::ThematicBreak;
    case MD_BLOCK_H:
      return BlockKind::Heading;
    case MD_BLOCK_CODE:
      return BlockKind::CodeBlock;
    case MD_BLOCK_HTML:
      return BlockKind::HtmlBlock;
    case MD_BLOCK_P:
      return BlockKind::Paragraph;
    case MD_BLOCK_TABLE:
      return BlockKind::Table;
    case MD_BLOCK_THEAD:
      return BlockKind::TableHead;
    case MD_BLOCK_TBODY:
      return BlockKind::TableBody;
    case MD_BLOCK_TR:
      return BlockKind::TableRow;
    case MD_BLOCK_TH:
      return BlockKind::HeaderCell;
    case MD_BLOCK_TD:
      return BlockKind::Cell;
    case MD_BLOCK_FOOTNOTE_DEF_SECTION:
      return BlockKind::Footnotes;
    case MD_BLOCK_FOOTNOTE_DEF:
      return BlockKind::Footnote;
    case MD_BLOCK_ADMONITION:
      return BlockKind::Alert;
  }
  return BlockKind::Document;
}

Align align_of(MD_ALIGN align) {
  switch (align) {
    case MD_ALIGN_DEFAULT:
      return Align::None;
    case MD_ALIGN_LEFT:
      return Align::Start;
    case MD_ALIGN_CENTER:
      return Align::Center;
    case MD_ALIGN_RIGHT:
      return Align::End;
  }
  return Align::None;
}

template <typename Detail>
const Detail& detail_as(void* detail) {
  return *static_cast<const Detail*>(detail);
}

Block make_block(MD_BLOCKTYPE type, void* detail, Context& context) {
  Block block;
  block.kind = kind_of(type);
  switch (block.kind) {
    case BlockKind::Heading:
      block.level = detail_as<MD_BLOCK_H_DETAIL>(detail).level;
      break;
    case BlockKind::OrderedList:
      block.start = detail_as<MD_BLOCK_OL_DETAIL>(detail).start;
      break;
    case BlockKind::ListItem: {
      const auto& item = detail_as<MD_BLOCK_LI_DETAIL>(detail);
      if (item.is_task != 0) block.task = item.task_mark == ' ' ? Task::Open : Task::Done;
      break;
    }
    case BlockKind::CodeBlock:
      block.language = unescaped(detail_as<MD_BLOCK_CODE_DETAIL>(detail).lang, context);
      break;
    case BlockKind::HeaderCell:
    case BlockKind::Cell:
      block.align = align_of(detail_as<MD_BLOCK_TD_DETAIL>(detail).align);
      break;
    case BlockKind::Footnote:
      block.number = detail_as<MD_BLOCK_FOOTNOTE_DEF_DETAIL>(detail).id;
      break;
    case BlockKind::Alert:
      block.alert = unescaped(detail_as<MD_BLOCK_ADMONITION_DETAIL>(detail).type, context);
      break;
    default:
      break;
  }
  return block;
}

Span make_span(MD_SPANTYPE type, void* detail, Context& context) {
  Span span;
  switch (type) {
    case MD_SPAN_EM:
      span.kind = SpanKind::Emphasis;
      break;
    case MD_SPAN_STRONG:
      span.kind = SpanKind::Strong;
      break;
    case MD_SPAN_DEL:
      span.kind = SpanKind::Deleted;
      break;
    case MD_SPAN_MARK:
      span.kind = SpanKind::Highlight;
      break;
    case MD_SPAN_CODE:
      span.kind = SpanKind::Code;
      break;
    case MD_SPAN_A: {
      const auto& link = detail_as<MD_SPAN_A_DETAIL>(detail);
      span.kind = SpanKind::Link;
      span.url = unescaped(link.href, context, link.is_autolink == 0);
      span.title = unescaped(link.title, context);
      break;
    }
    case MD_SPAN_IMG:
      span.kind = SpanKind::Image;
      span.url = unescaped(detail_as<MD_SPAN_IMG_DETAIL>(detail).src, context);
      span.title = unescaped(detail_as<MD_SPAN_IMG_DETAIL>(detail).title, context);
      break;
    case MD_SPAN_FOOTNOTE_REF:
      span.kind = SpanKind::FootnoteReference;
      span.number = detail_as<MD_SPAN_FOOTNOTE_REF_DETAIL>(detail).id;
      break;
    default:
      break;  // spans of flags that are not set
  }
  return span;
}

// Whether the text that begins at `text` had a backslash before it that was not itself escaped. In
// a run of backslashes every second one begins a text, so what is known of the text before is not
// counted again.
bool is_escaped(const char* text, Context& context) {
  const char* begin = context.source.data();
  if (text < begin || text >= begin + context.source.size()) return false;
  const char* at = text;
  bool escaped = false;
  while (at > begin && at[-1] == '\\') {
    if (at == context.asked) {
      escaped ^= context.asked_escaped;
      break;
    }
    --at;
    escaped = !escaped;
  }
  context.asked = text;
  context.asked_escaped = escaped;
  return escaped;
}

int text_event(MD_TEXTTYPE type, base::Text text, Context& context) {
  EventSink& sink = context.sink;
  switch (type) {
    case MD_TEXT_NORMAL: {
      const bool escaped = is_escaped(text.data(), context);
      sink.text(escaped ? TextKind::Escaped : TextKind::Normal, text);
      break;
    }
    case MD_TEXT_NULLCHAR:
      sink.text(TextKind::Normal, "\xEF\xBF\xBD");
      break;
    case MD_TEXT_BR:
      sink.text(TextKind::HardBreak, {});
      break;
    case MD_TEXT_SOFTBR:
      sink.text(TextKind::SoftBreak, {});
      break;
    case MD_TEXT_ENTITY:
      // What an entity stands for is a character, never markup: it starts no hashtag either.
      sink.text(TextKind::Escaped, context.entities.resolve(text, context.arena));
      break;
    case MD_TEXT_CODE:
      sink.text(TextKind::Code, text);
      break;
    case MD_TEXT_HTML:
      sink.text(TextKind::Html, text);
      break;
    case MD_TEXT_LATEXMATH:
      return -1;  // its flag is not set
  }
  return 0;
}

}  // namespace

// Where md4c keeps labels (third_party/md4c/0042-labels-are-the-programs.patch).
extern "C" void md_label_add(void* user_data, int is_note, const MD_CHAR* label, MD_SIZE size,
                             void* definition) {
  Context& context = context_of(user_data);
  base::TextMap& labels = context.labels[is_note];
  const base::Text key = base::label_key({label, size}, context.arena);
  if (labels.find(key) == nullptr) {
    labels.insert({key, reinterpret_cast<std::uintptr_t>(definition)});
  }
}

extern "C" void* md_label_find(void* user_data, int is_note, const MD_CHAR* label, MD_SIZE size) {
  Context& context = context_of(user_data);
  base::TextMap& labels = context.labels[is_note];
  if (labels.empty()) return nullptr;
  const base::TextMap::Entry* found = labels.find(base::label_key({label, size}, context.arena));
  if (found == nullptr) return nullptr;
  // NOLINTNEXTLINE(performance-no-int-to-ptr): md4c gets back the pointer that it gave
  return reinterpret_cast<void*>(found->value);
}

bool parse(base::Text markdown, Dialect dialect, Entities& entities, EventSink& sink,
           base::Arena& arena) {
  Context context{markdown, entities, sink, arena};
  MD_PARSER parser{};
  parser.flags = dialect == Dialect::Broadside ? MD4C_DIALECT : MD_DIALECT_COMMONMARK;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    own.sink.enter(make_block(type, detail, own));
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    own.sink.leave(make_block(type, detail, own));
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    own.sink.enter(make_span(type, detail, own));
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    own.sink.leave(make_span(type, detail, own));
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user_data) {
    return text_event(type, {text, size}, context_of(user_data));
  };
  return md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &context) == 0;
}

}  // namespace broadside::markdown
