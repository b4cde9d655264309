#pragma once
// TapeWriter: appends single words with their text. Each call leaves words and text in step, so a
// tape that it wrote can be malformed only in its nesting, which is TapeBuilder's business.

#include "base/text.h"
#include "tape/tape.h"

namespace broadside::tape {

class TapeWriter {
 public:
  // The tape that is written to; outlives the writer.
  explicit TapeWriter(Tape& tape) : tape_(tape) {}

  void open(Tag tag) { put(Op::Open, static_cast<std::uint8_t>(tag), 0); }
  void void_element(Tag tag) { put(Op::Void, static_cast<std::uint8_t>(tag), 0); }
  void close() { put(Op::Close, 0, 0); }

  // A value of more than kMaxLength units is cut.
  void attr(Attr attr, base::Text value);
  // Joins the text of a directly preceding Text word; splits what is longer than one word holds.
  // Returns how many Text words were added.
  std::size_t text(base::Text text);
#ifdef BROADSIDE_TRUSTED_HTML
  void raw(base::Text html);
#endif

 private:
  void put(Op op, std::uint8_t id, std::uint32_t length) {
    tape_.words.push(make_word(op, id, length));
  }
  std::size_t put_text(Op op, base::Text text);

  Tape& tape_;
};

}  // namespace broadside::tape
