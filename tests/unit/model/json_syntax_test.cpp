// The places that the grammar's own tests (json_reader_test.cpp) do not reach: explain() alone.

#include "model/json_syntax.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/diagnostics_text.h"

using namespace broadside::model;

namespace {

// The reason in words, without what all of them begin with.
std::string reason_of(const SyntaxFault& fault) {
  const std::string_view head = "This is not valid JSON: ";
  const std::string message = broadside::test::message_of(
      {fault.code, "a.json", {}, {fault.arguments[0], fault.arguments[1]}});
  CHECK(message.starts_with(head));
  return message.substr(head.size());
}

// The text stops at the mark `^`, which is taken out.
void check(std::string_view marked, JsonContext context, std::size_t offset,
           std::string_view reason) {
  CAPTURE(marked);
  const std::size_t stopped = marked.find('^');
  REQUIRE(stopped != std::string_view::npos);
  std::string bytes(marked);
  bytes.erase(stopped, 1);
  const SyntaxFault fault = explain(bytes, stopped, context);
  CHECK(fault.offset == offset);
  CHECK(reason_of(fault) == reason);
}

}  // namespace

TEST_CASE("a missing comma is put behind the last value and not before the next") {
  check("[1\n\n\n^\"b\"]", JsonContext::Array, 2, "expected a comma here, before the next line.");
  check("{\"a\": {}   ^\"b\"", JsonContext::Object, 8,
        "expected a comma here, before the next field.");
}

TEST_CASE("a name without a colon lacks one whatever follows it") {
  check("{ \"title\" ^\"A\" }", JsonContext::Name, 10,
        "expected a colon behind the name of the field, found “\"”.");
  check("{\"a\" ^{", JsonContext::Name, 5,
        "expected a colon behind the name of the field, found “{”.");
  check("{\"a\"^}", JsonContext::Name, 4,
        "expected a colon behind the name of the field, found “}”.");
  SECTION("with its colon it lacks a value") {
    check("{\"a\": ^}", JsonContext::Name, 6,
          "expected a value (a text in quotation marks, a number, true, false, [ or {), found "
          "“}”.");
  }
}

TEST_CASE("a comma too many is pointed at itself") {
  check("[1,\n^]", JsonContext::Array, 2,
        "there is nothing behind this comma. Remove the comma before ].");
}

TEST_CASE("the character that was found is shown whole") {
  check("[^😀]", JsonContext::Array, 1,
        "expected a value (a text in quotation marks, a number, true, false, [ or {), found “😀”.");
  check("^خبر", JsonContext::Start, 0, "expected { at the beginning, found “خ”.");
}

TEST_CASE("the end of the file is named") {
  check("[1,^", JsonContext::Array, 3, "the file ends too early: ] is missing.");
  check("  ^", JsonContext::Start, 2, "the file is empty. It must begin with {.");
}

TEST_CASE("what follows a whole text is named") {
  check(
      "{}  ^}", JsonContext::End, 4,
      "the text ends before this place, but “}” follows. Remove what is behind the last bracket.");
}

TEST_CASE("quotation marks of every kind are recognized") {
  for (const std::string_view mark : {"“", "”", "„", "«", "»", "'", "‘", "’"}) {
    CAPTURE(mark);
    const std::string text = "[" + std::string(mark) + "a";
    CHECK(reason_of(explain(text, 1, JsonContext::Array)) ==
          "found “" + std::string(mark) +
              "”. Names and texts stand in straight quotation marks: \".");
  }
}
