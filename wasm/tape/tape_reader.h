#pragma once
// TapeReader: walks a sound tape word by word and hands out each word's string.

#include "base/text.h"
#include "base/utf8.h"
#include "tape/tape.h"

namespace broadside::tape {

// The views that it hands out live as long as the tape.
class TapeReader {
 public:
  explicit TapeReader(const Tape& tape) : tape_(tape), rest_(tape.text) {}

  // Moves to the next word; false at the end.
  bool next() {
    if (index_ == tape_.words.size()) return false;
    word_ = tape_.words[index_++];
    const std::size_t bytes = base::utf16_prefix_bytes(rest_, length_of(word_));
    text_ = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return true;
  }

  [[nodiscard]] Op op() const { return op_of(word_); }
  [[nodiscard]] Tag tag() const { return static_cast<Tag>(id_of(word_)); }
  [[nodiscard]] Attr attr() const { return static_cast<Attr>(id_of(word_)); }
  [[nodiscard]] base::Text text() const { return text_; }

 private:
  const Tape& tape_;
  base::Text rest_;
  base::Text text_;
  std::size_t index_ = 0;
  Word word_ = 0;
};

}  // namespace broadside::tape
