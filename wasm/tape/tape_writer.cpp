#include "tape/tape_writer.h"

#include "base/utf8.h"

namespace broadside::tape {

void TapeWriter::attr(Attr attr, base::Text value) {
  std::size_t length = base::utf16_length(value);
  if (length > kMaxLength) {
    value = base::prefix(value, kMaxLength / 2);  // a code point is at most two units
    length = base::utf16_length(value);
  }
  put(Op::Attr, static_cast<std::uint8_t>(attr), static_cast<std::uint32_t>(length));
  tape_.text += value;
}

std::size_t TapeWriter::put_text(Op op, base::Text text) {
  std::size_t added = 0;
  while (!text.empty()) {
    base::Text part = text;
    std::size_t length = base::utf16_length(part);
    if (length > kMaxLength) {
      part = base::prefix(text, kMaxLength / 2);
      length = base::utf16_length(part);
    }
    Word* last = tape_.words.empty() ? nullptr : &tape_.words.back();
    if (last != nullptr && op_of(*last) == op && length_of(*last) + length <= kMaxLength) {
      *last = make_word(op, 0, static_cast<std::uint32_t>(length_of(*last) + length));
    } else {
      put(op, 0, static_cast<std::uint32_t>(length));
      ++added;
    }
    tape_.text += part;
    text.remove_prefix(part.size());
  }
  return added;
}

std::size_t TapeWriter::text(base::Text text) { return put_text(Op::Text, text); }

#ifdef BROADSIDE_TRUSTED_HTML
void TapeWriter::raw(base::Text html) { put_text(Op::Raw, html); }
#endif

}  // namespace broadside::tape
