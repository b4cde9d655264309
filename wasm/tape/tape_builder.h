#pragma once
// TapeBuilder: builds one well-formed tape: balanced elements, attributes before content, only
// attributes that their element may carry, addresses only as SafeUrl.
//
// Breaking those rules is a bug of the caller and asserts. Too much content is not: what goes
// beyond a limit is left out, the tape stays balanced, and flattened() / full() say so.

#include <cstddef>

#include "base/safe_url.h"
#include "base/text.h"
#include "tape/tape.h"
#include "tape/tape_writer.h"

namespace broadside::tape {

// An element that is still open, for what is only known at its end (a heading's id). Adding to an
// outer element makes the marks of the elements inside it invalid.
struct Mark {
  std::size_t word = kNone;
  std::size_t text = 0;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

class TapeBuilder {
 public:
  TapeBuilder() : writer_(tape_) {}
  TapeBuilder(const TapeBuilder&) = delete;
  TapeBuilder& operator=(const TapeBuilder&) = delete;

  // Opens an element. Below limits::kDomDepth levels, and when the content is full, the element is
  // left out: its mark is kNone, and its text goes to the nearest open element.
  void open(Tag tag);
  // A class is a literal: its length need not be said at every call.
  void open(Tag tag, const char* css_class);
  // The element that was opened just before.
  [[nodiscard]] Mark mark() const;
  // Closes the innermost element. One whose whole content is a text becomes a Leaf.
  void close();
  // An element without content.
  void void_element(Tag tag);

  // For the element just opened or the void element just added.
  void attr(Attr attr, base::Text value);
  void attr(Attr attr, const base::SafeUrl& url);

  // Well-formed UTF-8. Empty text adds nothing.
  void text(base::Text text);

  // The whole of an element that has only text.
  void leaf(Tag tag, base::Text text);
  void leaf(Tag tag, const char* css_class, base::Text text);

  // A sound tape that was built apart, put in as it is.
  void append(const Tape& tape);

  // An attribute for an element that has content already; nothing for a mark that is kNone. Cost:
  // linear in what was written since the mark.
  void add_attr(Mark mark, Attr attr, base::Text value);

  // From here on at most `nodes` nodes and `bytes` bytes of text, until end_limit(). The page sets
  // it around content, so that header and footer always find room.
  void begin_limit(std::size_t nodes, std::size_t bytes);
  void end_limit();
  // Takes no more content until end_limit(), as if a limit had been reached.
  void fill_up() { full_ = true; }

  [[nodiscard]] bool full() const { return full_; }
  [[nodiscard]] bool flattened() const { return flattened_; }
  // Appends to `out` the text since a mark, markup apart: what a heading's id is made from.
  void text_since(Mark mark, base::TextBuilder& out) const;

#ifdef BROADSIDE_TRUSTED_HTML
  void raw(base::Text html) { writer_.raw(html); }
#endif

  // The tape; the builder is empty afterwards. Precondition: every element is closed.
  [[nodiscard]] Tape take();

 private:
  [[nodiscard]] bool has_room(std::size_t nodes, std::size_t bytes);

  Tape tape_;
  TapeWriter writer_;
  std::size_t depth_ = 0;
  std::size_t left_out_ = 0;  // elements that were left out and are still open
  std::size_t nodes_left_ = static_cast<std::size_t>(-1);
  std::size_t bytes_left_ = static_cast<std::size_t>(-1);
  bool attrs_apply_ = false;  // the last element was really added
  bool full_ = false;
  bool flattened_ = false;
};

}  // namespace broadside::tape
