#include "base/unicode.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
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

void check_continue(std::string_view text) {
  for_each(text, [](char32_t c) { CHECK(is_xid_continue(c)); });
}

void check_not_continue(std::string_view text) {
  for_each(text, [](char32_t c) { CHECK_FALSE(is_xid_continue(c)); });
}

std::string key(std::string_view text) {
  Arena arena;
  const std::string_view key = tag_key(text, arena);
  CHECK(tag_key(key, arena) == key);
  return std::string(key);
}

std::string slugged(std::string_view text) {
  Arena arena;
  return std::string(slug(text, arena));
}

constexpr Direction kLeft = Direction::LeftToRight;
constexpr Direction kRight = Direction::RightToLeft;

}  // namespace

TEST_CASE("letters of every script begin words") {
  for (const std::string_view text :
       {"azAZ", "äßøœĳªºµ", "αΩйЯґ", "آبپتچژکگیيكۀېځړ", "אתײ", "हनद", "ไทยภษ", "漢字ひらカタ々〆",
        "한국어", "አማርኛ", "Աֆქართული", "ⅣⅷꟲⰀ"}) {
    for_each(text, [](char32_t c) { CHECK(is_xid_start(c)); });
    check_continue(text);
  }
}

TEST_CASE("digits, marks and the underscore continue words and do not begin them") {
  for (const std::string_view text :
       {"09_٠٩۰۹०९０９‿", "\u0301\u0308\u064B\u0651\u0670\u05B4\u093E\u094D\u0E31\u20D7\uFE0F"}) {
    for_each(text, [](char32_t c) { CHECK_FALSE(is_xid_start(c)); });
    check_continue(text);
  }
}

TEST_CASE("punctuation and symbols are not of words") {
  check_not_continue("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~");
  check_not_continue("¡¢£§©«¬®°±´¶¸»¿×÷²½");
  check_not_continue("،؛؟٪٫٬۔");
  check_not_continue("–—‘’“”„†‡•…‰′‹›");
  check_not_continue("€₹←→∞≠■☎❤①Ⓐ");
  check_not_continue("。、「」〜＃！，．：；？");
  check_not_continue("।॥");
  check_not_continue("😀🎉🇦🏽");
}

TEST_CASE("blanks and controls are not") {
  check_not_continue(std::string_view(" \t\n\r\x01\x7F\0", 7));
  check_not_continue("\u00A0\u2003\u2028\u202F\u205F\u3000\uFEFF");
  check_not_continue("\u200B\u200E\u202E\u2066");
}

TEST_CASE("joiners and middle dots stand between, in every version of Unicode") {
  for_each("\u200C\u200D\u00B7\u0387・･", [](char32_t c) {
    CHECK(is_medial(c));
    CHECK_FALSE(is_xid_continue(c));
  });
  for_each("a1_-. ـ\u0301\u200B", [](char32_t c) { CHECK_FALSE(is_medial(c)); });
}

TEST_CASE("spellings of one tag have one key") {
  CHECK(key("Kabul") == "kabul");
  CHECK(key("Straße") == key("STRASSE"));
  CHECK(key("STRAẞE") == "strasse");
  CHECK(key("ＡＢＣ") == "abc");
  CHECK(key("ﬁ①ﷲ") == "fi1الله");
  CHECK(key("cafe\u0301") == "café");
  CHECK(key("ΟΔΟΣ") == "οδοσ");
  CHECK(key("οδος") == "οδοσ");
  CHECK(key("ᾴ") == "άι");
  CHECK(key("ꭰᏸ") == key("ᎠᏰ"));
  SECTION("with zero-width joiners and without") {
    CHECK(key("می\u200Cخواهم") == "میخواهم");
    CHECK(key("a\u200Db") == "ab");
    CHECK(key("\u200C") == "");
  }
  SECTION("in Arabic and Persian letters") {
    CHECK(key("خبرهاي") == "خبرهای");
    CHECK(key("خبرهاى") == "خبرهای");
    CHECK(key("كابل") == "کابل");
    CHECK(key("ﻛﺎﺑﻞ") == "کابل");
    CHECK(key("ي\u0654") == "ئ");
  }
  SECTION("of Turkish, those with a dot or none") {
    CHECK(key("kırmızı") == key("KIRMIZI"));
    CHECK(key("İ") == "i\u0307");
    CHECK(key("ı\u0301") == "í");
  }
  SECTION("other tags have other keys") {
    CHECK(key("a_b") != key("ab"));
    CHECK(key("ہ") != key("ه"));
    CHECK(key("resume") != key("résumé"));
    CHECK(key("") == "");
  }
}

TEST_CASE("a slug is the text in lower case without punctuation") {
  CHECK(slugged("Hello World") == "hello-world");
  CHECK(slugged("What's new?") == "whats-new");
  CHECK(slugged("C++ & Rust: a/b") == "c--rust-ab");
  CHECK(slugged("snake_case and kebab-case") == "snake_case-and-kebab-case");
  CHECK(slugged("Version 2.0") == "version-20");
  CHECK(slugged("") == "");
  CHECK(slugged("!?") == "");
  SECTION("every space is a hyphen, other blanks are dropped") {
    CHECK(slugged("a  b") == "a--b");
    CHECK(slugged(" a ") == "-a-");
    CHECK(slugged("a\tb\nc\u00A0d") == "abcd");
  }
}

TEST_CASE("letters of every script stay in a slug") {
  CHECK(slugged("خبر تازه") == "خبر-تازه");
  CHECK(slugged("日本語 です") == "日本語-です");
  CHECK(slugged("naïve façade") == "naïve-façade");
  CHECK(slugged("ⒶⅣ") == "ⓐⅳ");
  SECTION("their punctuation, joiners and emoji do not") {
    CHECK(slugged("آیا؟ بله، «شاید»") == "آیا-بله-شاید");
    CHECK(slugged("می\u200Cخواهم") == "میخواهم");
    CHECK(slugged("😀 a") == "-a");
    CHECK(slugged("x² ½") == "x-");
  }
}

TEST_CASE("capitals of every script are small in a slug") {
  CHECK(slugged("ÉCOLE ПРИВЕТ ՀԱՅ") == "école-привет-հայ");
  CHECK(slugged("STRASSE ẞ") == "strasse-ß");
  CHECK(slugged("İZMİR") == "i\u0307zmi\u0307r");
  SECTION("a sigma that ends a word has its form") {
    CHECK(slugged("ΟΔΟΣ ΣΟΦΟΣ") == "οδος-σοφος");
    CHECK(slugged("Σ") == "σ");
    CHECK(slugged("ΑΣ.") == "ας");
    CHECK(slugged("ΑΣ.Α") == "ασα");
    CHECK(slugged("Α\u0301Σ\u0301 Α") == "α\u0301ς\u0301-α");
    CHECK(slugged("1Σ") == "1σ");
  }
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
