#pragma once
// Tape: a document tree as a flat array of words and one text. TAPE.md is its specification, with
// a worked example; the closed sets are ops.def, tags.def and attrs.def.

#include <cstddef>
#include <cstdint>

#include "base/list.h"
#include "base/text.h"
#include "base/text_builder.h"

namespace broadside::tape {

enum class Op : std::uint8_t {
#define X(op, name) op,
#include "tape/ops.def"
#undef X
#ifdef BROADSIDE_TRUSTED_HTML
  Raw,  // text that the serializer writes unescaped; the browser knows no such operation
#endif
};

enum class Tag : std::uint8_t {
#define X(tag, name, level) tag,
#include "tape/tags.def"
#undef X
};

enum class Attr : std::uint8_t {
#define X(attr, name, kind, tags) attr,
#include "tape/attrs.def"
#undef X
};

enum class Level : std::uint8_t { Block, Inline, VoidBlock, VoidInline };
enum class AttrKind : std::uint8_t { Text, Url };

[[nodiscard]] base::Text name_of(Op op);
[[nodiscard]] base::Text name_of(Tag tag);
[[nodiscard]] base::Text name_of(Attr attr);
[[nodiscard]] Level level_of(Tag tag);
[[nodiscard]] AttrKind kind_of(Attr attr);
[[nodiscard]] bool is_allowed_on(Attr attr, Tag tag);

[[nodiscard]] constexpr bool is_void(Level level) {
  return level == Level::VoidBlock || level == Level::VoidInline;
}
[[nodiscard]] constexpr bool is_block(Level level) {
  return level == Level::Block || level == Level::VoidBlock;
}

// How many of each there are; an id in a word must be below.
inline constexpr std::size_t kOpCount = 0
#define X(op, name) +1
#include "tape/ops.def"
#undef X
#ifdef BROADSIDE_TRUSTED_HTML
                                        + 1
#endif
    ;
inline constexpr std::size_t kTagCount = 0
#define X(tag, name, level) +1
#include "tape/tags.def"
#undef X
    ;
inline constexpr std::size_t kAttrCount = 0
#define X(attr, name, kind, tags) +1
#include "tape/attrs.def"
#undef X
    ;

// One word: op (4 bits) | id (8 bits) | length (20 bits, UTF-16 code units).
using Word = std::uint32_t;

inline constexpr std::uint32_t kMaxLength = (1U << 20U) - 1U;

[[nodiscard]] constexpr Word make_word(Op op, std::uint8_t id, std::uint32_t length) {
  return (static_cast<Word>(op) << 28U) | (static_cast<Word>(id) << 20U) | length;
}
[[nodiscard]] constexpr Op op_of(Word word) { return static_cast<Op>(word >> 28U); }
[[nodiscard]] constexpr std::uint8_t id_of(Word word) {
  return static_cast<std::uint8_t>((word >> 20U) & 0xFFU);
}
[[nodiscard]] constexpr std::uint32_t length_of(Word word) { return word & kMaxLength; }

// Owns both halves. Strings stand in `text` in the order of the words that own them, so that a
// reader needs one cursor and no offsets.
struct Tape {
  base::List<Word> words;
  base::TextBuilder text;  // UTF-8
};

}  // namespace broadside::tape
