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

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST_CASE("the first page lists a feed's articles in its order, without another request") {
  auto host = publication();
  const auto& answer = host.run("");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
  CHECK(answer.page.title == "The Sheet");
  const std::string html = html_of(answer);
  CHECK(count(html, "<article class=\"card\">") == 3);
  CHECK(html.find("New title") < html.find("Middle title"));
  CHECK(html.find("Middle title") < html.find("Old title"));
  CHECK_THAT(html, ContainsSubstring(R"(<a href="?post=new">New title</a>)") &&
                       ContainsSubstring(R"(<p class="card-summary">About new.</p>)") &&
                       ContainsSubstring(R"(<time datetime="2024-03-03T00:00:00Z">2024-03-03)"));
}

TEST_CASE("the first page of a bare list reads the articles") {
  auto host = publication();
  host.put("index.json", kList);
  const std::string html = html_of(host.run("?"));
  CHECK(host.rounds() ==
        Rounds{{"site.json", "index.json"},
               {"articles/new.json", "articles/middle.json", "articles/old.json"}});
  CHECK_THAT(html, ContainsSubstring(R"(<a href="?post=old">Old title</a>)"));
}

TEST_CASE("one bad file leaves the others in the list") {
  struct Row {
    std::string_view bytes;
    int status;
  };
  const Row row = GENERATE(Row{"{", 200}, Row{"", 404}, Row{"", 0}, Row{"\xFF", 200},
                           Row{R"({ "title": "T" })", 200});
  auto host = publication();
  host.put("index.json", kList).put("articles/middle.json", row.bytes, row.status);
  const auto& answer = host.run("");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK_THAT(html_of(answer), ContainsSubstring("New title") && ContainsSubstring("Old title") &&
                                  ContainsSubstring(R"(<a href="?post=middle">middle</a>)"));
}

TEST_CASE("a bad file leaves the other articles readable") {
  auto host = publication();
  host.put("articles/middle.json", "{");
  CHECK(host.run("?post=middle").kind == AnswerKind::Failure);
  CHECK(host.run("?post=old").kind == AnswerKind::Page);
  CHECK(host.run("").kind == AnswerKind::Page);
}

TEST_CASE("of a long bare list the first fifty are read") {
  auto host = publication();
  std::string list = "[";
  for (int i = 0; i < 60; ++i) list += (i > 0 ? ", \"a" : "\"a") + std::to_string(i) + ".json\"";
  host.put("index.json", list + "]");
  std::size_t cards = 0;
  for (const char* query : {"", "?page=2", "?page=3"}) {
    const std::string html = html_of(host.run(query));
    REQUIRE(host.rounds().size() == 2);
    CHECK(host.rounds()[1].size() == 50);
    cards += count(html, "<article class=\"card\">");
  }
  CHECK(cards == 60);
}

TEST_CASE("a tag's page has every spelling of the tag") {
  auto host = publication();
  const std::string press = html_of(host.run("?tag=PRESS"));
  CHECK_THAT(press, ContainsSubstring("<bdi>#PRESS</bdi>") && ContainsSubstring("New title") &&
                        ContainsSubstring("Middle title") && !ContainsSubstring("Old title"));
  // With the Arabic kaf, which one article has, the other the Persian one.
  const std::string book = html_of(host.run("?tag=%D9%83%D8%AA%D8%A7%D8%A8"));
  CHECK_THAT(book, ContainsSubstring("Middle title") && ContainsSubstring("Old title") &&
                       !ContainsSubstring("New title"));
  CHECK(host.run("?tag=Press").page.title == "#Press – The Sheet");
}

TEST_CASE("joiners do not make another tag") {
  auto host = publication();
  host.put("index.json", R"({ "items": [{ "title": "T", "tags": ["می‌خواهم"],
    "_article": { "src": "articles/old.json" } }] })");
  CHECK_THAT(html_of(host.run("?tag=میخواهم")), ContainsSubstring(">T</a>"));
}

TEST_CASE("a tag that nobody uses has an empty page") {
  auto host = publication();
  const auto& answer = host.run("?tag=nothing");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK_THAT(html_of(answer), ContainsSubstring("<p>No articles yet.</p>"));
}

TEST_CASE("an empty index is a page, not a fault") {
  const std::string_view index = GENERATE("[]", R"({ "items": [] })");
  auto host = publication();
  host.put("index.json", index);
  const auto& answer = host.run("");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK_THAT(html_of(answer), ContainsSubstring("No articles yet."));
}

TEST_CASE("what an index lists wrongly is left out with a diagnostic") {
  auto host = publication();
  host.put("index.json",
           R"(["articles/old.json", "../x.json", "https://example.org/x.json", "/etc/x", 5, null,
              { "title": "no source" }])");
  const auto& answer = host.run("");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(host.rounds().back() == std::vector<std::string>{"articles/old.json"});
  CHECK_THAT(html_of(answer), ContainsSubstring("Old title"));
  const std::string lines = test::lines_of(answer);
  CHECK(count(lines, "[bad-path]") == 3);
  CHECK(count(lines, "[ignored-value]") == 2);
  CHECK_THAT(lines,
             ContainsSubstring(R"(index.json:2:15: error: The field "_article.src" is missing)"));
}

}  // namespace
}  // namespace broadside
