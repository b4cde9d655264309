// base/unicode.h for native builds: utf8proc's tables, with the rules that make its answers those
// of a browser.

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/display_width.h"
#include "base/transliterate.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::base {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t Size>
bool contains(const Range (&ranges)[Size], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// Letters that may not stand there: Unicode leaves them out of XID_Continue because NFKC makes them
// begin with a blank, or because they are symbols of patterns.
constexpr Range kNotXid[] = {
    {0x037A, 0x037A}, {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63}, {0xFDFA, 0xFDFB},
    {0xFE70, 0xFE70}, {0xFE72, 0xFE72}, {0xFE74, 0xFE74}, {0xFE76, 0xFE76},
    {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E},
};
// Letters that NFKC makes begin with a mark.
constexpr Range kNotXidStart[] = {{0x0E33, 0x0E33}, {0x0EB3, 0x0EB3}, {0xFF9E, 0xFF9F}};
// Other_ID_Start.
constexpr Range kOtherXidStart[] = {{0x1885, 0x1886}, {0x2118, 0x2118}, {0x212E, 0x212E}};
// Other_ID_Continue, without the middle dots.
constexpr Range kOtherXidContinue[] = {{0x1369, 0x1371}, {0x19DA, 0x19DA}};

// Other_Alphabetic outside of the marks: letters in circles and squares.
constexpr Range kEnclosedLetter[] = {
    {0x24B6, 0x24E9}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169}, {0x1F170, 0x1F189}};
// Other_Lowercase and Other_Uppercase that are neither those nor ignored in the matter of case.
constexpr Range kOtherCased[] = {{0x00AA, 0x00AA}, {0x00BA, 0x00BA}, {0x2160, 0x217F}};
// Word_Break's MidLetter, MidNumLet and Single_Quote: stand inside of words.
constexpr Range kMidWord[] = {
    {'\'', '\''},     {'.', '.'},       {':', ':'},       {0x00B7, 0x00B7},
    {0x0387, 0x0387}, {0x055F, 0x055F}, {0x05F4, 0x05F4}, {0x2018, 0x2019},
    {0x2024, 0x2024}, {0x2027, 0x2027}, {0xFE13, 0xFE13}, {0xFE52, 0xFE52},
    {0xFE55, 0xFE55}, {0xFF07, 0xFF07}, {0xFF0E, 0xFF0E}, {0xFF1A, 0xFF1A},
};

constexpr char32_t kCapitalSigma = 0x03A3;
constexpr char32_t kSmallFinalSigma = 0x03C2;
constexpr char32_t kSmallSigma = 0x03C3;

bool is_cherokee(char32_t c) { return c >= 0x13A0 && c <= 0x13F5; }

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

char32_t lower(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

bool is_letter(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return true;
    default:
      return false;
  }
}

bool is_mark_digit_or_connector(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return false;
  }
}

// [\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]
bool is_of_slug(char32_t c) {
  return is_letter(c) || is_mark_digit_or_connector(c) || category(c) == UTF8PROC_CATEGORY_ME ||
         contains(kEnclosedLetter, c);
}

bool is_cased(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
      return true;
    default:
      return contains(kOtherCased, c) || contains(kEnclosedLetter, c);
  }
}

bool is_case_ignorable(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
      return true;
    default:
      return contains(kMidWord, c);
  }
}

// The Final_Sigma of SpecialCasing.txt for the sigma before `after`: the last letter of a word, and
// not its only one.
bool is_final_sigma(std::string_view text, std::size_t at, std::size_t after) {
  bool follows = false;
  while (at > 0 && !follows) {
    const Decoded decoded = decode_before(text, at);
    follows = !is_case_ignorable(decoded.code_point);
    if (follows && !is_cased(decoded.code_point)) return false;
    at -= decoded.length;
  }
  if (!follows) return false;
  while (after < text.size()) {
    const Decoded decoded = decode(text, after);
    if (!is_case_ignorable(decoded.code_point)) return !is_cased(decoded.code_point);
    after += decoded.length;
  }
  return true;
}

// A text of utf8proc's, which comes from malloc.
class Mapped {
 public:
  Mapped(std::string_view text, unsigned options, utf8proc_custom_func change = nullptr) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    size_ = utf8proc_map_custom(bytes, static_cast<utf8proc_ssize_t>(text.size()), &bytes_,
                                static_cast<utf8proc_option_t>(options), change, nullptr);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  ~Mapped() { std::free(bytes_); }  // NOLINT: utf8proc's contract

  [[nodiscard]] std::string_view view() const {
    // Less than nothing is an error; of those only ill-formed text could be one.
    return {reinterpret_cast<const char*>(bytes_), static_cast<std::size_t>(std::max(size_, {}))};
  }

 private:
  utf8proc_uint8_t* bytes_ = nullptr;
  utf8proc_ssize_t size_ = 0;
};

constexpr unsigned kNfkc = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT;

// What JavaScript's lower case of the upper case does and Unicode's folding does not: a Turkish
// dotless i is an i, and Cherokee folds to small letters.
utf8proc_int32_t before_folding(utf8proc_int32_t c, void* /*data*/) {
  return c == 0x0131 ? 'i' : c;
}

char32_t after_folding(char32_t c) {
  if (is_cherokee(c)) return lower(c);
  if (c == 0x0649 || c == 0x064A) return 0x06CC;  // ALEF MAKSURA, YEH → FARSI YEH
  if (c == 0x0643) return 0x06A9;                 // KAF → KEHEH
  return c;
}

template <typename Visit>
void for_each(std::string_view text, Visit visit) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode(text, offset);
    visit(decoded.code_point);
    offset += decoded.length;
  }
}

}  // namespace

bool is_xid_start(char32_t c) {
  if (contains(kOtherXidStart, c)) return true;
  return is_letter(c) && !contains(kNotXid, c) && !contains(kNotXidStart, c);
}

bool is_xid_continue(char32_t c) {
  if (is_xid_start(c) || is_mark_digit_or_connector(c)) return true;
  return contains(kNotXidStart, c) || contains(kOtherXidContinue, c);
}

std::string_view tag_key(std::string_view text, Arena& arena) {
  TextBuilder joined;
  for_each(text, [&](char32_t c) {
    if (c != kZeroWidthNonJoiner && c != kZeroWidthJoiner) joined.add_code_point(c);
  });
  const Mapped normal(joined, kNfkc);
  const Mapped folded(normal.view(), kNfkc | UTF8PROC_CASEFOLD, before_folding);
  TextBuilder key;
  for_each(folded.view(), [&](char32_t c) { key.add_code_point(after_folding(c)); });
  return arena.keep(std::move(key));
}

std::string_view label_key(std::string_view text, Arena& arena) {
  TextBuilder spaced;
  bool space = false;
  for_each(text, [&](char32_t c) {
    const bool is_space =
        c == '\t' || c == '\n' || c == '\f' || c == '\r' || category(c) == UTF8PROC_CATEGORY_ZS;
    if (!is_space && space && spaced.size() > 0) spaced += ' ';
    if (!is_space) spaced.add_code_point(c);
    space = is_space;
  });
  const Mapped folded(spaced, UTF8PROC_STABLE | UTF8PROC_CASEFOLD, before_folding);
  TextBuilder key;
  for_each(folded.view(), [&](char32_t c) {
    key.add_code_point(c == kSmallFinalSigma ? kSmallSigma : is_cherokee(c) ? lower(c) : c);
  });
  return arena.keep(std::move(key));
}

std::string_view slug(std::string_view text, Arena& arena) {
  TextBuilder slug;
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode(text, offset);
    const std::size_t after = offset + decoded.length;
    const char32_t c = decoded.code_point;
    if (c == ' ' || c == '-') {
      slug += '-';
    } else if (c == kCapitalSigma && is_final_sigma(text, offset, after)) {
      slug += "ς";
    } else if (is_of_slug(c)) {
      slug.add_code_point(lower(c));
      if (c == 0x0130) slug += "\u0307";  // İ is the only capital with two small characters
    }
    offset = after;
  }
  return arena.keep(std::move(slug));
}

std::string_view plain_letters(std::string_view text, Arena& arena) {
  const Mapped plain(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                               UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  TextBuilder out;
  out += plain.view();
  return arena.keep(std::move(out));
}

int display_width(char32_t c) { return utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)); }

}  // namespace broadside::base
