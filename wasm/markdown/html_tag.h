#pragma once
// HtmlTag: one tag of raw HTML inside Markdown that Broadside understands. The allowlist is
// html_tags.def; whatever is not on it, or not well formed, is no tag and is shown as text.
//
// The grammar is CommonMark's (0.31.2, 6.6 "Raw HTML") for open and closing tags on one line.
// Nothing of a tag reaches a page as markup: a tag becomes an element of the closed list
// (tape/tags.def), its attributes those of tape/attrs.def, addresses only through SafeUrl.

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/text.h"
#include "tape/tape.h"

namespace broadside::markdown {

// Where an element may stand.
enum class HtmlPlace : std::uint8_t {
  Inline,  // inside a line
  Void,    // inside a line, without content
  Block,   // between paragraphs
};

// The attributes that may be written; all others are ignored.
enum class HtmlAttr : std::uint8_t {
#define X(attr, name) attr,
#include "markdown/html_attrs.def"
#undef X
};

inline constexpr std::size_t kHtmlAttrCount = 0
#define X(attr, name) +1
#include "markdown/html_attrs.def"
#undef X
    ;

struct HtmlTag {
  tape::Tag tag = tape::Tag::Span;
  HtmlPlace place = HtmlPlace::Inline;
  bool closing = false;
  std::size_t end = 0;  // behind the `>`, from the beginning of the text
  // As written, without quotation marks, character references not resolved; views into the text.
  // nullopt: not written. The first of two with one name counts, as in HTML.
  std::optional<base::Text> values[kHtmlAttrCount];
};

// The tag that begins at text[begin], which is a `<`; nullopt when there is none of the allowlist.
// Cost: linear in the length of the tag. Well-formed or not, `text` is never read beyond its end.
[[nodiscard]] std::optional<HtmlTag> read_html_tag(base::Text text, std::size_t begin);

}  // namespace broadside::markdown
