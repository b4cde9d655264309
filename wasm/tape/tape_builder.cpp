#include "tape/tape_builder.h"

#include <cassert>

#include "base/limits.h"
#include "base/utf8.h"

namespace broadside::tape {
namespace {

constexpr std::size_t kUnlimited = static_cast<std::size_t>(-1);

// The tag of the element that the attributes at the end of `words` belong to.
[[maybe_unused]] Tag last_tag(const base::List<Word>& words) {
  std::size_t i = words.size() - 1;
  while (op_of(words[i]) == Op::Attr) --i;
  assert(op_of(words[i]) == Op::Open || op_of(words[i]) == Op::Void);
  return static_cast<Tag>(id_of(words[i]));
}

// How many levels an element needs with those that must stand inside it before there can be text:
// an HTML parser would move text away from where it stands in these.
std::size_t levels_of(Tag tag) {
  if (tag == Tag::Table) return 4;
  return tag == Tag::Ul || tag == Tag::Ol || tag == Tag::Pre ? 2 : 1;
}

}  // namespace

bool TapeBuilder::has_room(std::size_t nodes, std::size_t bytes) {
  if (!full_ && (nodes > nodes_left_ || bytes > bytes_left_)) full_ = true;
  if (full_) return false;
  nodes_left_ -= nodes;
  bytes_left_ -= bytes;
  return true;
}

void TapeBuilder::open(Tag tag) {
  assert(!is_void(level_of(tag)));
  const bool too_deep = depth_ + levels_of(tag) > base::limits::kDomDepth;
  if (too_deep) flattened_ = true;
  if (left_out_ > 0 || too_deep || !has_room(1, 0)) {
    ++left_out_;
    attrs_apply_ = false;
    // The words of blocks that were left out must not run into each other.
    const bool behind_text = !tape_.words.empty() && op_of(tape_.words.back()) == Op::Text;
    if (behind_text && is_block(level_of(tag)) && !tape_.text.view().ends_with('\n')) text("\n");
    return;
  }
  writer_.open(tag);
  ++depth_;
  attrs_apply_ = true;
}

void TapeBuilder::open(Tag tag, const char* css_class) {
  open(tag);
  attr(Attr::Class, css_class);
}

Mark TapeBuilder::mark() const {
  if (!attrs_apply_) return {};
  return {tape_.words.size() - 1, tape_.text.size()};
}

void TapeBuilder::close() {
  attrs_apply_ = false;
  if (left_out_ > 0) {
    --left_out_;
    return;
  }
  assert(depth_ > 0);
  --depth_;
  base::List<Word>& words = tape_.words;
  const std::size_t size = words.size();
  if (size >= 2 && op_of(words[size - 1]) == Op::Text && op_of(words[size - 2]) == Op::Open) {
    words[size - 2] = make_word(Op::Leaf, id_of(words[size - 2]), length_of(words[size - 1]));
    words.pop();
    return;
  }
  writer_.close();
}

void TapeBuilder::void_element(Tag tag) {
  assert(is_void(level_of(tag)));
  attrs_apply_ = has_room(1, 0);
  if (attrs_apply_) writer_.void_element(tag);
}

void TapeBuilder::attr(Attr attr, base::Text value) {
  assert(kind_of(attr) == AttrKind::Text);
  if (!attrs_apply_ || !has_room(0, value.size())) return;
  assert(is_allowed_on(attr, last_tag(tape_.words)));
  writer_.attr(attr, value);
}

void TapeBuilder::attr(Attr attr, const base::SafeUrl& url) {
  assert(kind_of(attr) == AttrKind::Url);
  if (!attrs_apply_ || !has_room(0, url.text().size())) return;
  assert(is_allowed_on(attr, last_tag(tape_.words)));
  writer_.attr(attr, url.text());
}

void TapeBuilder::text(base::Text text) {
  attrs_apply_ = false;
  const bool joins = !tape_.words.empty() && op_of(tape_.words.back()) == Op::Text;
  if (text.empty() || !has_room(joins ? 0 : 1, text.size())) return;
  writer_.text(text);
}

void TapeBuilder::leaf(Tag tag, base::Text content) {
  open(tag);
  text(content);
  close();
}

void TapeBuilder::leaf(Tag tag, const char* css_class, base::Text content) {
  open(tag, css_class);
  text(content);
  close();
}

void TapeBuilder::append(const Tape& tape) {
  attrs_apply_ = false;
  tape_.words.push_all(tape.words.view());
  tape_.text += tape.text;
}

void TapeBuilder::add_attr(Mark mark, Attr attr, base::Text value) {
  if (mark.word == Mark::kNone || !has_room(0, value.size())) return;
  assert(op_of(tape_.words[mark.word]) == Op::Open && kind_of(attr) == AttrKind::Text);
  assert(is_allowed_on(attr, static_cast<Tag>(id_of(tape_.words[mark.word]))));
  Tape one;
  TapeWriter(one).attr(attr, value);
  tape_.words.insert(mark.word + 1, one.words[0]);
  tape_.text.insert(mark.text, one.text);
}

void TapeBuilder::text_since(Mark mark, base::TextBuilder& out) const {
  if (mark.word == Mark::kNone) return;
  base::Text rest = tape_.text.view().substr(mark.text);
  for (std::size_t i = mark.word; i < tape_.words.size(); ++i) {
    const Op op = op_of(tape_.words[i]);
    const std::size_t bytes = base::utf16_prefix_bytes(rest, length_of(tape_.words[i]));
    if (op == Op::Text || op == Op::Leaf) out += rest.substr(0, bytes);
    rest.remove_prefix(bytes);
  }
}

void TapeBuilder::begin_limit(std::size_t nodes, std::size_t bytes) {
  nodes_left_ = nodes;
  bytes_left_ = bytes;
}

void TapeBuilder::end_limit() {
  assert(left_out_ == 0);
  nodes_left_ = kUnlimited;
  bytes_left_ = kUnlimited;
  full_ = false;
}

Tape TapeBuilder::take() {
  assert(depth_ == 0 && left_out_ == 0);
  return std::move(tape_);
}

}  // namespace broadside::tape
