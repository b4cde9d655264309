#include "base/diagnostic.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

#include "base/literals.h"
#include "base/utf8.h"
#include "support/diagnostics_text.h"

using namespace broadside::base;
using broadside::test::line_of;

namespace {

void check_position(std::string_view bytes, std::size_t offset, unsigned line, unsigned column) {
  CAPTURE(bytes, offset);
  const Position position = position_of(bytes, offset);
  CHECK(position.line == line);
  CHECK(position.column == column);
}

std::string message_of(Code code, std::initializer_list<std::string_view> arguments) {
  Diagnostic diagnostic{code, "a.json"};
  std::copy(arguments.begin(), arguments.end(), diagnostic.arguments);
  return broadside::test::message_of(diagnostic);
}

struct Row {
  Code code;
  std::string_view id;
  std::string_view wording;
};

constexpr Row kRows[] = {
#define X(code, id, severity, blame, wording) {Code::code, id, wording},
#include "base/codes.def"
#undef X
};

struct TermRow {
  Term term;
  std::string_view wording;
};

constexpr TermRow kTerms[] = {
#define X(term, wording) {Term::term, wording},
#include "base/terms.def"
#undef X
};

}  // namespace

TEST_CASE("lines and columns count from one") {
  check_position("", 0, 1, 1);
  check_position("abc", 0, 1, 1);
  check_position("abc", 2, 1, 3);
  check_position("ab\ncd", 2, 1, 3);
  check_position("ab\ncd", 3, 2, 1);
  check_position("ab\ncd", 4, 2, 2);
  check_position("\n\n\n", 3, 4, 1);
}

TEST_CASE("an offset behind the end is the end") {
  check_position("ab\nc", 4, 2, 2);
  check_position("ab\nc", 1000, 2, 2);
}

TEST_CASE("a column is a code point") {
  check_position("é€😀x", 2, 1, 2);
  check_position("é€😀x", 5, 1, 3);
  check_position("é€😀x", 9, 1, 4);
  check_position("سلام\nک x", 9 + 2, 2, 2);
}

TEST_CASE("an offset inside a code point is a column of that line") {
  check_position("a\n😀", 4, 2, 2);
}

TEST_CASE("carriage returns belong to the line that they end") {
  check_position("ab\r\ncd", 4, 2, 1);
  check_position("ab\r\n\r\ncd", 7, 3, 2);
}

TEST_CASE("a byte order mark takes no column") {
  check_position("\xEF\xBB\xBF{", 3, 1, 1);
  check_position("\xEF\xBB\xBF{}", 4, 1, 2);
  check_position("\xEF\xBB\xBF", 0, 1, 1);
  check_position("\xEF\xBB\xBF\nx", 4, 2, 1);
}

TEST_CASE("a mark in the middle of a file is a character like any other") {
  check_position("a\xEF\xBB\xBFz", 4, 1, 3);
}

TEST_CASE("the arguments take their places in the wording") {
  CHECK(message_of(Code::WrongType, {"title", "a text", "a number"}) ==
        "\"title\" must be a text, but here it is a number.");
  SECTION("one argument may stand twice") {
    CHECK(message_of(Code::SynonymField, {"date", "date_published"}) ==
          "\"date\" is read as \"date_published\". Write \"date_published\" to be sure.");
  }
  SECTION("an argument that is not given is empty") {
    CHECK(message_of(Code::WrongType, {"title"}) == "\"title\" must be , but here it is .");
  }
  SECTION("a brace in the wording stays") {
    CHECK(message_of(Code::NotAnObject, {}) ==
          "The file must hold one JSON object: { \"title\": …, … }.");
  }
  SECTION("an argument that looks like a place is text") {
    CHECK(message_of(Code::UnknownSlug, {"{0}{1}"}) ==
          "There is no article \"{0}{1}\" in the index.");
  }
}

TEST_CASE("an argument cannot take over a terminal") {
  const auto slug = [](std::string_view shown) {
    return "There is no article \"" + std::string(shown) + "\" in the index.";
  };
  CHECK(message_of(Code::UnknownSlug, {"\x1B[31mred"}) == slug("\uFFFD[31mred"));
  CHECK(message_of(Code::UnknownSlug, {"a\r\nb\tc"}) == slug("a\uFFFD\uFFFDb\uFFFDc"));
  CHECK(message_of(Code::UnknownSlug, {"\u202Egpj.exe"}) == slug("\uFFFDgpj.exe"));
  CHECK(message_of(Code::UnknownSlug, {"\u0085\u009B"}) == slug("\uFFFD\uFFFD"));
  SECTION("nor break the encoding of the message") {
    CHECK(message_of(Code::UnknownSlug, {"a\xFF\xE2\x82z"}) == slug("a\uFFFD\uFFFD\uFFFDz"));
  }
  SECTION("nor lose its letters and joiners") {
    CHECK(message_of(Code::UnknownSlug, {"می\u200Cخواهم 😀"}) == slug("می\u200Cخواهم 😀"));
  }
}

TEST_CASE("an argument of more than 240 characters is shortened") {
  std::string exact;
  for (int i = 0; i < 240; ++i) exact += "é";
  CHECK(message_of(Code::UnknownSlug, {exact}) ==
        "There is no article \"" + exact + "\" in the index.");
  CHECK(message_of(Code::UnknownSlug, {exact + "x"}) ==
        "There is no article \"" + exact + "…\" in the index.");
  CHECK(message_of(Code::UnknownSlug, {exact + exact + exact}) ==
        "There is no article \"" + exact + "…\" in the index.");
}

TEST_CASE("a line is what editors can jump to") {
  CHECK(line_of({Code::UnknownSlug, "articles/a.json", {4, 12}, {"x"}}) ==
        "articles/a.json:4:12: error: There is no article \"x\" in the index. [unknown-slug]");
  SECTION("a warning says so") {
    CHECK(line_of({Code::DuplicateField, "site.json", {1, 2}, {"title"}}) ==
          "site.json:1:2: warning: \"title\" is written twice; the last one counts. "
          "[duplicate-field]");
  }
  SECTION("a finding about the whole file has no position") {
    CHECK(line_of({Code::Internal, "a.json", {}, {"oops"}}) ==
          "a.json: error: Broadside made a mistake: oops. Please report it. [internal]");
  }
  SECTION("it is put behind what is there") {
    TextBuilder out;
    out += "before\n";
    append_line(out, {Code::NulByte, "a.json", {1, 2}});
    CHECK(out.view() ==
          "before\na.json:1:2: error: The file contains a NUL character. Save it again as plain "
          "UTF-8 text. [nul-byte]");
  }
}

TEST_CASE("errors are told from warnings") {
  const Diagnostic warning{Code::NoContent, "a.json"};
  const Diagnostic error{Code::NulByte, "a.json"};
  const Diagnostic warnings[] = {warning, warning};
  const Diagnostic mixed[] = {warning, error, warning, error};
  CHECK(first_error({}) == nullptr);
  CHECK(first_error(warnings) == nullptr);
  CHECK(first_error(mixed) == &mixed[1]);
}

TEST_CASE("a diagnostic names whose fault it is") {
  CHECK(blame_of(Code::JsonEmpty) == Blame::Author);
  CHECK(blame_of(Code::FileMissing) == Blame::Host);
  CHECK(blame_of(Code::Internal) == Blame::Bug);
  CHECK(name_of(Blame::Author) == "author");
  CHECK(name_of(Blame::Host) == "host");
  CHECK(name_of(Blame::Bug) == "bug");
}

TEST_CASE("every code is fit to be printed") {
  for (const Row& row : kRows) {
    CAPTURE(row.id);
    CHECK(row.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    CHECK(find_invalid(row.wording) == std::string::npos);
    // {0}, {1} or {2}, or a doubled brace.
    for (std::size_t at = row.wording.find('{'); at != std::string::npos;
         at = row.wording.find('{', at + 2)) {
      const std::string_view after = row.wording.substr(at + 1, 2);
      const bool place = after.size() == 2 && after[0] >= '0' && after[0] <= '2' && after[1] == '}';
      CHECK((place || after.substr(0, 1) == "{"));
    }
    const std::string message = message_of(row.code, {"ONE", "TWO", "THREE"});
    const char last = message.back();
    CHECK((last == '.' || last == '?'));
  }
}

TEST_CASE("the wordings are a line for each code and each term") {
  CHECK(std::count(kMessages.begin(), kMessages.end(), '\n') ==
        static_cast<std::ptrdiff_t>(std::size(kRows) + std::size(kTerms)));
  CHECK(kMessages.back() == '\n');
  std::size_t line = 0;
  for (const Row& row : kRows) {
    CAPTURE(row.id);
    CHECK(static_cast<std::size_t>(row.code) == line);
    CHECK_FALSE(row.wording.empty());
    CHECK(line_at(kMessages, line++) == std::string(row.id) + " " + std::string(row.wording));
  }
  for (const TermRow& row : kTerms) {
    CAPTURE(row.wording);
    CHECK_FALSE(row.wording.empty());
    CHECK(find_invalid(row.wording) == std::string::npos);
    CHECK(line_at(kMessages, line++) == row.wording);
  }
}

TEST_CASE("a term that is an argument is worded") {
  CHECK(message_of(Code::WrongType, {"title", term(Term::String), term(Term::Number)}) ==
        "\"title\" must be a text in quotation marks, but here it is a number.");
  for (const TermRow& row : kTerms) {
    CAPTURE(row.wording);
    CHECK(term(row.term).size() == 1);
    CHECK(message_of(Code::UnknownSlug, {term(row.term)}) ==
          "There is no article \"" + std::string(row.wording) + "\" in the index.");
  }
  SECTION("a control character that comes from content is none, even alone") {
    for (int byte = 0; byte < 0x20; ++byte) {
      CAPTURE(byte);
      const std::string hostile(1, static_cast<char>(byte));
      CHECK(message_of(Code::UnknownSlug, {hostile}) ==
            "There is no article \"\uFFFD\" in the index.");
    }
  }
}
