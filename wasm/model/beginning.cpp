#include "model/beginning.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/literals.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

constexpr std::size_t kCharacters = 80;
// A word that is longer is cut within.
constexpr std::size_t kLongestWord = 30;
// Longer ones are not in the table.
constexpr std::size_t kEntityBytes = 10;

// Elements that stand inside a line; all others begin a new one.
constexpr std::string_view kInline =
    "a abbr b bdi bdo big cite code data del dfn em font i img ins kbd mark q s samp small span "
    "strong sub sup time tt u var wbr ";
// What is in these is not text.
constexpr std::string_view kUnseen = "script style template noscript title head ";

// Named characters, each with what it stands for behind it: those that feeds have in running text.
constexpr char kNamed[] =
    "amp\0&\0lt\0<\0gt\0>\0quot\0\"\0apos\0'\0nbsp\0 \0"
    "rsquo\0’\0lsquo\0‘\0rdquo\0”\0ldquo\0“\0hellip\0…\0mdash\0—\0ndash\0–\0zwnj\0\u200C\0";
constexpr std::size_t kNamedTexts = 28;

// One line of text that grows until it is full.
class Line {
 public:
  explicit Line(base::Arena& arena) : arena_(arena) {}

  [[nodiscard]] bool empty() const { return out_.empty(); }
  [[nodiscard]] bool full() const { return characters_ > kCharacters; }
  void add(char32_t c) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0x00A0) {
      blank_ = !out_.empty();
      return;
    }
    if (base::is_control_or_bidi(c)) return;
    if (blank_) {
      word_ = out_.size();
      out_ += ' ';
      ++characters_;
    }
    blank_ = false;
    if (characters_ < kCharacters) cut_ = out_.size();
    out_.add_code_point(c);
    ++characters_;
  }
  void add(base::Text text) {
    for (std::size_t offset = 0; offset < text.size() && !full();) {
      const base::Decoded decoded = base::decode(text, offset);
      add(decoded.code_point);
      offset += decoded.length;
    }
  }
  [[nodiscard]] base::Text take() {
    if (!full()) return arena_.keep(std::move(out_));
    const std::size_t end = word_ > 0 && cut_ - std::min(word_, cut_) < kLongestWord ? word_ : cut_;
    return arena_.join({out_.view().substr(0, end), "…"});
  }

 private:
  base::Arena& arena_;
  base::TextBuilder out_;
  std::size_t characters_ = 0;
  std::size_t word_ = 0;  // where the last word's blank is
  std::size_t cut_ = 0;   // where the last character begins that there is room for
  bool blank_ = false;
};

// The name of a tag whose `<` is at `offset`, without `/`; empty when this is no tag.
base::Text tag_name(base::Text html, std::size_t offset) {
  std::size_t begin = offset + 1;
  if (begin < html.size() && html[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < html.size() && base::is_ascii_alphanumeric(html[end])) ++end;
  return html.substr(begin, end - begin);
}

// Whether a tag, a comment or the like begins here; a `<` before a blank is text.
bool is_markup(base::Text rest) {
  if (!rest.starts_with('<') || rest.size() < 2) return false;
  return base::is_ascii_letter(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?';
}

// The offset behind the next `end`, or the end of the text.
std::size_t behind(base::Text html, base::Text end, std::size_t from) {
  const std::size_t at = html.find(end, from);
  return at == base::Text::npos ? html.size() : at + end.size();
}

// The character that `name`, between `&` and `;`, stands for; empty when it is not known.
base::Text character(base::Text name, base::Arena& arena) {
  if (name.starts_with('#') && name.size() > 1) {
    const bool hex = base::ascii_lower(name[1]) == 'x';
    char32_t code = 0;
    for (const char c : name.substr(hex ? 2 : 1)) {
      if (!(hex ? base::is_ascii_hex(c) : base::is_ascii_digit(c))) return {};
      code = code * (hex ? 16 : 10) + base::hex_value(c);
    }
    base::TextBuilder out;
    out.add_code_point(code);
    return arena.keep(std::move(out));
  }
  const std::size_t at = base::position_in(kNamed, kNamedTexts, name);
  return at % 2 == 0 && at < kNamedTexts ? base::Text(base::nth_literal(kNamed, at + 1))
                                         : base::Text();
}

}  // namespace

base::Text beginning_of_text(base::Text text, base::Arena& arena) {
  Line line(arena);
  while (!text.empty() && line.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    line.add(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return line.take();
}

base::Text beginning_of_html(base::Text html, base::Arena& arena) {
  Line line(arena);
  for (std::size_t at = 0; at < html.size() && !line.full();) {
    const base::Text rest = html.substr(at);
    if (rest.starts_with("<!--")) {
      at = behind(html, "-->", at);
    } else if (is_markup(rest)) {
      const base::Text name = tag_name(html, at);
      if (base::is_one_of(name, kUnseen)) {
        // Near enough for a title: what is unseen ends at the next closing tag of any name.
        at = behind(html, "</", at + 1);
        at = behind(html, ">", at);
        continue;
      }
      if (!base::is_one_of(name, kInline) && !line.empty()) break;
      at = behind(html, ">", at);
    } else {
      const base::Decoded decoded = base::decode(html, at);
      const std::size_t end = rest.substr(0, kEntityBytes + 2).find(';');
      const base::Text known = decoded.code_point == '&' && end != base::Text::npos
                                   ? character(rest.substr(1, end - 1), arena)
                                   : base::Text();
      if (known.empty()) line.add(decoded.code_point);
      line.add(known);
      at += known.empty() ? decoded.length : end + 1;
    }
  }
  return line.take();
}

}  // namespace broadside::model
