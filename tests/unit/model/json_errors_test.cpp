// What an author reads when a file is not JSON: the place and the words, for each kind of mistake.

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "model/json_reader.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

// `expected`: line:column and the message, as a terminal shows it, without `a.json:` and the id.
void check_error(std::string_view bytes, const std::string& expected,
                 std::string_view id = "json-syntax") {
  CAPTURE(bytes);
  base::Arena arena;
  base::Diagnostics diagnostics;
  REQUIRE_FALSE(read_json(bytes, "a.json", arena, diagnostics).has_value());
  CHECK(test::lines_of(diagnostics) == "a.json:" + expected + " [" + std::string(id) + "]\n");
}

void check_syntax(std::string_view bytes, const std::string& place, const std::string& reason) {
  check_error(bytes, place + ": error: This is not valid JSON: " + reason);
}

}  // namespace

TEST_CASE("a byte order mark takes no column") {
  check_syntax("\xEF\xBB\xBF{,}", "1:2",
               "expected the name of a field in quotation marks, found “,”.");
  check_syntax("\xEF\xBB\xBF\n [,", "2:3",
               "expected a value (a text in quotation marks, a number, true, false, [ or {), found "
               "“,”.");
}

TEST_CASE("brackets that nest too deep are pointed at") {
  check_error(std::string(65, '['),
              "1:65: error: Brackets are nested more than 64 deep. Articles need no more than 4 "
              "levels.",
              "too-deep");
}

TEST_CASE("a NUL is refused wherever it stands") {
  const std::string message =
      ": error: The file contains a NUL character. Save it again as plain UTF-8 text.";
  check_error(std::string_view("{}\0", 3), "1:3" + message, "nul-byte");
  check_error(std::string_view("{\n\"a\0\": 1}", 10), "2:3" + message, "nul-byte");
  check_error(std::string_view("\0", 1), "1:1" + message, "nul-byte");
}

TEST_CASE("text that is not UTF-8 is refused") {
  const std::string message =
      ": error: These bytes are not UTF-8 text. Save the file again with the encoding UTF-8.";
  check_error("{\"a\": \"caf\xE9\"}", "1:11" + message, "invalid-utf8");
  check_error("\xFF\xFE{", "1:1" + message, "invalid-utf8");
  check_error("{}\n\xED\xA0\x80", "2:1" + message, "invalid-utf8");
}

TEST_CASE("an empty file is no JSON") {
  check_syntax("", "1:1", "the file is empty. It must begin with {.");
  check_syntax(" \n\t\n ", "3:2", "the file is empty. It must begin with {.");
  check_syntax("\xEF\xBB\xBF", "1:1", "the file is empty. It must begin with {.");
}

TEST_CASE("a web page is not what was asked for") {
  const std::string message =
      ": error: The server sent a web page (HTML) instead of this file. It probably answers "
      "unknown "
      "addresses with a page.";
  check_error("<!doctype html><p>404", "1:1" + message, "not-json");
  check_error("\n  <html>", "2:3" + message, "not-json");
}

TEST_CASE("a missing comma is missed behind the last value") {
  check_syntax("{\n  \"a\": 1\n  \"b\": 2\n}", "2:9",
               "expected a comma here, before the next field.");
  check_syntax("{\"a\": \"x\" \"b\": 2}", "1:10", "expected a comma here, before the next field.");
  check_syntax("{\"a\": [1]\n\n\"b\": 2}", "1:10", "expected a comma here, before the next field.");
  check_syntax("[\n  \"one\"\n  \"two\"\n]", "2:8", "expected a comma here, before the next line.");
}

TEST_CASE("a comma before the closing bracket is found") {
  check_syntax("{\n  \"a\": 1,\n}", "2:9",
               "there is nothing behind this comma. Remove the comma before }.");
  check_syntax("[1, 2, ]", "1:6", "there is nothing behind this comma. Remove the comma before ].");
}

TEST_CASE("two commas are one too many") {
  check_syntax("{\"a\": 1,, \"b\": 2}", "1:9",
               "expected the name of a field in quotation marks, found “,”.");
  check_syntax("[1,,2]", "1:4",
               "expected a value (a text in quotation marks, a number, true, false, [ or {), found "
               "“,”.");
}

TEST_CASE("quotation marks are straight and double") {
  check_syntax("{“a”: 1}", "1:2",
               "found ““”. Names and texts stand in straight quotation marks: \".");
  check_syntax("{\"a\": ”b”}", "1:7",
               "found “””. Names and texts stand in straight quotation marks: \".");
  check_syntax("{'a': 1}", "1:2",
               "found “'”. Names and texts stand in straight quotation marks: \".");
  check_syntax("[\"x\", «y»]", "1:7",
               "found “«”. Names and texts stand in straight quotation marks: \".");
}

TEST_CASE("a name needs quotation marks") {
  check_syntax("{title: \"x\"}", "1:2",
               "expected the name of a field in quotation marks, found “t”.");
  check_syntax("{\"a\": 1, 2: 3}", "1:10",
               "expected the name of a field in quotation marks, found “2”.");
}

TEST_CASE("a name needs a colon") {
  check_syntax("{\"a\" = 1}", "1:6", "expected a colon behind the name of the field, found “=”.");
  check_syntax("{\"a\", \"b\"}", "1:5",
               "expected a colon behind the name of the field, found “,”.");
  check_syntax("{ \"title\" \"A\" }", "1:11",
               "expected a colon behind the name of the field, found “\"”.");
}

TEST_CASE("a value must be one") {
  const std::string expected =
      "expected a value (a text in quotation marks, a number, true, false, [ or {), found ";
  check_syntax("{\"a\": }", "1:7", expected + "“}”.");
  check_syntax("{\"a\": yes}", "1:7", expected + "“y”.");
  check_syntax("{\"a\": True}", "1:7", expected + "“T”.");
  check_syntax("{\"a\": .5}", "1:7", expected + "“.”.");
  check_syntax("{\"a\": +5}", "1:7", expected + "“+”.");
  check_syntax("[nil]", "1:2", expected + "“n”.");
  check_syntax("[1, // x\n2]", "1:5", expected + "“/”.");
}

TEST_CASE("a word that is almost true is pointed at from its beginning") {
  const std::string expected =
      "expected a value (a text in quotation marks, a number, true, false, [ or {), found ";
  check_syntax("{\"a\": tru}", "1:7", expected + "“t”.");
  check_syntax("{\"a\": nulll}", "1:7", expected + "“n”.");
  check_syntax("[1, fals\n]", "1:5", expected + "“f”.");
  check_syntax("[tr\"ue\"]", "1:2", expected + "“t”.");
  check_syntax("[nul1]", "1:2", expected + "“n”.");
  check_syntax("[truetru]", "1:2", expected + "“t”.");
  SECTION("what follows a whole word is the fault itself") {
    check_syntax("[true \"a\"]", "1:6", "expected a comma here, before the next line.");
    check_syntax("[true}", "1:6", "expected a comma or ], found “}”.");
    check_syntax("[null 5]", "1:7", "expected a comma or ], found “5”.");
  }
}

TEST_CASE("what is no number is pointed at from its beginning") {
  const std::string reason = "this is not a number. Put texts and dates in quotation marks.";
  check_syntax("{\"a\": 01}", "1:7", reason);
  check_syntax("{\"a\": -}", "1:7", reason);
  check_syntax("{\"a\": 1.}", "1:7", reason);
  check_syntax("{\n \"date\": 2024-02-17}", "2:10", reason);
  check_syntax("{\n \"date\": 2024-12-17}", "2:10", reason);
  check_syntax("[1, 2024-02-17T09:30:00Z]", "1:5", reason);
  check_syntax("{\"a\": 1x}", "1:7", reason);
  check_syntax("-", "1:1", reason);
  check_syntax("007", "1:1", reason);
}

TEST_CASE("a text that is never closed is pointed at from its beginning") {
  check_syntax("{\"a\": \"b", "1:7", "the quotation mark that opens this text is never closed.");
}

TEST_CASE("a line that ends inside a text is pointed at where it ends") {
  check_syntax(
      "{\n\"a\": \"one\n two\"}", "2:10",
      "the line ends inside quotation marks. Close them before the line ends; long text is "
      "written as a list of lines: [\"first line\", \"second line\"].");
}

TEST_CASE("a wrong escape is pointed at") {
  check_syntax("{\"a\": \"C:\\path\"}", "1:10",
               "a backslash must be followed by one of \" \\ / b f n r t u. To show a backslash, "
               "write two.");
}

TEST_CASE("a quotation mark inside a text must be escaped") {
  check_syntax("{\"a\": \"say \"hi\" to\"}", "1:13",
               "expected a comma or }, found “h”. A quotation mark inside a text is written \\\".");
  check_syntax("[\"a\"b\"]", "1:5",
               "expected a comma or ], found “b”. A quotation mark inside a text is written \\\".");
}

TEST_CASE("a bracket that is missing is missed at the end") {
  check_syntax("{\"a\": 1", "1:8", "the file ends too early: } is missing.");
  check_syntax("{\"a\": [1, 2\n", "2:1", "the file ends too early: ] is missing.");
  check_syntax("{", "1:2", "the file ends too early: } is missing.");
  check_syntax("{\"a\":", "1:6", "the file ends too early: } is missing.");
}

TEST_CASE("a bracket of the other kind does not close") {
  check_syntax("[1}", "1:3", "expected a comma or ], found “}”.");
  check_syntax("{\"a\": 1]", "1:8", "expected a comma or }, found “]”.");
}

TEST_CASE("nothing may follow the last bracket") {
  check_syntax("{} x", "1:4",
               "the text ends before this place, but “x” follows. Remove what is behind the last "
               "bracket.");
  check_syntax("{}\n}", "2:1",
               "the text ends before this place, but “}” follows. Remove what is behind the last "
               "bracket.");
  check_syntax("{}\n{}", "2:1",
               "the text ends before this place, but “{” follows. Remove what is behind the last "
               "bracket.");
  check_syntax("{} nul", "1:4",
               "the text ends before this place, but “n” follows. Remove what is behind the last "
               "bracket.");
  check_syntax("[] \"x\"", "1:4",
               "the text ends before this place, but “\"” follows. Remove what is behind the last "
               "bracket.");
}

TEST_CASE("a file that begins with something else") {
  check_syntax("title: x", "1:1", "expected { at the beginning, found “t”.");
  check_syntax("---\ntitle: x", "1:1",
               "this is not a number. Put texts and dates in quotation marks.");
  check_syntax("# Heading", "1:1", "expected { at the beginning, found “#”.");
  check_syntax("// comment\n{}", "1:1", "expected { at the beginning, found “/”.");
}

TEST_CASE("a column is a character and not a byte") {
  check_syntax("{\"خبر\": \"سلام\" \"x\": 1}", "1:15",
               "expected a comma here, before the next field.");
}
