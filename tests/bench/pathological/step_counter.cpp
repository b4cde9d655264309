// Counts the steps of code that is compiled with -fsanitize-coverage=trace-pc: each stretch without
// a jump is one, and so are 16 bytes that the C library copies, compares or searches. This file is
// compiled without the option.

#include "step_counter.h"

#include <cstddef>

namespace {

unsigned long long steps = 0;

[[maybe_unused]] void count_bytes(std::size_t bytes) { steps += bytes / 16; }

}  // namespace

unsigned long long steps_so_far() { return steps; }

// The names are those of the compiler, and of the linker's --wrap, which macOS does not have: there
// what the library does is not counted.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {

void __sanitizer_cov_trace_pc() { ++steps; }

#ifndef __APPLE__

void* __real_memcpy(void* to, const void* from, std::size_t bytes);
void* __real_memmove(void* to, const void* from, std::size_t bytes);
void* __real_memset(void* to, int value, std::size_t bytes);
int __real_memcmp(const void* left, const void* right, std::size_t bytes);
const void* __real_memchr(const void* text, int wanted, std::size_t bytes);
std::size_t __real_strlen(const char* text);

void* __wrap_memcpy(void* to, const void* from, std::size_t bytes) {
  count_bytes(bytes);
  return __real_memcpy(to, from, bytes);
}
void* __wrap_memmove(void* to, const void* from, std::size_t bytes) {
  count_bytes(bytes);
  return __real_memmove(to, from, bytes);
}
void* __wrap_memset(void* to, int value, std::size_t bytes) {
  count_bytes(bytes);
  return __real_memset(to, value, bytes);
}
int __wrap_memcmp(const void* left, const void* right, std::size_t bytes) {
  const auto* a = static_cast<const unsigned char*>(left);
  const auto* b = static_cast<const unsigned char*>(right);
  std::size_t same = 0;
  while (same < bytes && a[same] == b[same]) ++same;
  count_bytes(same);
  return __real_memcmp(left, right, bytes);
}
const void* __wrap_memchr(const void* text, int wanted, std::size_t bytes) {
  const void* found = __real_memchr(text, wanted, bytes);
  count_bytes(found == nullptr ? bytes
                               : static_cast<std::size_t>(static_cast<const char*>(found) -
                                                          static_cast<const char*>(text)));
  return found;
}
std::size_t __wrap_strlen(const char* text) {
  const std::size_t length = __real_strlen(text);
  count_bytes(length);
  return length;
}
#endif
}
// NOLINTEND(bugprone-reserved-identifier)
