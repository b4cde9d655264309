#pragma once
// What the fuzz targets share: the one way to say that an invariant does not hold. It aborts, so
// that libFuzzer, and run_corpus.cpp, take the input for a find.

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace broadside::fuzz {

inline void require(bool holds, std::string_view invariant, std::string_view about = {}) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s: %.*s\n", static_cast<int>(invariant.size()),
               invariant.data(), static_cast<int>(about.size()), about.data());
  std::abort();
}

}  // namespace broadside::fuzz

// The entry of every target, as libFuzzer calls it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);
