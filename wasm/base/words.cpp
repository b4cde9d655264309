#include "base/words.h"

#include "base/ascii.h"
#include "base/literals.h"

namespace broadside::base {
namespace {

#ifdef BROADSIDE_SMALL
#define W(word, english, dari, pashto) "\n"
#endif
constexpr std::string_view kEnglish =
#define X(word, english, dari, pashto) english "\n"
#include "base/words.def"
#undef X
    ;

constexpr std::string_view kDariFile = "/words/fa.txt";
constexpr std::string_view kPashtoFile = "/words/ps.txt";
constexpr char32_t kPersianZero = 0x06F0;

// Whether the primary subtag of `language` is one of the names, each with a space behind it.
bool speaks(Text language, Text names) {
  return is_one_of(language.substr(0, language.find('-')), names);
}

}  // namespace

Words::Words() : lines_(kEnglish) {}

Words::Words(Text language, Text lines) : lines_(lines) {
  if (lines.empty()) {
    lines_ = kEnglish;
  } else if (speaks(language, "fa prs ps ")) {
    zero_ = kPersianZero;
  }
}

Text Words::operator[](Word word) const { return line_at(lines_, static_cast<std::size_t>(word)); }

Text Words::with_number(Word word, std::size_t number, Arena& arena) const {
  TextBuilder digits;
  for (const char c : arena.decimal(number)) {
    digits.add_code_point(static_cast<char32_t>(c) - '0' + zero_);
  }
  constexpr std::string_view kPlace = "{0}";
  const Text text = (*this)[word];
  const std::size_t at = text.find(kPlace);
  if (at == Text::npos) return text;
  return arena.join({text.substr(0, at), digits, text.substr(at + kPlace.size())});
}

Text words_file(Text language) {
  if (speaks(language, "fa prs ")) return kDariFile;
  if (speaks(language, "ps ")) return kPashtoFile;
  return {};
}

Text compiled_words([[maybe_unused]] Text file) {
#ifndef __EMSCRIPTEN__
  if (file == kDariFile) {
    return
#define X(word, english, dari, pashto) dari "\n"
#include "base/words.def"
#undef X
        ;
  }
  if (file == kPashtoFile) {
    return
#define X(word, english, dari, pashto) pashto "\n"
#include "base/words.def"
#undef X
        ;
  }
#endif
  return {};
}

Text direction_of(Text language) {
  // Languages whose usual script runs from right to left (CLDR, scripts Arab, Hebr, Thaa, Syrc).
  const bool right_to_left =
      speaks(language, "ar arc azb ckb dv fa glk he khw ks lrc mzn prs ps sd syr ug ur yi ");
  return right_to_left ? "rtl" : "ltr";
}

}  // namespace broadside::base
