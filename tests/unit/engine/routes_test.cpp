#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::html_of;
using test::publication;
using test::Rounds;

TEST_CASE("an unknown article is a page that says so, without a second request") {
  auto host = publication();
  const auto& answer = host.run("?post=unknown");
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
  CHECK(answer.page.title == "There is no such page – The Sheet");
  CHECK(test::lines_of(answer) ==
        "index.json: error: There is no article \"unknown\" in the index. [unknown-slug]\n");
  CHECK_THAT(html_of(answer), !ContainsSubstring("<pre") && ContainsSubstring("All articles"));
}

TEST_CASE("whatever an address says, only files of the index are asked for") {
  const std::string long_slug(100'000, 'a');
  const std::string query = GENERATE_COPY(
      as<std::string>(), "?post=../../x", "?post=..%2F..%2Fx", "?post=%00", "?post=old%00",
      "?post=articles/old.json", "?post=articles%2Fold.json", "?post=https://example.org/x.json",
      "?post=//example.org/x", "?post=site.json", "?post=/entities.txt", "?post=%2e%2e%5Cx",
      "?post=\\\\host\\share", "?post=%FF%FE", "?post=%ED%A0%80", "?post=javascript:alert(1)",
      "?post=%3Cscript%3E", "?post=__proto__", "?post=", "?post", "?post=%", "?post=%4",
      "?post=old%20", "?post=OLD", "?post=" + long_slug, "?post=" + std::string(3000, '%'),
      "?post=%0d%0aX:y", "?post=%E2%80%AEold");
  CAPTURE(query);
  auto host = publication();
  const auto& answer = host.run(query);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
  if (query == "?post") {
    CHECK(answer.kind == AnswerKind::Page);  // no parameter: the first page
  } else {
    REQUIRE(answer.kind == AnswerKind::Failure);
    REQUIRE(answer.diagnostics.size() == 1);
    CHECK(answer.diagnostics[0].code == base::Code::UnknownSlug);
    CHECK(answer.lines[0].size() < 2000);
  }
  CHECK_THAT(html_of(answer), !ContainsSubstring("<script"));
}

TEST_CASE("hostile tags are text") {
  const std::string query = GENERATE(as<std::string>(), "?tag=%3Cimg%20src%3Dx%3E", "?tag=../../x",
                                     "?tag=%00", "?tag=%FF", "?tag=");
  auto host = publication();
  const auto& answer = host.run(query);
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
  CHECK_THAT(html_of(answer), !ContainsSubstring("<img"));
}

TEST_CASE("parameters of others do not matter") {
  auto host = publication();
  CHECK(host.run("?utm_source=x&post=old&fbclid=y").page.title == "Old title – The Sheet");
  CHECK(host.run("post=old").page.title == "Old title – The Sheet");
  CHECK(host.run("?utm_source=x").page.title == "The Sheet");
  CHECK(host.run("?poster=old&").page.title == "The Sheet");
}

TEST_CASE("an index cannot make the engine ask outside the content folder") {
  auto host = publication();
  host.put("index.json", R"({ "items": [
    { "title": "a", "_article": { "src": "../../etc/passwd" } },
    { "title": "b", "_article": { "src": "https://example.org/b.json" } },
    { "title": "c", "_article": { "src": "/entities.txt" } },
    { "title": "d", "_article": { "src": "..\\x" } },
    { "title": "e", "_article": { "src": "articles/../../x.json" } },
    { "title": "f", "_article": { "src": "articles/../articles/old.json", "slug": "f" } }
  ] })");
  CHECK(host.run("?post=f").kind == AnswerKind::Page);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}, {"articles/old.json"}});
  for (const char* slug : {"?post=passwd", "?post=b", "?post=entities", "?post=x"}) {
    CHECK(host.run(slug).kind == AnswerKind::Failure);
    CHECK(host.rounds().size() == 1);
  }
}

TEST_CASE("the slug is looked up, not turned into a path") {
  auto host = publication();
  host.put("index.json", R"({ "items": [
    { "title": "T", "_article": { "src": "articles/old.json", "slug": "../../x" } } ] })");
  CHECK(host.run("?post=../../x").kind == AnswerKind::Page);
  CHECK(host.asked().back() == "articles/old.json");
}

}  // namespace
}  // namespace broadside
