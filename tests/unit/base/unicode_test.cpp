#include "base/unicode.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "base/utf8.h"

using namespace broadside::base;

namespace {

template <typename Visit>
void for_each(std::string_view text, Visit visit) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Decoded decoded = decode(text, offset);
    CAPTURE(text.substr(offset, decoded.length));
    visit(decoded.code_point);
    offset += decoded.length;
  }
}

void check_words(std::string_view text) {
  for_each(text, [](char32_t c) { CHECK(is_word(c)); });
}

void check_not_words(std::string_view text) {
  for_each(text, [](char32_t c) { CHECK_FALSE(is_word(c)); });
}

constexpr Direction kLeft = Direction::LeftToRight;
constexpr Direction kRight = Direction::RightToLeft;

}  // namespace

TEST_CASE("letters of every script are of words") {
  check_words("azAZ");
  check_words("äßøœĳªºµ");
  check_words("αΩйЯґ");
  check_words("آبپتچژکگیيكۀېځړ");
  check_words("אתײ");
  check_words("हिन्दी");
  check_words("ไทยภาษา");
  check_words("漢字ひらカタ々〆");
  check_words("한국어");
  check_words("አማርኛ");
  check_words("Աֆქართული");
}

TEST_CASE("digits and the underscore are of words") { check_words("09_٠٩۰۹०९０９"); }

TEST_CASE("marks are of words because they stand on letters") {
  check_words("\u0301\u0308\u064B\u0651\u0670\u05B4\u093E\u094D\u0E31\u20D7\uFE0F");
}

TEST_CASE("punctuation and symbols are not") {
  check_not_words("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~");
  check_not_words("¡¢£§©«¬®°±´¶·¸»¿×÷");
  check_not_words("،؛؟٪٫٬۔");
  check_not_words("–—‘’“”„†‡•…‰′‹›");
  check_not_words("€₹←→∞≠■☎❤");
  check_not_words("。、「」・〜＃！，．：；？");
  check_not_words("।॥");
  check_not_words("😀🎉🇦🏽");
}

TEST_CASE("blanks and controls are not") {
  check_not_words(" \t\n\r\x01\x7F");
  check_not_words("\u00A0\u2003\u2028\u202F\u205F\u3000\uFEFF");
  check_not_words("\u200B\u200C\u200D\u200E\u202E\u2066");
}

TEST_CASE("digits are those of the scripts that pages are written in") {
  for_each("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", [](char32_t c) { CHECK(is_digit(c)); });
  for_each("/:aOl²½٪ٯ۔ۺ", [](char32_t c) { CHECK_FALSE(is_digit(c)); });
}

TEST_CASE("letters have the direction of their script") {
  for_each("aZéжΩ漢あกह", [](char32_t c) { CHECK(strong_direction(c) == kLeft); });
  for_each("اکیېאת\uFB4Fﷲ\U00010840\U0001E900",
           [](char32_t c) { CHECK(strong_direction(c) == kRight); });
}

TEST_CASE("what has no direction of its own says so") {
  for_each("09۰۹٠٩ .,!؟،«»()\n😀❤☎€",
           [](char32_t c) { CHECK(strong_direction(c) == Direction::None); });
  SECTION("a mark takes that of its letter") {
    for_each("\u0301\u20E3\uFE0F",
             [](char32_t c) { CHECK(strong_direction(c) == Direction::None); });
  }
}

TEST_CASE("the first strong character decides a text") {
  CHECK(first_strong("") == Direction::None);
  CHECK(first_strong("123 ...") == Direction::None);
  CHECK(first_strong("hello سلام") == kLeft);
  CHECK(first_strong("سلام hello") == kRight);
  CHECK(first_strong("« ۱۲ » سلام hello") == kRight);
  CHECK(first_strong("1. (hello) سلام") == kLeft);
  SECTION("an emoji does not, with a variation selector or without") {
    CHECK(first_strong("😀 سلام") == kRight);
    CHECK(first_strong("❤ سلام") == kRight);
    CHECK(first_strong("❤\uFE0F سلام") == kRight);
    CHECK(first_strong("1\uFE0F\u20E3 سلام") == kRight);
  }
  SECTION("ill-formed bytes do not either") { CHECK(first_strong("\xFF\xE2\x82 سلام") == kRight); }
}
