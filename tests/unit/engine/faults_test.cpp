#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "base/limits.h"
#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::html_of;
using test::lines_of;
using test::publication;
using test::Rounds;

TEST_CASE("without a site.json the article is shown, with the fault") {
  struct Row {
    std::string_view bytes;
    int status;
    std::string_view line;
  };
  const Row row = GENERATE(
      Row{"", 404, "site.json: error: This file is not on the server"},
      Row{"", 0, "site.json: error: The file could not be loaded (no answer from the server)"},
      Row{"{ \"title\": ", 200, "site.json:1:12: error: This is not valid JSON"},
      Row{"[]", 200, "site.json:1:1: error: The file must hold one JSON object"},
      Row{"<html>", 200, "site.json:1:1: error: The server sent a web page"},
      Row{R"({ "titel": "x" })", 200, R"(Did you mean "title"?)"});
  CAPTURE(row.line);
  auto host = publication();
  host.put("site.json", row.bytes, row.status);
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.page.title == "Old title");
  CHECK(answer.page.language == "en");
  CHECK_THAT(html_of(answer),
             ContainsSubstring("<p>old text</p>") && ContainsSubstring("<bdi>All articles</bdi>"));
  CHECK_THAT(lines_of(answer), ContainsSubstring(std::string(row.line)));
}

TEST_CASE("without an index nothing can be found, and it is said why") {
  struct Row {
    std::string_view bytes;
    int status;
    std::string_view blame;
    std::string_view line;
  };
  const Row row = GENERATE(
      Row{"", 404, "host", "index.json: error: This file is not on the server"},
      Row{"", 410, "host", "index.json: error: This file is not on the server"},
      Row{"", 503, "host", "index.json: error: The file could not be loaded (status 503)"},
      Row{"", 0, "host", "index.json: error: The file could not be loaded (no answer"},
      Row{"<!doctype html>", 200, "host", "index.json:1:1: error: The server sent a web page"},
      Row{"[\"a.json\"", 200, "author", "index.json:1:10: error: This is not valid JSON"},
      Row{"{ \"items\": 5 }", 200, "author",
          "index.json:1:1: error: \"index.json\" must be a list"},
      Row{"[\"\xC3\x28\"]", 200, "author", "index.json:1:3: error: These bytes are not UTF-8"});
  const std::string_view query = GENERATE("", "?post=old", "?tag=x");
  CAPTURE(row.line);
  auto host = publication();
  host.put("index.json", row.bytes, row.status);
  const auto& answer = host.run(query);
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
  CHECK(blame_of(answer) == row.blame);
  CHECK_THAT(lines_of(answer), ContainsSubstring(std::string(row.line)));
  CHECK_THAT(html_of(answer), ContainsSubstring("The Sheet") && ContainsSubstring("<h1"));
}

TEST_CASE("when everything is missing the failure says all of it") {
  test::MemoryHost host;
  const auto& answer = host.run("");
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK(blame_of(answer) == "host");
  CHECK(answer.diagnostics.size() == 2);
}

TEST_CASE("an article that cannot be shown says whose fault it is, and where") {
  struct Row {
    std::string bytes;
    int status;
    std::string_view blame;
    std::string_view line;
  };
  const std::string deep = R"({ "title": )" + std::string(100'000, '[');
  const std::string head = R"({ "title": "T", "date_published": "2024-03-01", )";
  const Row row = GENERATE_COPY(
      Row{"", 404, "host", "articles/old.json: error: This file is not on the server"},
      Row{"", 410, "host", "articles/old.json: error: This file is not on the server"},
      Row{"", 500, "host", "articles/old.json: error: The file could not be loaded (status 500)"},
      Row{"", 403, "host", "articles/old.json: error: The file could not be loaded (status 403)"},
      Row{"", 0, "host", "articles/old.json: error: The file could not be loaded (no answer from"},
      Row{"\n<p>Sorry</p>", 200, "host",
          "articles/old.json:2:1: error: The server sent a web page"},
      Row{"{\n  \"title\": \"T\",\n}", 200, "author",
          "articles/old.json:2:15: error: This is not valid JSON: there is nothing behind this "
          "comma. Remove the comma before }. [json-syntax]"},
      Row{"{ \"title\": \"T\" \"markdown\"", 200, "author",
          "articles/old.json:1:15: error: This is not valid JSON: expected a comma here"},
      Row{R"({ "title": 5, "date_published": "2024-03-01", "markdown": "x" })", 200, "author",
          "articles/old.json:1:12: error: \"title\" must be a text in quotation marks, but here it "
          "is a number. [wrong-type]"},
      Row{R"({ "date_published": "2024-03-01", "markdown": "x" })", 200, "author",
          "articles/old.json:1:1: error: The field \"title\" is missing"},
      Row{R"({ "title": "T", "markdown": "x" })", 200, "author",
          "articles/old.json:1:1: error: The field \"date_published\" is missing"},
      Row{head + "\"markdown\": \"a\xFF\" }", 200, "author",
          "articles/old.json:1:63: error: These bytes are not UTF-8"},
      Row{head + "\"markdown\": \"\xED\xA0\x80\" }", 200, "author", "[invalid-utf8]"},
      Row{std::string("{\0}", 3), 200, "author", "articles/old.json:1:2: error: The file contains"},
      Row{deep, 200, "author", "articles/old.json:1:75: error: Brackets are nested more than 64"},
      Row{head + "\"markdown\": \"" + std::string(3U << 20U, 'a') + "\" }", 200, "author",
          "articles/old.json: error: The file has 3145792 bytes; at most 2097152"});
  CAPTURE(row.line);
  auto host = publication();
  host.put("articles/old.json", row.bytes, row.status);
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK(blame_of(answer) == row.blame);
  CHECK_THAT(lines_of(answer), ContainsSubstring(std::string(row.line)));
  const std::string html = html_of(answer);
  CHECK_THAT(html, ContainsSubstring("<bdi>The Sheet</bdi>") &&
                       ContainsSubstring(R"(<pre class="diagnostics")") &&
                       ContainsSubstring(R"(<a class="home" href="?">)"));
  CHECK((html.find(R"(<a class="retry" href="?post=old">)") != std::string::npos) ==
        (row.blame == "host"));
}

TEST_CASE("bytes count only with status 200") {
  auto host = publication();
  host.put("articles/old.json",
           R"({ "title": "T", "date_published": "2024-03-01", "markdown": "x" })", 203);
  CHECK(host.run("?post=old").kind == AnswerKind::Failure);
}

TEST_CASE("an article with a mistake that can be ignored is shown") {
  auto host = publication();
  host.put("articles/old.json", R"({ "title": "T", "date_published": "2024-03-01",
  "sumary": "s", "markdown": "x" })");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(lines_of(answer) ==
        "articles/old.json:2:3: warning: \"sumary\" is not a field of an article and is ignored. "
        "Did you mean \"summary\"? [unknown-field]\n");
}

TEST_CASE("a byte order mark is no fault") {
  auto host = publication();
  for (const char* path : {"site.json", "index.json", "articles/old.json"}) {
    host.put(path, "\xEF\xBB\xBF" + host.bytes(path));
  }
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.diagnostics.empty());
}

TEST_CASE("an error behind many warnings still counts") {
  std::string article = "{ ";
  for (int i = 0; i < 80; ++i) article += "\"unknown" + std::to_string(i) + "\": 1, ";
  article += R"("title": 5, "date_published": "2024-03-01", "markdown": "x" })";
  auto host = publication();
  host.put("articles/old.json", article);
  const auto& answer = host.run("?post=old");
  CHECK(answer.kind == AnswerKind::Failure);
  CHECK(answer.diagnostics.size() <= base::limits::kDiagnostics);
  CHECK_THAT(lines_of(answer), ContainsSubstring("[wrong-type]"));
}

TEST_CASE("the number of diagnostics has an end") {
  std::string article = R"({ "title": "T", "date_published": "2024-03-01", "markdown": [)";
  for (int i = 0; i < 500; ++i) article += "\"[x](javascript:" + std::to_string(i) + ")\", ";
  article += "\"end\"] }";
  auto host = publication();
  host.put("articles/old.json", article);
  const auto& answer = host.run("?post=old");
  CHECK(answer.kind == AnswerKind::Page);
  CHECK(answer.diagnostics.size() <= base::limits::kDiagnostics);
}

TEST_CASE("a text of 2 MiB is shown up to the limit, with a notice") {
  const std::string start = R"({ "title": "T", "date_published": "2024-03-01", "markdown": ")";
  std::string article = start;
  while (article.size() < base::limits::kArticleBytes - 16) article += "*a* ";
  auto host = publication();
  host.put("articles/old.json", article + "\" }");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.page.tape.words.size() < 3 * base::limits::kNodes);
  CHECK_THAT(lines_of(answer),
             ContainsSubstring("more than 50000 parts; the rest is not shown. [content-cut]"));
  CHECK_THAT(html_of(answer), ContainsSubstring(R"(<p class="notice" role="note">)") &&
                                  ContainsSubstring("pager") && ContainsSubstring("</footer>"));
}

TEST_CASE("a table of too many cells is cut") {
  std::string text = "| a | b | c | d |\\n| - | - | - | - |\\n";
  for (int i = 0; i < 6000; ++i) text += "| 1 | 2 | 3 | 4 |\\n";
  auto host = publication();
  host.put("articles/old.json",
           R"({ "title": "T", "date_published": "2024-03-01", "markdown": ")" + text + "\" }");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK_THAT(lines_of(answer), ContainsSubstring("[content-cut]"));
}

TEST_CASE("repeated references cannot multiply a small file") {
  std::string text = "[a]: https://example.org/" + std::string(3000, 'x') + "\\n\\n";
  for (int i = 0; i < 20'000; ++i) text += "[a] ";
  auto host = publication();
  host.put("articles/old.json",
           R"({ "title": "T", "date_published": "2024-03-01", "markdown": ")" + text + "\" }");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.page.tape.text.size() < base::limits::output_bytes(text.size()) + 10'000);
}

}  // namespace
}  // namespace broadside
