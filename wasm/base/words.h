#pragma once
// The words of the interface in the reader's language. The list is words.def.
//
// English is compiled in. The other languages are files that the host supplies (one line a word, in
// the order of the list), so that no reader loads the words of somebody else's language; native
// builds have all of them compiled in.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/arena.h"

namespace broadside::base {

enum class Word : std::uint8_t {
#define X(word, english, dari, pashto) word,
#include "base/words.def"
#undef X
};

// One language's words.
class Words {
 public:
  Words();  // English

  // `language` is a BCP 47 tag; `lines` are the words of its file, or its compiled words.
  Words(std::string_view language, std::string_view lines);

  [[nodiscard]] std::string_view operator[](Word word) const;
  // The word with {0} replaced by the number, in the digits of the language.
  [[nodiscard]] std::string_view with_number(Word word, std::size_t number, Arena& arena) const;

 private:
  std::string_view lines_;
  char32_t zero_ = '0';
};

// The file that has the words of a language, such as "/words/fa.txt"; empty where English serves.
[[nodiscard]] std::string_view words_file(std::string_view language);

// The words of a file, when they are compiled in; else empty.
[[nodiscard]] std::string_view compiled_words(std::string_view file);

// "rtl" for languages written from right to left, else "ltr". `language` is a BCP 47 tag.
[[nodiscard]] std::string_view direction_of(std::string_view language);

}  // namespace broadside::base
