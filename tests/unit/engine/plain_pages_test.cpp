#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::html_of;
using test::list_of;
using test::pager_of;

constexpr std::string_view kBare =
    R"(["articles/new.json", "pages/about.json", "articles/old.json"])";
constexpr std::string_view kPages = R"({ "items": [
    { "title": "N", "_article": { "src": "articles/new.json" } },
    { "title": "O", "_article": { "src": "articles/old.json" } } ],
  "_broadside": { "pages": [{ "title": "About us", "_article": { "src": "pages/about.json" } }] } })";

test::MemoryHost with_page(std::string_view index) {
  auto host = test::publication();
  host.put("index.json", index);
  host.put("pages/about.json", R"({ "title": "About us", "date_published": "2020-01-01",
    "markdown": "We are [new](../articles/new.json)." })");
  return host;
}

TEST_CASE("a plain page has a text, and nothing of an article around it") {
  auto host = with_page(GENERATE(kBare, kPages));
  const auto& answer = host.run("?page=about");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.page.title == "About us – The Sheet");
  CHECK(host.rounds() == test::Rounds{{"site.json", "index.json"}, {"pages/about.json"}});
  const std::string html = html_of(answer);
  CHECK_THAT(html, ContainsSubstring(R"(We are <a href="?post=new">new</a>.)"));
  CHECK_THAT(html, !ContainsSubstring("<time") && !ContainsSubstring("byline") &&
                       !ContainsSubstring("reading-time") && !ContainsSubstring("pager"));
}

TEST_CASE("a plain page is in no list and between no articles") {
  auto host = with_page(GENERATE(kBare, kPages));
  CHECK(list_of(host.run("")) == "new old ");
  CHECK(pager_of(host.run("?post=new")) == "prev old ");
  CHECK(host.run("?post=about").kind == AnswerKind::Failure);
}

TEST_CASE("an article is no plain page, and what is unknown is nothing") {
  auto host = with_page(GENERATE(kBare, kPages));
  for (const char* query : {"?page=new", "?page=x", "?page=", "?page=../articles/new"}) {
    CAPTURE(query);
    CHECK(host.run(query).kind == AnswerKind::Failure);
    CHECK(host.rounds().size() == 1);
  }
}

}  // namespace
}  // namespace broadside
