#include "model/fields.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/limits.h"
#include "base/literals.h"
#include "model/json_reader.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

constexpr FieldType kTypes[] = {
    FieldType::Line,   FieldType::Text,     FieldType::Date,   FieldType::List,
    FieldType::People, FieldType::Markdown, FieldType::Flag,   FieldType::Address,
    FieldType::Map,    FieldType::Links,    FieldType::Number,
};

// `required`: names, each with a space behind it.
constexpr FieldTable table_with(std::string_view required) {
  return {base::Term::OfArticle,
          "title\0summary\0date_published\0tags\0authors\0markdown\0draft\0image\0theme\0nav\0"
          "page_size\0",
          kTypes, std::size(kTypes), required};
}

// An object that was read, with the memory of its diagnostics. `bytes` outlives it.
struct Read {
  explicit Read(std::string_view bytes, std::string_view required = "") {
    const auto root = read_json(bytes, "a.json", arena, diagnostics);
    REQUIRE(root.has_value());
    Reading reading{bytes, "a.json", arena, diagnostics};
    const FieldTable table = table_with(required);
    FieldReader fields(*root, table, reading);
    while (fields.next()) {
      CHECK(fields.found(fields.row()));
      taken += std::string(taken.empty() ? "" : " ") +
               std::string(base::nth_literal(table.names, fields.row())) + "=" +
               std::string(fields.value().text());
    }
    for (std::size_t row = 0; row < table.count; ++row) {
      if (fields.found(row)) found += "[" + std::string(base::nth_literal(table.names, row)) + "]";
    }
  }

  base::Arena arena;
  base::Diagnostics diagnostics;
  std::string taken;  // names and texts in the order in which they were taken
  std::string found;  // names in the order of the table
};

Read read(std::string_view bytes, std::string_view required = "") { return Read(bytes, required); }

// One field with this value; "" when it is taken.
std::string fault_of(std::string_view name, std::string_view value) {
  const std::string bytes = "{\"" + std::string(name) + "\": " + std::string(value) + "}";
  const Read out(bytes);
  CHECK(out.taken.empty() != out.diagnostics.empty());
  return out.diagnostics.empty() ? "" : test::message_of(out.diagnostics[0]);
}

std::string near(std::string_view name) { return std::string(nearest(name, table_with(""))); }

std::string line(std::string_view json_text, std::string* diagnostics = nullptr) {
  const std::string bytes = "{\"title\": " + std::string(json_text) + "}";
  base::Arena arena;
  base::Diagnostics list;
  const auto root = read_json(bytes, "a.json", arena, list);
  REQUIRE(root.has_value());
  Reading reading{bytes, "a.json", arena, list};
  const std::string_view out = one_line(*root->begin(), reading);
  if (diagnostics != nullptr) *diagnostics = test::lines_of(list);
  return std::string(out);
}

}  // namespace

TEST_CASE("known fields are taken in the order of the file") {
  const Read out =
      read(R"({"draft": true, "title": "a", "tags": [], "title_": null, "page_size": 5})");
  CHECK(out.taken == "draft= title=a tags= page_size=5");
  CHECK(out.found == "[title][tags][draft][page_size]");
  CHECK(test::codes_of(out.diagnostics) == "1:43 unknown-field\n");
}

TEST_CASE("null is the same as nothing") {
  const Read out = read(R"({"title": null, "draft": null})", "title ");
  CHECK(out.taken.empty());
  CHECK(out.found.empty());
  CHECK(out.diagnostics.empty());
}

TEST_CASE("names that begin with an underscore are somebody else's") {
  const Read out = read(R"({"_article": 1, "_": {}, "title": "a"})");
  CHECK(out.taken == "title=a");
  CHECK(out.diagnostics.empty());
}

TEST_CASE("each type takes its own values") {
  CHECK(fault_of("title", R"("a")") == "");
  CHECK(fault_of("summary", R"("a")") == "");
  CHECK(fault_of("image", R"("a")") == "");
  CHECK(fault_of("date_published", R"("2024-02-17")") == "");
  CHECK(fault_of("tags", R"(["a"])") == "");
  CHECK(fault_of("tags", R"("a")") == "");
  CHECK(fault_of("authors", R"(["a"])") == "");
  CHECK(fault_of("authors", R"("a")") == "");
  CHECK(fault_of("authors", R"({"name": "a"})") == "");
  CHECK(fault_of("markdown", R"("a")") == "");
  CHECK(fault_of("markdown", R"(["a"])") == "");
  CHECK(fault_of("markdown", R"({"src": "a.md"})") == "");
  CHECK(fault_of("draft", "false") == "");
  CHECK(fault_of("theme", "{}") == "");
  CHECK(fault_of("nav", "[]") == "");
  CHECK(fault_of("page_size", "10") == "");
}

TEST_CASE("and says what it wanted when it gets another") {
  CHECK(fault_of("title", "5") ==
        "\"title\" must be a text in quotation marks, but here it is a number; it is left out.");
  CHECK(
      fault_of("title", "true") ==
      "\"title\" must be a text in quotation marks, but here it is true or false; it is left out.");
  CHECK(fault_of("image", "[]") ==
        "\"image\" must be a text in quotation marks, but here it is a list [ ]; it is left out.");
  CHECK(fault_of("date_published", "2024") ==
        "\"date_published\" must be a date in quotation marks, such as \"2024-02-17\", but here it "
        "is "
        "a number; it is left out.");
  CHECK(fault_of("tags", "{}") ==
        "\"tags\" must be a list of texts, such as [\"Kabul\", \"Press\"], but here it is an "
        "object { "
        "}; it is left out.");
  CHECK(fault_of("authors", "1") ==
        "\"authors\" must be a list of author ids, such as [\"nell\"], but here it is a number; it "
        "is "
        "left out.");
  CHECK(
      fault_of("markdown", "1") ==
      "\"markdown\" must be a text, a list of lines, or { \"src\": \"file.md\" }, but here it is a "
      "number; it is left out.");
  CHECK(fault_of("draft", R"("true")") ==
        "\"draft\" must be true or false (without quotation marks), but here it is a text in "
        "quotation "
        "marks; it is left out.");
  CHECK(fault_of("theme", "[]") ==
        "\"theme\" must be an object { }, but here it is a list [ ]; it is left out.");
  CHECK(
      fault_of("nav", "{}") ==
      "\"nav\" must be a list of objects, such as [{ \"label\": \"Home\", \"href\": \"?\" }], but "
      "here it is an object { }; it is left out.");
  CHECK(
      fault_of("page_size", R"("5")") ==
      "\"page_size\" must be a number, but here it is a text in quotation marks; it is left out.");
}

TEST_CASE("a wrong type is an error where the field is required") {
  const Read out = read("{\n  \"title\": 5,\n  \"summary\": 6\n}", "title markdown ");
  CHECK(test::codes_of(out.diagnostics) == "2:12 wrong-type\n3:14 ignored-value\n");
  CHECK(out.taken.empty());
}

TEST_CASE("positions count from the beginning of a file with a byte order mark too") {
  const Read out = read("\xEF\xBB\xBF{\"titel\": 1,\n\"title\": 5}");
  CHECK(test::codes_of(out.diagnostics) == "1:2 unknown-field\n2:10 ignored-value\n");
}

TEST_CASE("a date that does not exist is an error") {
  const Read out = read(R"({"date_published": "2023-02-29"})");
  CHECK(out.taken.empty());
  CHECK(test::lines_of(out.diagnostics) ==
        "a.json:1:20: error: \"2023-02-29\" is not a date. Write it as 2024-02-17 or "
        "2024-02-17T09:30:00+04:30. [bad-date]\n");
}

TEST_CASE("a field that is written twice counts with its last value") {
  const Read out = read(R"({"title": "a", "title": "b"})");
  CHECK(out.taken == "title=a title=b");
  CHECK(
      test::lines_of(out.diagnostics) ==
      "a.json:1:16: warning: \"title\" is written twice; the last one counts. [duplicate-field]\n");
}

TEST_CASE("names of other formats are understood with a hint") {
  const Read out = read(R"({"date": "2024-02-17", "cover": "x", "body": "y", "author": "z"})");
  CHECK(out.taken == "date_published=2024-02-17 image=x markdown=y authors=z");
  CHECK(test::codes_of(out.diagnostics) ==
        "1:2 synonym-field\n1:24 synonym-field\n1:38 synonym-field\n1:51 synonym-field\n");
  CHECK(test::message_of(out.diagnostics[0]) ==
        "\"date\" is read as \"date_published\". Write \"date_published\" to be sure.");
  SECTION("only where the field exists") {
    const Read other = read(R"({"lang": "en"})");  // these rows have no `language`
    CHECK(test::codes_of(other.diagnostics) == "1:2 unknown-field\n");
  }
  SECTION("beside the proper name they are a second one") {
    const Read both = read(R"({"date_published": "2024-02-17", "date": "2024-02-18"})");
    CHECK(test::codes_of(both.diagnostics) == "1:34 synonym-field\n1:34 duplicate-field\n");
  }
}

TEST_CASE("an unknown field is ignored and a near one is named") {
  const Read out = read(R"({"titel": "a", "shoe_size": 5})");
  CHECK(out.taken.empty());
  CHECK(test::lines_of(out.diagnostics) ==
        "a.json:1:2: warning: \"titel\" is not a field of an article and is ignored. Did you mean "
        "\"title\"? [unknown-field]\n"
        "a.json:1:16: warning: \"shoe_size\" is not a field of an article and is ignored. "
        "[unknown-field]\n");
}

TEST_CASE("a near name is at most two slips away") {
  CHECK(near("titel") == "title");   // two letters swapped
  CHECK(near("titl") == "title");    // one missing
  CHECK(near("titlee") == "title");  // one too many
  CHECK(near("Title") == "title");   // one other
  CHECK(near("date_publshd") == "date_published");
  CHECK(near("pagesize") == "page_size");
  CHECK(near("authros") == "authors");
  SECTION("more are too many") {
    CHECK(near("tittelei") == "");
    CHECK(near("date_publ") == "");
    CHECK(near("") == "");
  }
  SECTION("and half of a short name is too much of it") {
    CHECK(near("tags1") == "tags");
    CHECK(near("tgs") == "tags");
    CHECK(near("ta") == "");
    CHECK(near("nv") == "");
    CHECK(near("xags") == "tags");
    CHECK(near("xxgs") == "");
  }
  SECTION("a name that nobody would write is not compared") {
    CHECK(near(std::string(100'000, 't')) == "");
  }
}

TEST_CASE("a line has no breaks and no controls") {
  CHECK(line(R"("a")") == "a");
  CHECK(line(R"("  a b  ")") == "a b");
  CHECK(line(R"("a\nb\tc\r\nd")") == "a b c  d");
  CHECK(line(R"("\na\n")") == "a");
  CHECK(line(R"("a\u0007b\u001b[0m\u0085")") == "ab[0m");
  CHECK(line(R"("\u202egpj\u202c \u2066x\u2069\u200f")") == "gpj x");
  CHECK(line(R"("می\u200cخواهم")") == "می\u200Cخواهم");
  CHECK(line(R"("   ")") == "");
  CHECK(line(R"("")") == "");
  CHECK(line(R"("\u200e \u200e")") == "");
}

TEST_CASE("a line has a limit in characters") {
  std::string exact;
  for (std::size_t i = 0; i < base::limits::kTitleCharacters; ++i) exact += "é";
  std::string diagnostics;
  CHECK(line("\"" + exact + "\"", &diagnostics) == exact);
  CHECK(diagnostics.empty());
  CHECK(line("\"" + exact + "x\"", &diagnostics) == exact + "…");
  CHECK(diagnostics ==
        "a.json:1:11: warning: \"title\" is longer than 512 characters and is cut. [cut-field]\n");
  SECTION("blanks at its ends are not counted") {
    CHECK(line("\"  " + exact + "  \"", &diagnostics) == exact);
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("a file that is all wrong is not reported without end") {
  std::string bytes = "{";
  for (int i = 0; i < 500; ++i) bytes += "\"x" + std::to_string(i) + "\": 1,";
  bytes += "\"title\": 5}";
  const Read out = read(bytes, "title ");
  CHECK(out.diagnostics.size() == base::limits::kDiagnostics);
  SECTION("but an error is never left out") {
    CHECK(base::first_error(out.diagnostics.view()) != nullptr);
  }
}
