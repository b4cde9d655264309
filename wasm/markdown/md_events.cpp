#include "markdown/md_events.h"

#include <md4c.h>

namespace broadside::markdown {
namespace {

constexpr unsigned kBroadsideFlags = MD_DIALECT_GITHUB | MD_FLAG_HIGHLIGHT;

// What md4c hands back to each callback.
struct Context {
  std::string_view source;
  Entities& entities;
  EventSink& sink;
};

Context& context_of(void* user_data) { return *static_cast<Context*>(user_data); }

// A string that md4c split at entities, in one piece.
std::string join(const MD_ATTRIBUTE& attribute, Entities& entities) {
  std::string out;
  if (attribute.text == nullptr) return out;
  for (unsigned i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
    const MD_OFFSET begin = attribute.substr_offsets[i];
    const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
    switch (attribute.substr_types[i]) {
      case MD_TEXT_ENTITY:
        out += entities.resolve(part);
        break;
      case MD_TEXT_NULLCHAR:
        out += "\xEF\xBF\xBD";
        break;
      default:
        out += part;
    }
  }
  return out;
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

// Makes the event of a block and passes it to `send`. The strings live until `send` returns.
template <typename Send>
int block_event(MD_BLOCKTYPE type, void* detail, Context& context, Send send) {
  Block block;
  block.kind = kind_of(type);
  std::string joined;
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
      block.language = joined =
          join(detail_as<MD_BLOCK_CODE_DETAIL>(detail).lang, context.entities);
      break;
    case BlockKind::HeaderCell:
    case BlockKind::Cell:
      block.align = align_of(detail_as<MD_BLOCK_TD_DETAIL>(detail).align);
      break;
    case BlockKind::Footnote:
      block.number = detail_as<MD_BLOCK_FOOTNOTE_DEF_DETAIL>(detail).id;
      break;
    case BlockKind::Alert:
      block.alert = joined =
          join(detail_as<MD_BLOCK_ADMONITION_DETAIL>(detail).type, context.entities);
      break;
    default:
      break;
  }
  send(block);
  return 0;
}

template <typename Send>
int span_event(MD_SPANTYPE type, void* detail, Context& context, Send send) {
  Span span;
  std::string url;
  std::string title;
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
    case MD_SPAN_A:
      span.kind = SpanKind::Link;
      url = join(detail_as<MD_SPAN_A_DETAIL>(detail).href, context.entities);
      title = join(detail_as<MD_SPAN_A_DETAIL>(detail).title, context.entities);
      break;
    case MD_SPAN_IMG:
      span.kind = SpanKind::Image;
      url = join(detail_as<MD_SPAN_IMG_DETAIL>(detail).src, context.entities);
      title = join(detail_as<MD_SPAN_IMG_DETAIL>(detail).title, context.entities);
      break;
    case MD_SPAN_FOOTNOTE_REF:
      span.kind = SpanKind::FootnoteReference;
      span.number = detail_as<MD_SPAN_FOOTNOTE_REF_DETAIL>(detail).id;
      break;
    default:
      return -1;  // a span of a flag that is not set
  }
  span.url = url;
  span.title = title;
  send(span);
  return 0;
}

// Whether the text that begins at `text` had a backslash before it that was not itself escaped.
bool is_escaped(std::string_view source, const char* text) {
  const char* begin = source.data();
  if (text < begin || text >= begin + source.size()) return false;
  std::size_t backslashes = 0;
  while (text > begin && text[-1] == '\\') {
    --text;
    ++backslashes;
  }
  return backslashes % 2 == 1;
}

int text_event(MD_TEXTTYPE type, std::string_view text, Context& context) {
  EventSink& sink = context.sink;
  switch (type) {
    case MD_TEXT_NORMAL: {
      const bool escaped = is_escaped(context.source, text.data());
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
      sink.text(TextKind::Escaped, context.entities.resolve(text));
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

bool parse(std::string_view markdown, Dialect dialect, Entities& entities, EventSink& sink) {
  Context context{markdown, entities, sink};
  MD_PARSER parser{};
  parser.flags = dialect == Dialect::Broadside ? kBroadsideFlags : unsigned{MD_DIALECT_COMMONMARK};
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    return block_event(type, detail, own, [&](const Block& block) { own.sink.enter(block); });
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    return block_event(type, detail, own, [&](const Block& block) { own.sink.leave(block); });
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    return span_event(type, detail, own, [&](const Span& span) { own.sink.enter(span); });
  };
  parser.leave_span = [](MD_SPANTYPE type, void* detail, void* user_data) {
    Context& own = context_of(user_data);
    return span_event(type, detail, own, [&](const Span& span) { own.sink.leave(span); });
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user_data) {
    return text_event(type, {text, size}, context_of(user_data));
  };
  return md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &context) == 0;
}

}  // namespace broadside::markdown
