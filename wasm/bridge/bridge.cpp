// The whole surface of the wasm module; the only file that knows Emscripten. The names that
// JavaScript may call are listed in exports.txt. The order of calls is that of the run loop in
// engine/engine.h:
//
//   engine_reset()
//   p = engine_reserve(n); write query and content base at p; engine_open(query bytes, base bytes,
//   now) engine_step() → address of an AnswerLayout for each needed path: p = engine_reserve(n);
//   write path and content at p; engine_supply(…) engine_step() … p = engine_reserve(n); write an
//   address of the page's HTML at p; engine_resolve(bytes, image) → address of a TextLayout;
//   engine_html() → address of a TextLayout
//
// Everything lives in the arena until the next engine_reset().

#include <emscripten.h>

#include <cstdint>
#include <new>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "bridge/answer_layout.h"
#include "bridge/arena.h"
#include "engine/engine.h"
#include "tape/html_writer.h"

namespace {

using broadside::bridge::AnswerLayout;
using broadside::bridge::TextLayout;
using broadside::engine::Answer;
using broadside::engine::AnswerKind;
using broadside::engine::Engine;

// Placed anew by open(); never destroyed, because reset() forgets what it owns.
alignas(Engine) unsigned char engine_storage[sizeof(Engine)];
Engine* engine = nullptr;
char* reserved = nullptr;

// The tape's text with the strings of the answer behind it, and their lengths.
struct Fields {
  broadside::base::TextBuilder text;
  broadside::base::List<std::uint32_t> lengths;

  void add(broadside::base::Text field) {
    lengths.push(static_cast<std::uint32_t>(broadside::base::utf16_length(field)));
    text += field;
  }
};

std::uint32_t address(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void engine_reset() {
  engine = nullptr;
  broadside::bridge::reset_arena();
}

EMSCRIPTEN_KEEPALIVE char* engine_reserve(std::uint32_t bytes) {
  reserved = static_cast<char*>(::operator new(bytes));
  return reserved;
}

EMSCRIPTEN_KEEPALIVE void engine_open(std::uint32_t query_bytes, std::uint32_t base_bytes,
                                      double now) {
  engine =
      new (engine_storage) Engine(broadside::base::Text(reserved, query_bytes),
                                  broadside::base::Text(reserved + query_bytes, base_bytes), now);
}

EMSCRIPTEN_KEEPALIVE void engine_supply(std::uint32_t path_bytes, std::int32_t status,
                                        std::uint32_t content_bytes) {
  engine->supply({broadside::base::Text(reserved, path_bytes), status,
                  broadside::base::Text(reserved + path_bytes, content_bytes)});
}

EMSCRIPTEN_KEEPALIVE const AnswerLayout* engine_step() {
  const Answer& answer = engine->step();
  // Stays in the arena until engine_reset(): JavaScript reads from it.
  auto& fields = *new Fields;
  if (answer.kind == AnswerKind::Need) {
    for (const broadside::base::Text path : answer.paths) fields.add(path);
  } else {
    fields.text += answer.page.tape.text;
#define X(name, value) fields.add(value);
#include "engine/page_fields.def"
#undef X
    for (const broadside::base::Text line : answer.lines) fields.add(line);
  }
  const auto& words = answer.page.tape.words;
  return new AnswerLayout{
      .kind = static_cast<std::uint32_t>(answer.kind),
      .words = address(words.begin()),
      .word_count = static_cast<std::uint32_t>(words.size()),
      .text = address(fields.text.view().data()),
      .text_bytes = static_cast<std::uint32_t>(fields.text.size()),
      .fields = address(fields.lengths.begin()),
      .field_count = static_cast<std::uint32_t>(fields.lengths.size()),
      .reserved = 0,
  };
}

#ifndef BROADSIDE_SMALL  // base/whole.h: articles in HTML are the whole engine's
EMSCRIPTEN_KEEPALIVE const TextLayout* engine_resolve(std::uint32_t bytes, bool image) {
  const broadside::base::Text url = engine->resolve(broadside::base::Text(reserved, bytes), image);
  return new TextLayout{.text = address(url.data()),
                        .text_bytes = static_cast<std::uint32_t>(url.size())};
}

// The page of the last step as HTML, for programs without a DOM.
EMSCRIPTEN_KEEPALIVE const TextLayout* engine_html() {
  const auto& html = *new std::string(broadside::tape::to_html(engine->step().page.tape));
  return new TextLayout{.text = address(html.data()),
                        .text_bytes = static_cast<std::uint32_t>(html.size())};
}
#endif
}
