#pragma once
// What JavaScript reads from the wasm memory: little-endian 32-bit numbers. web/engine.js is the
// only reader.

#include <cstddef>
#include <cstdint>

namespace broadside::bridge {

// After step().
struct AnswerLayout {
  std::uint32_t kind;        // engine::AnswerKind
  std::uint32_t words;       // address of the tape's words
  std::uint32_t word_count;  // 0 for Need
  std::uint32_t text;        // address of the text: the tape's, directly followed by the fields'
  std::uint32_t text_bytes;
  std::uint32_t fields;       // address of field_count lengths in UTF-16 units
  std::uint32_t field_count;  // Need: the paths. Else: page_fields.def, then one per diagnostic
  std::uint32_t reserved;
};

static_assert(sizeof(AnswerLayout) == 32 && offsetof(AnswerLayout, field_count) == 24);

// After resolve() and html().
struct TextLayout {
  std::uint32_t text;  // address
  std::uint32_t text_bytes;
};

static_assert(sizeof(TextLayout) == 8);

}  // namespace broadside::bridge
