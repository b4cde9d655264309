// Parts of the C and C++ libraries in their smallest form. The linker takes these before the
// library's own, which are made for speed with sizes that the engine never sees, or for features
// that it does not use. Together they save four kilobytes of the compressed module.

#include <cstddef>
#include <cstdint>
#include <stdexcept>

extern "C" {

// With bulk memory the builtins are one instruction each.
void* memcpy(void* to, const void* from, std::size_t size) {
  return __builtin_memcpy(to, from, size);
}
void* memmove(void* to, const void* from, std::size_t size) {
  return __builtin_memmove(to, from, size);
}
void* memset(void* to, int value, std::size_t size) { return __builtin_memset(to, value, size); }

int memcmp(const void* left, const void* right, std::size_t size) {
  const auto* a = static_cast<const unsigned char*>(left);
  const auto* b = static_cast<const unsigned char*>(right);
  for (; size > 0; --size, ++a, ++b) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

void* memchr(const void* text, int wanted, std::size_t size) {
  const auto* at = static_cast<const unsigned char*>(text);
  for (; size > 0; --size, ++at) {
    if (*at == static_cast<unsigned char>(wanted)) return const_cast<unsigned char*>(at);
  }
  return nullptr;
}

std::size_t strlen(const char* text) {
  const char* end = text;
  while (*end != '\0') ++end;
  return static_cast<std::size_t>(end - text);
}

char* strchr(const char* text, int wanted) {
  for (;; ++text) {
    if (*text == static_cast<char>(wanted)) return const_cast<char*>(text);
    if (*text == '\0') return nullptr;
  }
}

// The host reports a trap as our fault; the library's abort ends in this import.
void __wasi_proc_exit(int /*status*/) { __builtin_trap(); }  // NOLINT: WASI's name
}

// nlohmann's parser makes an exception object for every syntax error and hands it to us, who do not
// look at it. With these members the object costs nothing; the library's would bring the tables of
// run-time type information with them.
namespace std {

exception::~exception() noexcept {}
const char* exception::what() const noexcept { return ""; }
__libcpp_refstring::__libcpp_refstring(const char* text) : __imp_(text) {}
__libcpp_refstring::~__libcpp_refstring() {}
runtime_error::runtime_error(const char* text) : __imp_(text) {}
runtime_error::~runtime_error() noexcept {}
const char* runtime_error::what() const noexcept { return ""; }

}  // namespace std
