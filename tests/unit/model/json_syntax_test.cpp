// The places that the grammar's own tests (json_reader_test.cpp) do not reach: explain() alone.

#include "model/json_syntax.h"

#include <catch2/catch_test_macros.hpp>

using namespace broadside::model;

namespace {

// The text stops at the mark `^`, which is taken out.
void check(std::string_view marked, Container inside, bool complete, std::size_t offset,
           std::string_view reason) {
  CAPTURE(marked);
  const std::size_t stopped = marked.find('^');
  REQUIRE(stopped != std::string_view::npos);
  std::string bytes(marked);
  bytes.erase(stopped, 1);
  const SyntaxFault fault = explain(bytes, stopped, inside, complete);
  CHECK(fault.offset == offset);
  CHECK(fault.reason == reason);
}

}  // namespace

TEST_CASE("a missing comma is put behind the last value and not before the next") {
  check("[1\n\n\n^\"b\"]", Container::Array, false, 2,
        "expected a comma here, before the next line.");
  check("{\"a\": {}   ^\"b\"", Container::Object, false, 8,
        "expected a comma here, before the next field.");
}

TEST_CASE("a comma too many is pointed at itself") {
  check("[1,\n^]", Container::Array, false, 2,
        "there is nothing behind this comma. Remove the comma before ].");
}

TEST_CASE("the character that was found is shown whole") {
  check("[^😀]", Container::Array, false, 1,
        "expected a value (a text in quotation marks, a number, true, false, [ or {), found “😀”.");
  check("^خبر", Container::None, false, 0, "expected { at the beginning, found “خ”.");
}

TEST_CASE("the end of the file is named") {
  check("[1,^", Container::Array, false, 3, "the file ends too early: ] is missing.");
  check("  ^", Container::None, false, 2, "the file is empty. It must begin with {.");
}

TEST_CASE("what follows a whole text is named") {
  check(
      "{}  ^}", Container::None, true, 4,
      "the text ends before this place, but “}” follows. Remove what is behind the last bracket.");
}

TEST_CASE("quotation marks of every kind are recognized") {
  for (const std::string_view mark : {"“", "”", "„", "«", "»", "'", "‘", "’"}) {
    CAPTURE(mark);
    const std::string text = "[" + std::string(mark) + "a";
    CHECK(explain(text, 1, Container::Array, false).reason ==
          "found “" + std::string(mark) +
              "”. Names and texts stand in straight quotation marks: \".");
  }
}
