#include "base/words.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

using namespace broadside::base;

namespace {

// As native builds have them: all compiled in.
Words words_of(std::string_view language) {
  return {language, compiled_words(words_file(language))};
}

}  // namespace

TEST_CASE("words come in the language of the page") {
  CHECK(words_of("en")[Word::Tags] == "Tags");
  CHECK(words_of("fa")[Word::Tags] == "برچسب‌ها");
  CHECK(words_of("prs")[Word::Tags] == "برچسب‌ها");
  CHECK(words_of("ps")[Word::Tags] == "نښکې");
}

TEST_CASE("only the primary subtag counts and its case does not") {
  CHECK(words_of("FA-Arab-AF")[Word::Next] == "بعدی");
  CHECK(words_of("ps-AF")[Word::Next] == "بله");
  CHECK(words_of("fas")[Word::Next] == "Next");
  CHECK(words_of("psq")[Word::Next] == "Next");
}

TEST_CASE("a language without words of its own gets the English ones") {
  for (const std::string_view language : {"", "de", "x-klingon", "-", "ar"}) {
    CAPTURE(language);
    CHECK(words_of(language)[Word::Articles] == "Articles");
  }
}

TEST_CASE("numbers are written in the digits of the language") {
  Arena arena;
  CHECK(words_of("en").with_number(Word::ReadingTime, 12, arena) == "12 min read");
  CHECK(words_of("prs").with_number(Word::ReadingTime, 1234567890, arena) ==
        "۱۲۳۴۵۶۷۸۹۰ دقیقه مطالعه");
  CHECK(words_of("ps").with_number(Word::ReadingTime, 7, arena) == "۷ دقیقې لوستل");
  SECTION("where the language puts them") {
    CHECK(words_of("en").with_number(Word::BackToReference, 3, arena) == "Back to reference 3");
    CHECK(words_of("ps").with_number(Word::BackToReference, 3, arena) == "۳ حوالې ته بېرته");
  }
  SECTION("a word without a place for it ignores the number") {
    CHECK(words_of("en").with_number(Word::Tags, 3, arena) == "Tags");
  }
}

TEST_CASE("no language lacks a word or a place for the number") {
  const std::vector<Word> all = {
#define X(word, english, dari, pashto) Word::word,
#include "base/words.def"
#undef X
  };
  const Words english;
  for (const std::string_view language : {"en", "prs", "ps"}) {
    const Words words = words_of(language);
    for (const Word word : all) {
      CAPTURE(english[word], language);
      CHECK_FALSE(words[word].empty());
      CHECK(find_invalid(words[word]) == std::string::npos);
      CHECK((words[word].find("{0}") == std::string::npos) ==
            (english[word].find("{0}") == std::string::npos));
    }
  }
}

TEST_CASE("a file has a line for each word of its language") {
  constexpr std::ptrdiff_t kCount = 0
#define X(word, english, dari, pashto) +1
#include "base/words.def"
#undef X
      ;
  for (const std::string_view file : {"/words/fa.txt", "/words/ps.txt"}) {
    CAPTURE(file);
    const std::string_view lines = compiled_words(file);
    REQUIRE_FALSE(lines.empty());
    CHECK(std::count(lines.begin(), lines.end(), '\n') == kCount);
    CHECK(lines.back() == '\n');
    CHECK(lines.find("\n\n") == std::string_view::npos);
  }
  CHECK(compiled_words("").empty());
  CHECK(compiled_words("/words/en.txt").empty());
}

TEST_CASE("languages share a file or need none") {
  CHECK(words_file("fa") == "/words/fa.txt");
  CHECK(words_file("FA-Arab-AF") == "/words/fa.txt");
  CHECK(words_file("prs") == "/words/fa.txt");
  CHECK(words_file("ps-AF") == "/words/ps.txt");
  for (const std::string_view language : {"", "en", "de", "fas", "psq", "f", "p", "-fa"}) {
    CAPTURE(language);
    CHECK(words_file(language).empty());
  }
}

TEST_CASE("without its file a language gets the English words and digits") {
  Arena arena;
  CHECK(Words()[Word::Next] == "Next");
  CHECK(Words("prs", "")[Word::Next] == "Next");
  CHECK(Words("prs", "").with_number(Word::ReadingTime, 12, arena) == "12 min read");
  SECTION("a file that was cut lacks words and breaks nothing") {
    const Words cut("prs", "one\ntwo {0\n");
    CHECK(cut[Word::SkipToContent] == "one");
    CHECK(cut.with_number(Word::MainNavigation, 12, arena) == "two {0");
    CHECK(cut[Word::NothingHere].empty());
    CHECK(cut.with_number(Word::ReadingTime, 12, arena).empty());
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
