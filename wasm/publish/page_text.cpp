#include "publish/page_text.h"

#include <algorithm>
#include <string_view>

#include "base/list.h"
#include "base/utf8.h"
#include "publish/escape.h"
#include "publish/site_address.h"
#include "tape/tape_reader.h"

namespace broadside::publish {
namespace {

using tape::Attr;
using tape::Op;
using tape::Tag;

struct Attribute {
  Attr attr;
  base::Text value;
};

// An element with its attributes, which a tape has behind it.
struct Element {
  Tag tag;
  std::span<const Attribute> attributes;

  [[nodiscard]] base::Text get(Attr attr) const {
    for (const Attribute& one : attributes) {
      if (one.attr == attr) return one.value;
    }
    return {};
  }
  [[nodiscard]] bool has(Attr attr) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [attr](const Attribute& one) { return one.attr == attr; });
  }
};

class ProseVisitor {
 public:
  ProseVisitor() = default;
  ProseVisitor(const ProseVisitor&) = delete;
  ProseVisitor& operator=(const ProseVisitor&) = delete;

  // False: neither the element nor what is in it comes. A void element has no end.
  virtual bool begin(const Element& element) = 0;
  virtual void text(base::Text text) = 0;
  virtual void end(Tag tag) = 0;

 protected:
  ~ProseVisitor() = default;
};

// Walks through what is inside of the page's `.prose`.
class ProseWalk {
 public:
  ProseWalk(const tape::Tape& tape, ProseVisitor& visitor) : reader_(tape), visitor_(visitor) {}

  void run() {
    while (!done_ && reader_.next()) {
      if (reader_.op() != Op::Attr) begin_pending();
      step();
    }
  }

 private:
  enum class State : std::uint8_t { Kept, Skipped, Prose, Outside };

  void step() {
    switch (reader_.op()) {
      case Op::Open:
      case Op::Void:
        pending_ = reader_.tag();
        is_pending_ = true;
        is_void_ = reader_.op() == Op::Void;
        break;
      case Op::Leaf:
        if (inside() && visitor_.begin({reader_.tag(), {}})) {
          visitor_.text(reader_.text());
          visitor_.end(reader_.tag());
        }
        break;
      case Op::Attr:
        attributes_.push({reader_.attr(), reader_.text()});
        break;
      case Op::Text:
        if (inside()) visitor_.text(reader_.text());
        break;
      case Op::Close:
        close();
        break;
      default:  // what only tests write
        break;
    }
  }

  [[nodiscard]] bool inside() const {
    return !open_.empty() &&
           (open_.back().state == State::Kept || open_.back().state == State::Prose);
  }

  // All attributes of the element have come.
  void begin_pending() {
    if (!is_pending_) return;
    is_pending_ = false;
    const Element element{pending_, attributes_.view()};
    State state = open_.empty() ? State::Outside : open_.back().state;
    if (inside()) {
      state = visitor_.begin(element) ? State::Kept : State::Skipped;
    } else if (state == State::Outside && element.get(Attr::Class) == "prose") {
      state = State::Prose;
    }
    if (!is_void_) open_.push({pending_, state});
    attributes_.clear();
  }

  void close() {
    const auto [tag, state] = open_.back();
    open_.pop();
    if (state == State::Kept) visitor_.end(tag);
    if (state == State::Prose) done_ = true;
  }

  struct Level {
    Tag tag;
    State state;
  };

  tape::TapeReader reader_;
  ProseVisitor& visitor_;
  base::List<Level> open_;
  base::List<Attribute> attributes_;
  Tag pending_{};
  bool is_pending_ = false;
  bool is_void_ = false;
  bool done_ = false;
};

// What only leads around in our own page: to a heading itself, and back from a note.
bool is_way_around(const Element& element) {
  const base::Text css_class = element.get(Attr::Class);
  return element.tag == Tag::A && (css_class == "anchor" || css_class == "footnote-back");
}

bool is_portable(Attr attr) {
  switch (attr) {
    case Attr::Alt:
    case Attr::Colspan:
    case Attr::Datetime:
    case Attr::Dir:
    case Attr::Height:
    case Attr::Href:
    case Attr::Hreflang:
    case Attr::Lang:
    case Attr::Rowspan:
    case Attr::Src:
    case Attr::Start:
    case Attr::Title:
    case Attr::Width:
      return true;
    default:
      return false;
  }
}

class HtmlOfProse final : public ProseVisitor {
 public:
  HtmlOfProse(base::Text page_url, base::Arena& arena) : page_url_(page_url), arena_(arena) {}

  bool begin(const Element& element) override {
    if (is_way_around(element)) return false;
    if (element.tag == Tag::Input) {
      // The box of a task, which feed readers take out.
      out_ += element.has(Attr::Checked) ? "☑" : "☐";
      return true;
    }
    out_ += '<';
    out_ += name_of(element.tag);
    for (const Attribute& one : element.attributes) attribute(one);
    out_ += '>';
    return true;
  }
  void text(base::Text text) override { append_text(out_, text); }
  void end(Tag tag) override {
    out_ += "</";
    out_ += name_of(tag);
    out_ += '>';
  }

  [[nodiscard]] base::Text take() { return arena_.keep(std::move(out_)); }

 private:
  void attribute(const Attribute& one) {
    if (!is_portable(one.attr)) return;
    out_ += ' ';
    out_ += name_of(one.attr);
    out_ += "=\"";
    const bool address = kind_of(one.attr) == tape::AttrKind::Url;
    append_attribute(out_, address ? resolve(one.value, page_url_, arena_) : one.value);
    out_ += '"';
  }

  base::Text page_url_;
  base::Arena& arena_;
  base::TextBuilder out_;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Text with each white space as one blank, until there is enough of it.
class BeginningOfProse final : public ProseVisitor {
 public:
  bool begin(const Element& element) override {
    switch (element.tag) {
      case Tag::H2:
      case Tag::H3:
      case Tag::H4:
      case Tag::H5:
      case Tag::H6:
      case Tag::Pre:
      case Tag::Table:
      case Tag::Figcaption:
      case Tag::Section:  // the notes
        return false;
      default:
        break;
    }
    // A note's number.
    if (element.tag == Tag::A && element.has(Attr::AriaDescribedby)) return false;
    if (is_block(level_of(element.tag)) || element.tag == Tag::Br) add(" ");
    return !is_way_around(element);
  }
  void text(base::Text text) override { add(text); }
  void end(Tag tag) override {
    if (is_block(level_of(tag))) add(" ");
  }

  [[nodiscard]] base::Text text() const { return out_; }

 private:
  // Characters have at most four bytes.
  static constexpr std::size_t kEnough = (kDescriptionLength + 1) * 4;

  void add(base::Text text) {
    for (const char c : text) {
      if (out_.size() >= kEnough && !base::is_continuation(c)) return;
      if (!is_blank(c)) {
        if (gap_ && !out_.empty()) out_ += ' ';
        out_ += c;
      }
      gap_ = is_blank(c);
    }
  }

  base::TextBuilder out_;
  bool gap_ = false;
};

// At most kDescriptionLength characters, cut behind a word when that leaves more than half.
base::Text shortened(base::Text text, base::Arena& arena) {
  if (base::prefix(text, kDescriptionLength).size() == text.size()) return text;
  base::Text cut = base::prefix(text, kDescriptionLength - 1);
  const std::size_t blank = text[cut.size()] == ' ' ? cut.size() : cut.rfind(' ');
  if (blank != base::Text::npos && blank > cut.size() / 2) cut = cut.substr(0, blank);
  while (!cut.empty() && std::string_view(" ,;:-").find(cut.back()) != std::string_view::npos) {
    cut.remove_suffix(1);
  }
  return arena.join({cut, "…"});
}

}  // namespace

base::Text description_of(base::Text said, const tape::Tape& page, base::Arena& arena) {
  if (!said.empty()) return shortened(said, arena);
  BeginningOfProse beginning;
  ProseWalk(page, beginning).run();
  base::TextBuilder text;
  text += beginning.text();
  return shortened(arena.keep(std::move(text)), arena);
}

base::Text prose_html(const tape::Tape& page, base::Text page_url, base::Arena& arena) {
  HtmlOfProse html(page_url, arena);
  ProseWalk(page, html).run();
  return html.take();
}

}  // namespace broadside::publish
