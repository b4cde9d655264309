#include "base/search_key.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/utf8.h"

using namespace broadside::base;

namespace {

std::string key(std::string_view text) {
  Arena arena;
  const std::string_view key = search_key(text, arena);
  CHECK(search_key(key, arena) == key);
  CHECK(find_invalid(key) == std::string_view::npos);
  return std::string(key);
}

}  // namespace

TEST_CASE("words stand with one blank before each") {
  CHECK(key("").empty());
  CHECK(key(" \t.,–!؟«»").empty());
  CHECK(key("One, two—three") == " one two three");
  CHECK(key("don’t O'Brien") == " don t o brien");
  CHECK(key("snake_case #Tag a/b") == " snake case tag a b");
  CHECK(key("«کابل»، هرات؛ بلخ.") == " کابل هرات بلخ");
  CHECK(key("a\u00A0b\u2009c\u3000d。e、f") == " a b c d e f");
}

TEST_CASE("capitals and compatible forms are the same") {
  CHECK(key("STRASSE Straße") == " strasse strasse");
  CHECK(key("ＡＢＣ ﬁn") == " abc fin");
  CHECK(key("ΟΔΟΣ οδος") == key("οδος ΟΔΟΣ"));
}

TEST_CASE("Arabic and Persian letters of one sound are the same") {
  CHECK(key("علي على علی") == " علی علی علی");
  CHECK(key("كتاب کتاب") == " کتاب کتاب");
  CHECK(key("أحمد إحمد آحمد ٱحمد احمد") == " احمد احمد احمد احمد احمد");
  CHECK(key("مدرسة مدرسه") == " مدرسه مدرسه");
  CHECK(key("خانۀ خانهٔ خانه") == " خانه خانه خانه");
}

TEST_CASE("letters that are not the same stay apart") {
  CHECK(key("ک") != key("گ"));
  CHECK(key("ي") != key("ې"));
  CHECK(key("و") != key("ا"));
  CHECK(key("é") != key("e"));
}

TEST_CASE("digits are those of ASCII") {
  CHECK(key("۱۴۰۲ ١٤٠٢ 1402 １４０２") == " 1402 1402 1402 1402");
  CHECK(key("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩") == " 01234567890123456789");
}

TEST_CASE("joiners, vowels and tatweel are nothing") {
  CHECK(key("می\u200Cروم میروم") == " میروم میروم");
  CHECK(key("مُحَمَّد محمد") == " محمد محمد");
  CHECK(key("مـــحمد") == " محمد");
  CHECK(key("رحمٰن") == " رحمن");
  CHECK(key("co\u00ADoperate") == " cooperate");
}

TEST_CASE("scripts without blanks are known") {
  for (const char32_t c : {U'漢', U'か', U'カ', U'ไ', U'ខ', U'𠀀'}) CHECK(is_unspaced(c));
  for (const char32_t c : {U'a', U'ک', U'д', U'한', U'1', U'ह'}) CHECK_FALSE(is_unspaced(c));
}
