#include "base/words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"

using namespace broadside::base;

TEST_CASE("words come in the language of the page") {
  CHECK(Words("en")[Word::Tags] == "Tags");
  CHECK(Words("fa")[Word::Tags] == "برچسب‌ها");
  CHECK(Words("prs")[Word::Tags] == "برچسب‌ها");
  CHECK(Words("ps")[Word::Tags] == "نښکې");
}

TEST_CASE("only the primary subtag counts and its case does not") {
  CHECK(Words("FA-Arab-AF")[Word::Next] == "بعدی");
  CHECK(Words("ps-AF")[Word::Next] == "بله");
  CHECK(Words("fas")[Word::Next] == "Next");
  CHECK(Words("psq")[Word::Next] == "Next");
}

TEST_CASE("a language without words of its own gets the English ones") {
  for (const std::string_view language : {"", "de", "x-klingon", "-", "ar"}) {
    CAPTURE(language);
    CHECK(Words(language)[Word::Articles] == "Articles");
  }
}

TEST_CASE("numbers are written in the digits of the language") {
  CHECK(Words("en").with_number(Word::ReadingTime, 12) == "12 min read");
  CHECK(Words("prs").with_number(Word::ReadingTime, 1234567890) == "۱۲۳۴۵۶۷۸۹۰ دقیقه مطالعه");
  CHECK(Words("ps").with_number(Word::ReadingTime, 7) == "۷ دقیقې لوستل");
  SECTION("where the language puts them") {
    CHECK(Words("en").with_number(Word::BackToReference, 3) == "Back to reference 3");
    CHECK(Words("ps").with_number(Word::BackToReference, 3) == "۳ حوالې ته بېرته");
  }
  SECTION("a word without a place for it ignores the number") {
    CHECK(Words("en").with_number(Word::Tags, 3) == "Tags");
  }
}

TEST_CASE("no language lacks a word or a place for the number") {
  const std::vector<Word> all = {
#define X(word, english, dari, pashto) Word::word,
#include "base/words.def"
#undef X
  };
  const Words english("en");
  for (const std::string_view language : {"en", "prs", "ps"}) {
    const Words words(language);
    for (const Word word : all) {
      CAPTURE(english[word], language);
      CHECK_FALSE(words[word].empty());
      CHECK(find_invalid(words[word]) == std::string::npos);
      CHECK((words[word].find("{0}") == std::string::npos) ==
            (english[word].find("{0}") == std::string::npos));
    }
  }
}

TEST_CASE("the direction of writing follows from the language") {
  for (const std::string_view language : {"ar", "fa", "FA-AF", "prs", "ps-AF", "he", "ur", "ckb"}) {
    CAPTURE(language);
    CHECK(direction_of(language) == "rtl");
  }
  for (const std::string_view language :
       {"", "en", "de-CH", "tg", "uz", "a", "r", " ", "fab", "-fa"}) {
    CAPTURE(language);
    CHECK(direction_of(language) == "ltr");
  }
}
