#include "cli/check_report.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

namespace broadside::cli {
namespace {

using base::Code;
using Catch::Matchers::ContainsSubstring;

Checked two_findings() {
  Checked checked;
  checked.articles = 2;
  checked.findings = {finding_of({Code::BadDate, "articles/a.json", {2, 5}, {"yesterday"}}),
                      finding_of({Code::FutureDate, "articles/b.json"})};
  return checked;
}

std::string text_of(const Checked& checked, bool colours) {
  const TextReport report{"content/", colours,
                          [](std::string_view) { return std::string("{\n   \"yesterday\"\n}"); }};
  return report.print(checked);
}

TEST_CASE("people read the place, the words, the line and a sum") {
  CHECK(text_of(two_findings(), false) ==
        "content/articles/a.json:2:5: error: \"yesterday\" is not a date. Write it as 2024-02-17 "
        "or 2024-02-17T09:30:00+04:30. [bad-date]\n"
        "  2 |    \"yesterday\"\n"
        "    |     ^\n"
        "content/articles/b.json: note: \"date_published\" lies ahead: readers see the article "
        "from that moment on. [future-date]\n"
        "2 articles, 1 error, 0 warnings, 1 note\n");
}

TEST_CASE("colours change nothing but colours") {
  const std::string coloured = text_of(two_findings(), true);
  std::string plain;
  for (std::size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\x1B')
      i = coloured.find('m', i);
    else
      plain += coloured[i];
  }
  CHECK(coloured != plain);
  CHECK(plain == text_of(two_findings(), false));
}

TEST_CASE("programs read one object a line") {
  CHECK(json_report(two_findings(), "content/") ==
        R"({"file":"content/articles/a.json","line":2,"column":5,"severity":"error",)"
        R"("id":"bad-date","blame":"author","message":"\"yesterday\" is not a date. Write it as )"
        R"(2024-02-17 or 2024-02-17T09:30:00+04:30."})"
        "\n"
        R"({"file":"content/articles/b.json","severity":"note","id":"future-date",)"
        R"("blame":"author","message":"\"date_published\" lies ahead: readers see the article )"
        R"(from that moment on."})"
        "\n");
}

TEST_CASE("GitHub's runner is given its own escapes") {
  CHECK_THAT(github_report(two_findings(), ""),
             ContainsSubstring("::error file=articles/a.json,line=2,col=5,title=bad-date::\"") &&
                 ContainsSubstring("::notice file=articles/b.json,title=future-date::"));
  Checked checked;
  checked.findings = {{Code::BadDate, "a,b:c%\nd.json", {1, 1}, "100%\n::error::x\r"}};
  CHECK(github_report(checked, "") ==
        "::error file=a%2Cb%3Ac%25�d.json,line=1,col=1,title=bad-date::100%25�::error::x�\n");
}

TEST_CASE("a name of a file commands nobody") {
  Checked checked;
  checked.findings = {{Code::BadDate, "a\x1B[2J\u202E\xFF.json", {}, "x"}};
  CHECK_THAT(text_of(checked, false), ContainsSubstring("content/a�[2J��.json: error: x"));
  CHECK_THAT(json_report(checked, ""), ContainsSubstring(R"("a\u001b[2J\u202e�.json")"));
}

TEST_CASE("the summary counts") {
  Checked checked;
  CHECK(summary(checked) == "0 articles, 0 errors, 0 warnings");
  checked.articles = 1;
  checked.pages = 2;
  CHECK(summary(checked) == "1 article and 2 pages, 0 errors, 0 warnings");
}

}  // namespace
}  // namespace broadside::cli
