#pragma once
// The words of the interface in the reader's language. The list is words.def.

#include <cstdint>
#include <string>
#include <string_view>

namespace broadside::base {

enum class Word : std::uint8_t {
#define X(word, english, dari, pashto) word,
#include "base/words.def"
#undef X
};

// One language's words. `language` is a BCP 47 tag; what is not known falls back to English.
class Words {
 public:
  explicit Words(std::string_view language);

  [[nodiscard]] std::string_view operator[](Word word) const;
  // The word with {0} replaced by the number, in the digits of the language.
  [[nodiscard]] std::string with_number(Word word, std::uint64_t number) const;

 private:
  enum class Column : std::uint8_t { English, Dari, Pashto };
  Column column_;
};

// "rtl" for languages written from right to left, else "ltr". `language` is a BCP 47 tag.
[[nodiscard]] std::string_view direction_of(std::string_view language);

}  // namespace broadside::base
