#include "model/json_tokens.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/diagnostics_text.h"

using namespace broadside::model;

namespace {

// A string that stands between other things.
void check_string(const std::string& written, std::string_view text) {
  CAPTURE(written);
  const std::string bytes = "[" + written + ",0]";
  broadside::base::Arena arena;
  const StringToken token = scan_string(bytes, 1, arena);
  CHECK_FALSE(token.fault.has_value());
  CHECK(token.text == text);
  CHECK(token.end == 1 + written.size());
}

void check_fault(std::string_view bytes, std::size_t offset, std::string_view part_of_reason) {
  CAPTURE(bytes);
  broadside::base::Arena arena;
  const StringToken token = scan_string(bytes, bytes.find('"'), arena);
  REQUIRE(token.fault.has_value());
  CHECK(token.fault->offset == offset);
  const std::string reason = broadside::test::message_of({token.fault->code});
  CHECK(reason.find("This is not valid JSON: ") == 0);
  CHECK(reason.find(part_of_reason) != std::string::npos);
}

// npos: not a number.
void check_number(std::string_view bytes, std::size_t end) {
  CAPTURE(bytes);
  CHECK(scan_number(bytes, 0).value_or(std::string_view::npos) == end);
}

constexpr std::size_t kNone = std::string_view::npos;

}  // namespace

TEST_CASE("a string ends at its quotation mark") {
  check_string(R"("")", "");
  check_string(R"("abc")", "abc");
  check_string(R"("خبر 😀")", "خبر 😀");
  check_string("\"\x7F\u0085\u2028\"", "\x7F\u0085\u2028");
}

TEST_CASE("the short escapes stand for their characters") {
  check_string(R"("\" \\ \/ \b \f \n \r \t")", "\" \\ / \b \f \n \r \t");
  check_string(R"("\\\"")", "\\\"");
  check_string(R"("\\n")", "\\n");
}

TEST_CASE("escapes by number are code points") {
  check_string(R"("\u0041\u00e9\u20AC\u06A9")", "Aé€ک");
  check_string(R"("\u003c")", "<");
  SECTION("two surrogates are one") {
    check_string(R"("\ud83d\ude00")", "😀");
    check_string(R"("\uD800\uDC00\uDBFF\uDFFF")", "\U00010000\U0010FFFF");
  }
  SECTION("one surrogate is the replacement character") {
    check_string(R"("\ud83d")", "\uFFFD");
    check_string(R"("\ude00")", "\uFFFD");
    check_string(R"("a\ud83d b")", "a\uFFFD b");
    check_string(R"("\ude00\ud83d")", "\uFFFD\uFFFD");
    check_string(R"("\ud83d\ud83d\ude00")", "\uFFFD😀");
    check_string(R"("\ud83d\u0041")", "\uFFFDA");
    check_string(R"("\ud83d\n")", "\uFFFD\n");
  }
  SECTION("so is a NUL") { check_string(R"("a\u0000b")", "a\uFFFDb"); }
}

TEST_CASE("a string that is never closed is faulty where it begins") {
  check_fault("\"abc", 0, "never closed");
  check_fault("[ \"", 2, "never closed");
}

TEST_CASE("a line cannot end inside a string") {
  check_fault("\"ab\ncd\"", 3, "the line ends inside quotation marks");
  check_fault("\"ab\r\ncd\"", 3, "the line ends inside quotation marks");
}

TEST_CASE("a control character is faulty where it stands") {
  check_fault("\"ab\tcd\"", 3, "invisible control character");
  check_fault("\"\x01\"", 1, "invisible control character");
  check_fault("\"a\x1F\"", 2, "invisible control character");
}

TEST_CASE("a backslash begins an escape or is faulty") {
  for (const std::string_view bytes :
       {R"("ab\x")", R"("ab\ ")", R"("ab\N")", R"("ab\')", R"("ab\0")", R"("ab\u")", R"("ab\u12")",
        R"("ab\u123g")", R"("ab\U0041")", R"("ab\)", R"("ab\u00)", "\"ab\\\n\""}) {
    check_fault(bytes, 3, "backslash must be followed by");
  }
  SECTION("also in the second half of a pair") {
    check_fault(R"("\ud83d\ude0")", 7, "backslash must be followed by");
  }
}

TEST_CASE("numbers are those of JSON") {
  check_number("0", 1);
  check_number("-0", 2);
  check_number("10", 2);
  check_number("-123", 4);
  check_number("1.5", 3);
  check_number("0.001", 5);
  check_number("1e9", 3);
  check_number("1E+9", 4);
  check_number("12.5e-3", 7);
  check_number("1e9999", 6);
  check_number("123456789012345678901234567890", 30);
}

TEST_CASE("a number ends where something else begins") {
  check_number("1,2", 1);
  check_number("1]", 1);
  check_number("1 2", 1);
  check_number("1\n", 1);
  check_number("1}", 1);
  check_number("1\"", 1);
}

TEST_CASE("what is almost a number is none") {
  for (const std::string_view bytes :
       {"-",    "-a",    "01",  "00",   "-01", "1.",  "1.e5",       "1.x",   "1e",    "1e+",
        "1E-x", "2024.", "007", "0x10", "1x",  "1-2", "2024-12-17", "1_000", "1.2.3", "1+1"}) {
    check_number(bytes, kNone);
  }
}
