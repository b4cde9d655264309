#include "markdown/hashtag.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

using broadside::base::Arena;
using broadside::base::decode;
using broadside::base::decode_before;
using broadside::markdown::hashtag_at;

namespace {

using Tags = std::vector<std::string>;
using Texts = std::vector<std::string_view>;

// All hashtags of a text, each without its `#`.
Tags find_all(std::string_view text, char32_t previous = 0) {
  Tags tags;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = hashtag_at(text, at, previous);
    if (found) {
      REQUIRE(at < found->word);
      REQUIRE(found->word < found->end);
      REQUIRE(found->end <= text.size());
      tags.emplace_back(text.substr(found->word, found->end - found->word));
    }
    const std::size_t next = found ? found->end : at + decode(text, at).length;
    previous = decode_before(text, next).code_point;
    at = next;
  }
  return tags;
}

void check(std::string_view text, const Tags& expected) {
  CAPTURE(text);
  CHECK(find_all(text) == expected);
}

Tags join_tags(const Texts& tags, const Texts& more) {
  Arena arena;
  const auto joined = broadside::markdown::join_tags(tags, more, arena);
  return {joined.begin(), joined.end()};
}

}  // namespace

TEST_CASE("a hashtag is a number sign and a word") {
  check("#a", {"a"});
  check("see #Kabul today", {"Kabul"});
  check("#a #b, #c.", {"a", "b", "c"});
  check("#with_underscore", {"with_underscore"});
  check("#_a", {"_a"});
  check("nothing here", {});
  check("", {});
}

TEST_CASE("a number sign alone is none") {
  check("#", {});
  check("# a", {});
  check("a #", {});
  check("#.", {});
  check("#-a", {});
}

TEST_CASE("the place of a hashtag is given in bytes") {
  const auto found = hashtag_at("é ＃خبر.", 3, ' ');
  REQUIRE(found.has_value());
  CHECK(found->word == 6);
  CHECK(found->end == 12);
}

TEST_CASE("the fullwidth sign works too") {
  check("＃tag", {"tag"});
  check("東京＃東京", {});  // a letter stands before it
  check("東京 ＃東京", {"東京"});
}

TEST_CASE("another sign before it spoils a hashtag") {
  check("##a", {});
  check("#＃a", {});
  check("###a", {});
  SECTION("and so does a word, an ampersand or a slash") {
    check("a#b", {});
    check("1#b", {});
    check("_#b", {});
    check("خ#b", {});
    check("&#a", {});
    check("&#x41;", {});
    check("/#x", {});
    check("https://example.org/#part", {});
    check("page#part", {});
  }
  SECTION("but no other character does") {
    check("(#a)", {"a"});
    check("\"#a\"", {"a"});
    check("-#a", {"a"});
    check(".#a", {"a"});
    check("،#a", {"a"});
    check("\n#a", {"a"});
    check("😀#a", {"a"});
    check("\u200F#خبر", {"خبر"});
  }
}

TEST_CASE("of two that touch only the first counts") {
  check("#a#b", {"a"});
  check("#a #b", {"a", "b"});
}

TEST_CASE("at least one character is a letter") {
  check("#123", {});
  check("#1", {});
  check("#۱۲۳", {});
  check("#١٢٣", {});
  check("#1a", {"1a"});
  check("#2024_news", {"2024_news"});
  check("#۱۴۰۳خبر", {"۱۴۰۳خبر"});
  check("#1 of #2", {});
  check("#১২৩", {});
  check("#_", {});
  check("#__", {});
  check("#1_2", {});
  check("#1\u0301", {});
  check("#1·2", {});
  check("#Ⅳ", {"Ⅳ"});
}

TEST_CASE("punctuation ends a hashtag") {
  check("#a-b", {"a"});
  check("#a.b", {"a"});
  check("#a's", {"a"});
  check("#a,", {"a"});
  check("#a!", {"a"});
  check("#خبر، #روز؟ #ما؛", {"خبر", "روز", "ما"});
  check("«#خبر»", {"خبر"});
  check("#東京。", {"東京"});
}

TEST_CASE("symbols are not of the word, letters in circles neither") {
  check("#aⒶ", {"a"});
  check("#Ⓐ", {});
  check("#a²", {"a"});
}

TEST_CASE("emoji are not of the word") {
  check("#😀", {});
  check("#a😀", {"a"});
  check("#😀a", {});
}

TEST_CASE("joiners belong to a hashtag between letters only") {
  check("#می\u200Cخواهم", {"می\u200Cخواهم"});
  check("#a\u200Db", {"a\u200Db"});
  SECTION("not at its end") {
    check("#می\u200C", {"می"});
    check("#خبر\u200C ", {"خبر"});
    check("#خبر\u200C.", {"خبر"});
  }
  SECTION("nor at its beginning") { check("#\u200Cخبر", {}); }
}

TEST_CASE("middle dots stand inside a word") {
  check("#col·laborar", {"col·laborar"});
  check("#ロック・マン", {"ロック・マン"});
  SECTION("not at its end") {
    check("#col·", {"col"});
    check("#ロック・", {"ロック"});
  }
  SECTION("nor at its beginning") { check("#·col", {}); }
  SECTION("nor two of them") {
    check("#a··b", {"a"});
    check("#a\u200C·b", {"a"});
  }
  SECTION("and before a number sign they are no word") { check("a·#b", {"b"}); }
}

TEST_CASE("marks belong to their letters") {
  check("#caf\u0065\u0301", {"cafe\u0301"});
  check("#हिन्दी", {"हिन्दी"});
  check("#مُحَمَّد", {"مُحَمَّد"});
}

TEST_CASE("what stood before the text counts") {
  CHECK(find_all("#a", 'x') == Tags{});
  CHECK(find_all("#a", '&') == Tags{});
  CHECK(find_all("#a", '/') == Tags{});
  CHECK(find_all("#a", '#') == Tags{});
  CHECK(find_all("#a", 0xFF03) == Tags{});
  CHECK(find_all("#a", U'خ') == Tags{});
  CHECK(find_all("#a", ' ') == Tags{"a"});
  CHECK(find_all("#a", '(') == Tags{"a"});
  SECTION("for its first character only") { CHECK(find_all(" #a", 'x') == Tags{"a"}); }
}

TEST_CASE("only the place that is asked for counts") {
  CHECK_FALSE(hashtag_at("#a", 1, '#').has_value());
  CHECK_FALSE(hashtag_at(" #a", 0, 0).has_value());
  CHECK(hashtag_at("#a #b", 3, ' ')->end == 5);
}

TEST_CASE("lists of tags are joined in their order") {
  CHECK(join_tags({}, {}) == Tags{});
  CHECK(join_tags({"b", "a"}, {"c", "a"}) == Tags{"b", "a", "c"});
  SECTION("of two spellings the first stays") {
    CHECK(join_tags({"Kabul"}, {"kabul", "KABUL"}) == Tags{"Kabul"});
    CHECK(join_tags({}, {"می\u200Cخواهم", "میخواهم"}) == Tags{"می\u200Cخواهم"});
    CHECK(join_tags({"a", "A"}, {}) == Tags{"a"});
    CHECK(join_tags({"Straße"}, {"STRASSE", "ｓtrasse"}) == Tags{"Straße"});
  }
}
