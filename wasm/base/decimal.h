#pragma once
// Unsigned integers as text, without the C library's formatted output: printf costs the wasm
// module more bytes than all of this room.

#include <cstdint>
#include <string>

namespace broadside::base {

inline void append_decimal(std::string& out, std::uint64_t value) {
  char digits[20];
  int count = 0;
  do {
    digits[count++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  while (count > 0) out += digits[--count];
}

[[nodiscard]] inline std::string to_decimal(std::uint64_t value) {
  std::string out;
  append_decimal(out, value);
  return out;
}

}  // namespace broadside::base
