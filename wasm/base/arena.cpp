#include "base/arena.h"

#include <cstdlib>

namespace broadside::base {

#ifndef __EMSCRIPTEN__
Arena::~Arena() {
  for (void* block : blocks_) std::free(block);  // NOLINT: List and TextBuilder use malloc
}

void Arena::own(void* block) { blocks_.push(block); }
#endif

std::string_view Arena::keep(TextBuilder&& text) {
  const std::size_t size = text.size();
  char* data = text.release();
  own(data);
  return {data, size};
}

std::string_view Arena::join(std::initializer_list<std::string_view> parts) {
  TextBuilder text;
  for (const std::string_view part : parts) text += part;
  return keep(std::move(text));
}

std::string_view Arena::decimal(std::size_t value) {
  TextBuilder text;
  text.add_decimal(value);
  return keep(std::move(text));
}

}  // namespace broadside::base
