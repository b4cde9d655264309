// Feeds that go on in other files and are not of our index.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::lines_of;
using test::list_of;
using test::pager_of;

std::string feed(std::string_view slug, std::string_view next) {
  return R"({ "items": [{ "title": "T", "_article": { "src": "articles/)" + std::string(slug) +
         R"(.json" } }], "next_url": ")" + std::string(next) + "\" }";
}

// new in index.json, middle in more/2.json, old in more/3.json.
test::MemoryHost three_files() {
  auto host = test::publication();
  host.put("index.json", feed("new", "more/2.json"));
  host.put("more/2.json", feed("middle", "3.json"));
  host.put("more/3.json", feed("old", ""));
  return host;
}

TEST_CASE("a feed is read on for its lists") {
  auto host = three_files();
  const auto& answer = host.run("");
  CHECK(list_of(answer) == "new middle old ");
  CHECK(answer.diagnostics.empty());
  CHECK(host.rounds() ==
        test::Rounds{{"site.json", "index.json"}, {"more/2.json"}, {"more/3.json"}});
}

TEST_CASE("a feed is read on as far as an article needs") {
  auto host = three_files();
  CHECK(pager_of(host.run("?post=old")) == "next middle ");
  CHECK(host.asked().back() == "articles/old.json");
  CHECK(pager_of(host.run("?post=middle")) == "prev old next new ");
  CHECK(pager_of(host.run("?post=new")) == "prev middle ");
  CHECK(host.run("?post=none").kind == AnswerKind::Failure);
}

TEST_CASE("a feed that goes in a circle, or elsewhere, ends with a warning") {
  const std::string_view next = GENERATE("../index.json", "2.json", "3.json", "../../x.json",
                                         "https://example.org/2.json", "/2.json", "");
  auto host = three_files();
  host.put("more/3.json", feed("old", next));
  const auto& answer = host.run("");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(list_of(answer) == "new middle old ");
  if (next.empty()) {
    CHECK(answer.diagnostics.empty());
  } else {
    REQUIRE(answer.diagnostics.size() == 1);
    CHECK_THAT(lines_of(answer),
               ContainsSubstring("more/3.json: warning: The feed ends here: its \"next_url\" \"" +
                                 std::string(next) + "\" is not followed.") &&
                   ContainsSubstring("[next-url]"));
  }
}

TEST_CASE("a file that is missing at the end leaves the beginning readable") {
  auto host = three_files();
  host.put("more/3.json", "", 404);
  const auto& answer = host.run("");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(list_of(answer) == "new middle ");
  CHECK_THAT(lines_of(answer), ContainsSubstring("more/3.json: error: This file is not on"));
}

TEST_CASE("at most twenty files are followed") {
  auto host = test::publication();
  host.put("index.json", feed("new", "f1.json"));
  for (int i = 1; i < 40; ++i) {
    host.put("f" + std::to_string(i) + ".json",
             feed("x" + std::to_string(i), "f" + std::to_string(i + 1) + ".json"));
  }
  const auto& answer = host.run("?page=2");
  CHECK(list_of(answer) == "x20 ");
  CHECK(host.asked().size() == 22);
  CHECK(answer.diagnostics.size() == 1);
}

}  // namespace
}  // namespace broadside
