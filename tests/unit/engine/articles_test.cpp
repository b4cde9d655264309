#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::html_of;
using test::kList;
using test::publication;
using test::Rounds;
using test::texts_of;

TEST_CASE("an article needs site and index together, then its own file") {
  auto host = publication();
  const auto& answer = host.run("?post=middle");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}, {"articles/middle.json"}});
  CHECK(answer.page.title == "Middle title – The Sheet");
  CHECK(answer.page.language == "en");
  CHECK(answer.page.direction == "ltr");
  CHECK(answer.diagnostics.empty());
  CHECK(blame_of(answer).empty());
}

TEST_CASE("Previous is the older article, Next the newer one") {
  auto host = publication();
  const std::string html = html_of(host.run("?post=middle"));
  CHECK_THAT(html, ContainsSubstring(R"(rel="prev" href="?post=old")"));
  CHECK_THAT(html, ContainsSubstring(R"(<span class="pager-label">Previous</span>)"
                                     R"(<bdi class="pager-title">Old title</bdi>)"));
  CHECK_THAT(html, ContainsSubstring(R"(rel="next" href="?post=new")"));
  CHECK_THAT(html, ContainsSubstring(R"(<span class="pager-label">Next</span>)"
                                     R"(<bdi class="pager-title">New title</bdi>)"));
}

TEST_CASE("the newest article has only a Previous, the oldest only a Next") {
  auto host = publication();
  const std::string newest = html_of(host.run("?post=new"));
  CHECK_THAT(newest, ContainsSubstring("pager-previous") && !ContainsSubstring("pager-next"));
  const std::string oldest = html_of(host.run("?post=old"));
  CHECK_THAT(oldest, ContainsSubstring("pager-next") && !ContainsSubstring("pager-previous"));
}

TEST_CASE("an article that stands alone has no pager") {
  auto host = publication();
  host.put("index.json", R"(["articles/old.json"])");
  CHECK_THAT(html_of(host.run("?post=old")), !ContainsSubstring("pager"));
}

TEST_CASE("with a bare list the neighbours' files are fetched with the article's") {
  auto host = publication();
  host.put("index.json", kList);
  const std::string html = html_of(host.run("?post=middle"));
  CHECK(host.rounds() ==
        Rounds{{"site.json", "index.json"},
               {"articles/new.json", "articles/old.json", "articles/middle.json"}});
  CHECK_THAT(html, ContainsSubstring(">Old title<") && ContainsSubstring(">New title<"));
}

TEST_CASE("a neighbour that cannot be read is named by its file") {
  auto host = publication();
  host.put("index.json", kList).put("articles/new.json", "{").put("articles/old.json", "", 404);
  const auto& answer = host.run("?post=middle");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.diagnostics.empty());
  CHECK_THAT(html_of(answer), ContainsSubstring(R"(<bdi class="pager-title">old</bdi>)") &&
                                  ContainsSubstring(R"(<bdi class="pager-title">new</bdi>)"));
}

TEST_CASE("in a bare list a link goes by the file's name, which the next page finds again") {
  auto host = publication();
  host.put("index.json", kList);
  host.put("articles/old.json",
           R"({ "title": "Old", "slug": "other", "date_published": "2024-03-01" })");
  CHECK_THAT(html_of(host.run("?post=middle")), ContainsSubstring(R"(href="?post=old")"));
  CHECK(host.run("?post=old").kind == AnswerKind::Page);
}

TEST_CASE("a text in a file of its own takes one round more") {
  auto host = publication();
  host.put("articles/old.json",
           R"({ "title": "T", "date_published": "2024-03-01", "markdown": { "src": "a/b.md" } })");
  host.put("articles/a/b.md", "\xEF\xBB\xBFText of the **file**.");
  const auto& answer = host.run("?post=old");
  CHECK(host.rounds() ==
        Rounds{{"site.json", "index.json"}, {"articles/old.json"}, {"articles/a/b.md"}});
  CHECK_THAT(html_of(answer), ContainsSubstring("<p>Text of the <strong>file</strong>.</p>"));
}

TEST_CASE("a text file that cannot be shown fails with its own name") {
  struct Row {
    std::string bytes;
    int status;
    std::string_view blame;
    std::string_view line;
  };
  const Row row = GENERATE(
      Row{"", 404, "host", "articles/b.md: error: This file is not on the server"},
      Row{"", 500, "host", "articles/b.md: error: The file could not be loaded (status 500)"},
      Row{"a\nb\xFF", 200, "author", "articles/b.md:2:2: error: These bytes are not UTF-8"},
      Row{std::string("a\0", 2), 200, "author",
          "articles/b.md:1:2: error: The file contains a NUL"},
      Row{std::string(3U << 20U, 'a'), 200, "author",
          "articles/b.md: error: The file has 3145728 bytes; at most 2097152"});
  auto host = publication();
  host.put("articles/old.json",
           R"({ "title": "T", "date_published": "2024-03-01", "markdown": { "src": "b.md" } })");
  host.put("articles/b.md", row.bytes, row.status);
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK(blame_of(answer) == row.blame);
  CHECK_THAT(test::lines_of(answer), ContainsSubstring(std::string(row.line)));
}

TEST_CASE("the table of entities is asked for only when a rare name stands in the text") {
  const auto with_text = [](std::string_view markdown) {
    auto host = publication();
    host.put("articles/old.json",
             R"({ "title": "T", "date_published": "2024-03-01", "markdown": ")" +
                 std::string(markdown) + R"(" })");
    host.put("/entities.txt", "bigstar ★\n");
    return host;
  };
  SECTION("common names are known") {
    auto host = with_text("&copy; &mdash; &#9733; &amp;bigstar; `&bigstar;`");
    REQUIRE(host.run("?post=old").kind == AnswerKind::Page);
    CHECK(host.asked().back() == "articles/old.json");
  }
  SECTION("a rare one brings the table") {
    auto host = with_text("a &bigstar; b");
    const auto& answer = host.run("?post=old");
    CHECK(host.rounds().back() == std::vector<std::string>{"/entities.txt"});
    CHECK_THAT(html_of(answer), ContainsSubstring("a ★ b"));
    CHECK(answer.diagnostics.empty());
  }
  SECTION("without the table the name stays, with a warning") {
    auto host = with_text("a &bigstar; b");
    host.put("/entities.txt", "", 404);
    const auto& answer = host.run("?post=old");
    REQUIRE(answer.kind == AnswerKind::Page);
    CHECK_THAT(html_of(answer), ContainsSubstring("a &amp;bigstar; b"));
    CHECK_THAT(test::lines_of(answer), ContainsSubstring("articles/old.json: warning:") &&
                                           ContainsSubstring("&bigstar; are shown as written"));
  }
  SECTION("a name that nobody knows stays without one") {
    auto host = with_text("a &nonsense; b");
    const auto& answer = host.run("?post=old");
    CHECK_THAT(html_of(answer), ContainsSubstring("a &amp;nonsense; b"));
    CHECK(answer.diagnostics.empty());
  }
}

TEST_CASE("the article's language and summary are the document's") {
  auto host = publication();
  host.put("articles/old.json", R"({ "title": "سرخط", "date_published": "2024-03-01",
    "language": "prs", "subtitle": "زیر", "summary": "کوتاه", "markdown": "متن" })");
  const auto& answer = host.run("?post=old");
  CHECK(answer.page.title == "سرخط – The Sheet");
  CHECK(answer.page.language == "prs");
  CHECK(answer.page.direction == "rtl");
  CHECK(answer.page.description == "کوتاه");
}

TEST_CASE("the base of the content folder begins the relative addresses") {
  auto host = publication();
  host.put("articles/old.json", R"json({ "title": "T", "date_published": "2024-03-01",
    "image": "a.png", "markdown": "[x](b.pdf) ![y](../c.png)" })json");
  CHECK_THAT(html_of(host.run("?post=old", "https://example.org/x/")),
             ContainsSubstring(R"(src="https://example.org/x/articles/a.png")") &&
                 ContainsSubstring(R"(href="https://example.org/x/articles/b.pdf")") &&
                 ContainsSubstring(R"(src="https://example.org/x/articles/../c.png")"));
}

// An answer is valid only until the next step.
struct Said {
  AnswerKind kind;
  std::string html;
  std::string lines;
};

Said said_by(engine::Engine& engine) {
  const engine::Answer& answer = engine.step();
  return {answer.kind, html_of(answer), test::lines_of(answer)};
}

TEST_CASE("step() without supply() says the same again") {
  using Paths = std::vector<std::string>;
  engine::Engine engine("?post=old", "content/", test::kNow);
  CHECK(texts_of(engine.step().paths) == Paths{"site.json", "index.json"});
  CHECK(texts_of(engine.step().paths) == Paths{"site.json", "index.json"});
  engine.supply({"site.json", 404, {}});
  CHECK(texts_of(engine.step().paths) == Paths{"index.json"});
  CHECK(texts_of(engine.step().paths) == Paths{"index.json"});

  SECTION("a page") {
    engine.supply({"index.json", 200, test::kFeed});
    CHECK(texts_of(engine.step().paths) == Paths{"articles/old.json"});
    CHECK(texts_of(engine.step().paths) == Paths{"articles/old.json"});
    engine.supply(
        {"articles/old.json", 200,
         R"({ "titel": 1, "title": "T", "date_published": "2024-03-01", "markdown": "x" })"});
    const auto first = said_by(engine);
    const auto second = said_by(engine);
    CHECK(first.kind == AnswerKind::Page);
    CHECK(second.kind == AnswerKind::Page);
    CHECK(first.html == second.html);
    CHECK(first.lines == second.lines);
    CHECK_THAT(first.lines, ContainsSubstring("\"titel\""));
  }
  SECTION("a failure of the index") {
    engine.supply({"index.json", 200, "["});
    const auto first = said_by(engine);
    const auto second = said_by(engine);
    CHECK(first.kind == AnswerKind::Failure);
    CHECK(second.kind == AnswerKind::Failure);
    CHECK(first.html == second.html);
    CHECK(first.lines == second.lines);
  }
  SECTION("a failure of the article") {
    engine.supply({"index.json", 200, test::kFeed});
    engine.supply({"articles/old.json", 500, {}});
    CHECK(html_of(engine.step()) == html_of(engine.step()));
  }
}

TEST_CASE("a second supply of one path changes nothing, a file nobody asked for neither") {
  engine::Engine engine("?post=old", "content/", test::kNow);
  engine.supply({"articles/old.json", 200,
                 R"({ "title": "First", "date_published": "2024-03-01", "markdown": "x" })"});
  engine.supply({"articles/old.json", 200, "{"});
  engine.supply({"unknown.json", 200, "{"});
  engine.supply({"site.json", 200, test::kSite});
  engine.supply({"index.json", 200, test::kFeed});
  CHECK(engine.step().page.title == "First – The Sheet");
}

TEST_CASE("addresses in the HTML of an article lead where those in Markdown do") {
  engine::Engine engine("?post=old", "content/", test::kNow);
  engine.supply({"site.json", 200, test::kSite});
  engine.supply({"index.json", 200, test::kFeed});
  engine.supply({"articles/old.json", 200,
                 R"({ "title": "T", "date_published": "2024-03-01", "content_html": "<p>x" })"});
  const auto& answer = engine.step();
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.page.html == "<p>x");
  CHECK(engine.resolve("new.json#part", false) == "?post=new#user-content-part");
  CHECK(engine.resolve("#part", false) == "#user-content-part");
  CHECK(engine.resolve("a.pdf", false) == "content/articles/a.pdf");
  CHECK(engine.resolve("HTTPS://example.org/a b", false) == "HTTPS://example.org/a%20b");
  CHECK(engine.resolve("mailto:a@example.org", false) == "mailto:a@example.org");
  CHECK(engine.resolve("../i/a.png", true) == "content/articles/../i/a.png");
  CHECK(engine.resolve("data:image/png;base64,AA", true) == "data:image/png;base64,AA");
  SECTION("or are refused") {
    for (const std::string_view bad :
         {"javascript:1", " java\nscript:1", "data:text/html,x", "vbscript:1", "blob:x", "a:b"}) {
      CAPTURE(bad);
      CHECK(engine.resolve(bad, false).empty());
      CHECK(engine.resolve(bad, true).empty());
    }
    CHECK(engine.resolve("data:image/png;base64,AA", false).empty());
    CHECK(engine.resolve("mailto:a@example.org", true).empty());
    CHECK(engine.resolve("data:image/svg+xml,x", true).empty());
  }
}

TEST_CASE("on a page that is no article no address leads anywhere") {
  engine::Engine engine("", "content/", test::kNow);
  engine.supply({"site.json", 200, test::kSite});
  engine.supply({"index.json", 200, test::kFeed});
  REQUIRE(engine.step().kind == AnswerKind::Page);
  CHECK(engine.resolve("new.json", false).empty());
}

}  // namespace
}  // namespace broadside
