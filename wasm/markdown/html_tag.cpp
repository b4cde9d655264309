#include "markdown/html_tag.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/literals.h"

namespace broadside::markdown {
namespace {

struct Element {
  tape::Tag tag;
  HtmlPlace place;
};

constexpr Element kElements[] = {
#define X(name, tag, place) {tape::Tag::tag, HtmlPlace::place},
#include "markdown/html_tags.def"
#undef X
};

constexpr char kElementNames[] =
#define X(name, tag, place) name "\0"
#include "markdown/html_tags.def"
#undef X
    ;

constexpr char kAttrNames[] =
#define X(attr, name) name "\0"
#include "markdown/html_attrs.def"
#undef X
    ;

// The position of `name`, in any case, in a list of `count` literals; `count` when it is not there.
std::size_t find(const char* list, std::size_t count, base::Text name) {
  std::size_t i = 0;
  for (; i < count; ++i) {
    const base::Text one(list);
    if (base::equals_ignoring_case(name, one)) break;
    list += one.size() + 1;
  }
  return i;
}

// Reads one tag from left to right. Every step moves forward and stops at the end of the text.
class TagReader {
 public:
  TagReader(base::Text text, std::size_t begin) : text_(text), at_(begin + 1) {}

  std::optional<HtmlTag> read() {
    HtmlTag tag;
    tag.closing = take('/');
    const std::size_t row = find(kElementNames, std::size(kElements), name(""));
    if (row == std::size(kElements)) return std::nullopt;
    tag.tag = kElements[row].tag;
    tag.place = kElements[row].place;
    while (true) {
      const std::size_t before = at_;
      skip_spaces();
      const bool separated = at_ != before;
      const bool slash = !tag.closing && take('/');
      if (take('>')) break;
      if (tag.closing || slash || !separated || !attribute(tag)) return std::nullopt;
    }
    if (tag.closing && tag.place == HtmlPlace::Void) return std::nullopt;
    tag.end = at_;
    return tag;
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char c) {
    const bool there = peek() == c;
    if (there) ++at_;
    return there;
  }

  void skip_spaces() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  // A letter, then letters, digits and hyphens; `more` may be in it and begin it as well. Empty
  // when there is none.
  base::Text name(base::Text more) {
    const std::size_t begin = at_;
    while (base::is_ascii_letter(peek()) || (peek() != '\0' && more.find(peek()) != more.npos) ||
           (at_ > begin && (base::is_ascii_digit(peek()) || peek() == '-'))) {
      ++at_;
    }
    return text_.substr(begin, at_ - begin);
  }

  bool attribute(HtmlTag& tag) {
    const base::Text attr = name("_:.");
    if (attr.empty()) return false;
    base::Text value;
    const std::size_t behind_name = at_;
    skip_spaces();
    if (!take('=')) {
      at_ = behind_name;
    } else {
      skip_spaces();
      const char quote = peek();
      std::size_t end = base::Text::npos;
      if (quote == '"' || quote == '\'') {
        end = text_.find(quote, ++at_);
        if (end == base::Text::npos) return false;
        value = text_.substr(at_, end - at_);
        at_ = end + 1;
      } else {
        end = std::min(text_.find_first_of(" \t\r\n\"'=<>`", at_), text_.size());
        if (end == at_) return false;
        value = text_.substr(at_, end - at_);
        at_ = end;
      }
    }
    const std::size_t row = find(kAttrNames, kHtmlAttrCount, attr);
    if (row < kHtmlAttrCount && !tag.values[row]) tag.values[row] = value;
    return true;
  }

  base::Text text_;
  std::size_t at_;
};

}  // namespace

std::optional<HtmlTag> read_html_tag(base::Text text, std::size_t begin) {
  return TagReader(text, begin).read();
}

}  // namespace broadside::markdown
