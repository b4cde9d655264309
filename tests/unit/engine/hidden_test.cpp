// Articles that are scheduled for later or have expired. The clock of tests: 2027-01-15T08:00:00Z.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/large_publication.h"
#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::entries;
using test::html_of;
using test::LargePublication;
using test::list_of;
using test::pager_of;
using test::paging_of;

// a7 comes later; a4 and a3 have expired.
std::vector<test::Entry> some_hidden() {
  auto all = entries(7);
  all[0].date = "2027-01-15T08:00:01Z";
  all[3].expires = "2027-01-15";
  all[4].expires = "2027-01-15T07:59:59Z";
  all[5].expires = "2027-01-15T08:00:01Z";
  return all;
}

TEST_CASE("hidden articles are in no list and nobody's neighbours") {
  const std::size_t page_size = GENERATE(1, 2, 3, 4, 5, 6, 7, 20);
  CAPTURE(page_size);
  LargePublication large(some_hidden(), page_size);
  std::string listed;
  for (std::size_t number = 1; (number - 1) * page_size < 7; ++number) {
    listed += list_of(large.host.run("?page=" + std::to_string(number)));
  }
  CHECK(listed == "a6 a5 a2 a1 ");
  CHECK(pager_of(large.host.run("?post=a6")) == "prev a5 ");
  CHECK(pager_of(large.host.run("?post=a5")) == "prev a2 next a6 ");
  CHECK(pager_of(large.host.run("?post=a2")) == "prev a1 next a5 ");
  CHECK(pager_of(large.host.run("?post=a1")) == "next a2 ");
}

TEST_CASE("a hidden article's own address says that it is not here") {
  LargePublication large(some_hidden(), 3);
  for (const char* query : {"?post=a7", "?post=a4", "?post=a3"}) {
    CAPTURE(query);
    const auto& answer = large.host.run(query);
    REQUIRE(answer.kind == AnswerKind::Failure);
    CHECK_THAT(html_of(answer),
               ContainsSubstring("There is no such page") && !ContainsSubstring("Title a"));
  }
}

TEST_CASE("in a bare list the articles' own files say what is hidden") {
  auto host = test::publication();
  host.put("index.json", test::kList);
  host.put("articles/middle.json",
           R"({ "title": "M", "date_published": "2024-03-02", "date_expires": "2026-01-01",
                "markdown": "x" })");
  CHECK(list_of(host.run("")) == "new old ");
  CHECK(pager_of(host.run("?post=new")) == "prev old ");
  CHECK(pager_of(host.run("?post=old")) == "next new ");
  CHECK(host.run("?post=middle").kind == AnswerKind::Failure);
}

TEST_CASE("in one feed pages are made of what is shown") {
  auto host = test::publication();
  host.put("index.json", R"({ "items": [
    { "title": "A", "date_published": "2099-01-01", "_article": { "src": "articles/new.json" } },
    { "title": "B", "date_published": "2024-01-01", "_article": { "src": "articles/middle.json" } },
    { "title": "C", "date_published": "2023-01-01", "_article": { "src": "articles/old.json" } } ],
    "_broadside": { "page_size": 2 } })");
  CHECK(list_of(host.run("")) == "middle old ");
  CHECK(paging_of(host.run("")).empty());
  CHECK(pager_of(host.run("?post=middle")) == "prev old ");
}

TEST_CASE("a long row of hidden articles is followed to an end") {
  auto all = entries(28);
  for (std::size_t i = 2; i < all.size() - 1; ++i) all[i].expires = "2025-01-01";
  LargePublication large(all, 2);
  CHECK(large.host.run("?post=a27").kind == AnswerKind::Page);
  CHECK(pager_of(large.host.run("?post=a28")) == "prev a27 ");
}

}  // namespace
}  // namespace broadside
