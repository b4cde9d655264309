#pragma once
// The words of the interface in the reader's language. The list is words.def.
//
// English is compiled in. The other languages are files that the host supplies (one line a word, in
// the order of the list), so that no reader loads the words of somebody else's language; native
// builds have all of them compiled in.

#include <cstddef>
#include <cstdint>

#include "base/arena.h"

namespace broadside::base {

enum class Word : std::uint8_t {
#define X(word, english, dari, pashto) word,
#include "base/text.h"
#include "base/words.def"
#undef X
};

// One language's words.
class Words {
 public:
  Words();  // English

  // `language` is a BCP 47 tag; `lines` are the words of its file, or its compiled words.
  Words(Text language, Text lines);

  [[nodiscard]] Text operator[](Word word) const;
  // The word with {0} replaced by the number, in the digits of the language.
  [[nodiscard]] Text with_number(Word word, std::size_t number, Arena& arena) const;

 private:
  Text lines_;
  char32_t zero_ = '0';
};

// The file that has the words of a language, such as "/words/fa.txt"; empty where English serves.
[[nodiscard]] Text words_file(Text language);

// The words of a file, when they are compiled in; else empty.
[[nodiscard]] Text compiled_words(Text file);

// "rtl" for languages written from right to left, else "ltr". `language` is a BCP 47 tag.
[[nodiscard]] Text direction_of(Text language);

}  // namespace broadside::base
