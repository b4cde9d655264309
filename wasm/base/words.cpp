#include "base/words.h"

#include <array>

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/utf8.h"

namespace broadside::base {
namespace {

constexpr std::array kWords = {
#define X(word, english, dari, pashto) std::array<std::string_view, 3>{english, dari, pashto},
#include "base/words.def"
#undef X
};

// The primary language subtag in lower case: `fa-AF` → `fa`.
std::string primary(std::string_view language) {
  return to_ascii_lower(language.substr(0, language.find('-')));
}

}  // namespace

Words::Words(std::string_view language) : column_(Column::English) {
  const std::string tag = primary(language);
  if (tag == "fa" || tag == "prs") column_ = Column::Dari;
  if (tag == "ps") column_ = Column::Pashto;
}

std::string_view Words::operator[](Word word) const {
  return kWords[static_cast<std::size_t>(word)][static_cast<std::size_t>(column_)];
}

std::string Words::with_number(Word word, std::uint64_t number) const {
  std::string digits;
  for (const char c : to_decimal(number)) {
    if (column_ == Column::English) {
      digits += c;
    } else {
      append_utf8(digits, static_cast<char32_t>(0x06F0 + (c - '0')));
    }
  }
  std::string out((*this)[word]);
  const std::size_t at = out.find("{0}");
  if (at != std::string::npos) out.replace(at, 3, digits);
  return out;
}

std::string_view direction_of(std::string_view language) {
  // Languages whose usual script runs from right to left (CLDR, script Arab, Hebr, Thaa, Syrc).
  constexpr std::string_view kRightToLeft =
      " ar arc azb ckb dv fa glk he khw ks lrc mzn prs ps sd syr ug ur yi ";
  const std::string tag = " " + primary(language) + " ";
  return tag.size() > 2 && kRightToLeft.find(tag) != std::string_view::npos ? "rtl" : "ltr";
}

}  // namespace broadside::base
