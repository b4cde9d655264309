// Parts of the C library that nlohmann's lexer links in but never reaches with data: it sees every
// number as `0` (model/json_reader.cpp), so any conversion of `0` will do, and its messages are not
// used. The real ones would cost ten kilobytes.

#include <cstdarg>
#include <cstddef>

namespace {

// The end of the one-character number.
void set_end(const char* text, char** end) {
  if (end != nullptr) *end = const_cast<char*>(text) + 1;
}

}  // namespace

extern "C" {

#define NUMBER(type, name, ...)                         \
  type name(const char* text, char** end __VA_ARGS__) { \
    set_end(text, end);                                 \
    return 0;                                           \
  }
// The C library keeps these in two object files; all of each, or both copies would be linked.
NUMBER(float, strtof)
NUMBER(double, strtod)
NUMBER(long double, strtold)
NUMBER(long, strtol, , int)
NUMBER(unsigned long, strtoul, , int)
NUMBER(long long, strtoll, , int)
NUMBER(unsigned long long, strtoull, , int)
#undef NUMBER

int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) out[0] = '\0';
  return 0;
}
}
