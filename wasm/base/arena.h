#pragma once
// Arena: owns the memory of one page's values and frees it all at once.
//
// Values of the engine (articles, addresses, diagnostics) are plain structs of Text and
// std::span that point into an Arena, or into the files that the host supplied. They are trivially
// copyable and are valid while both live. Owning strings would cost the wasm module a third of its
// size in copies and destructors.

#include <cstddef>
#include <span>

#include "base/list.h"
#include "base/text.h"
#include "base/text_builder.h"

namespace broadside::base {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
#ifndef __EMSCRIPTEN__
  ~Arena();
#endif

  // Takes over the memory of what was built.
  [[nodiscard]] Text keep(TextBuilder&& text);
  template <typename T>
  [[nodiscard]] std::span<T> keep(List<T>&& list) {
    const std::size_t size = list.size();
    T* data = list.release();
    own(data);
    return {data, size};
  }

  // The parts one after another.
  [[nodiscard]] Text join(std::initializer_list<Text> parts);
  [[nodiscard]] Text decimal(std::size_t value);

 private:
#ifdef __EMSCRIPTEN__
  // The browser's engine is an arena as a whole (bridge/arena.h) and frees nothing.
  void own(void* /*block*/) {}
#else
  void own(void* block);

  List<void*> blocks_;
#endif
};

}  // namespace broadside::base
