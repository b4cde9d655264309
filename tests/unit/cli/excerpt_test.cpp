#include "cli/excerpt.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>

namespace broadside::cli {
namespace {

using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

// The line with the caret under it, as a terminal of one column a character would show it.
void check_excerpt(std::string_view bytes, base::Position position, std::string_view before,
                   std::string_view marked, std::string_view after, std::size_t column) {
  CAPTURE(bytes, position.line, position.column);
  const auto found = excerpt(bytes, position);
  REQUIRE(found);
  CHECK(found->before == before);
  CHECK(found->marked == marked);
  CHECK(found->after == after);
  CHECK(found->column == column);
}

TEST_CASE("an excerpt is the line, parted at the column") {
  check_excerpt("abc", {1, 1}, "", "a", "bc", 0);
  check_excerpt("abc\ndef\r\nghi", {2, 2}, "d", "e", "f", 1);
  check_excerpt("abc\ndef\r\nghi", {3, 3}, "gh", "i", "", 2);
}

TEST_CASE("the caret may stand behind the line's end") {
  check_excerpt("abc\n", {1, 4}, "abc", "", "", 3);
  check_excerpt("abc\r\n", {1, 5}, "abc", "", "", 3);
  check_excerpt("abc\n", {2, 1}, "", "", "", 0);
  check_excerpt("", {1, 1}, "", "", "", 0);
}

TEST_CASE("there is no excerpt of a file as a whole, and none of a line that is not there") {
  CHECK_FALSE(excerpt("abc", {0, 0}));
  CHECK_FALSE(excerpt("abc", {2, 1}));
}

TEST_CASE("a byte order mark is no column") {
  check_excerpt("\xEF\xBB\xBFxy", {1, 2}, "x", "y", "", 1);
}

TEST_CASE("a tab is blanks") { check_excerpt("\t\tx", {1, 3}, "        ", "x", "", 8); }

TEST_CASE("wide characters take two columns") {
  check_excerpt("日本語x", {1, 4}, "日本語", "x", "", 6);
  check_excerpt("日本語x", {1, 2}, "日", "本", "語x", 2);
  check_excerpt("😀x", {1, 2}, "😀", "x", "", 2);
}

TEST_CASE("marks take no column and are marked with what they join") {
  check_excerpt("e\u0301e\u0301x", {1, 5}, "e\u0301e\u0301", "x", "", 2);
  check_excerpt("ae\u0301x", {1, 2}, "a", "e\u0301", "x", 1);
  check_excerpt("ae\u0301x", {1, 3}, "a", "e\u0301", "x", 1);
  check_excerpt("می\u200Cخ", {1, 4}, "می\u200C", "خ", "", 2);
}

TEST_CASE("columns of text from right to left count in the order of the file") {
  check_excerpt("\"سلام\": 5", {1, 9}, "\"سلام\": ", "5", "", 8);
}

TEST_CASE("nothing in it commands a terminal") {
  check_excerpt("a\x1B[31mb\u202Ec\u0085\u2028\x7Fx", {1, 13}, "a�[31mb�c���", "x", "", 12);
  check_excerpt("a\u202Eb", {1, 2}, "a", "�", "b", 1);
}

TEST_CASE("bytes that are no UTF-8 are shown as such") {
  check_excerpt("a\xFF\xFEz", {1, 4}, "a��", "z", "", 3);
}

TEST_CASE("a long line is cut around the caret") {
  const std::string letters(5000, 'a');
  const auto found = excerpt(letters + "X" + letters, {1, 5001});
  REQUIRE(found);
  CHECK(found->marked == "X");
  CHECK_THAT(found->before, StartsWith("…a"));
  CHECK_THAT(found->after, EndsWith("a…"));
  CHECK(found->column == found->before.size() - 2);  // the … has three bytes and one column
  CHECK(found->column + 1 + found->after.size() - 2 <= kExcerptColumns + 2);
  SECTION("at its ends more is shown of the other side") {
    CHECK(excerpt(letters, {1, 1})->after.size() > kExcerptColumns - 5);
    CHECK(excerpt(letters, {1, 5000})->before.size() > kExcerptColumns / 2);
  }
}

TEST_CASE("what is cut off does not leave marks that would join the …") {
  std::string line;
  for (int i = 0; i < 500; ++i) line += "e\u0301";
  const auto found = excerpt(line + "X", {1, 1001});
  REQUIRE(found);
  CHECK(found->marked == "X");
  CHECK_THAT(found->before, StartsWith("…e\u0301"));
}

TEST_CASE("any number of marks makes no long excerpt") {
  std::string marks;
  for (int i = 0; i < 100'000; ++i) marks += "\u0301";
  const auto found = excerpt("x" + marks + "y" + marks, {1, 1});
  REQUIRE(found);
  CHECK(found->before.size() + found->marked.size() + found->after.size() < 4000);
}

TEST_CASE("text is made harmless") {
  CHECK(harmless("a\nb\tc\u2066d\xFF") == "a�b�c�d�");
  CHECK(harmless("سلام é 日本") == "سلام é 日本");
}

}  // namespace
}  // namespace broadside::cli
