#include "base/arena.h"

#include <cstdlib>

namespace broadside::base {

#ifndef __EMSCRIPTEN__
Arena::~Arena() {
  for (void* block : blocks_) std::free(block);  // NOLINT: List and TextBuilder use malloc
}

void Arena::own(void* block) { blocks_.push(block); }
#endif

Text Arena::keep(TextBuilder&& text) {
  const std::size_t size = text.size();
  char* data = text.release();
  own(data);
  return {data, size};
}

Text Arena::join(std::initializer_list<Text> parts) {
  TextBuilder text;
  for (const Text part : parts) text += part;
  return keep(std::move(text));
}

Text Arena::decimal(std::size_t value) {
  TextBuilder text;
  text.add_decimal(value);
  return keep(std::move(text));
}

}  // namespace broadside::base
