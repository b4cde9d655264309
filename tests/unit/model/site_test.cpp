#include "model/site.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

struct SiteTest {
  Site read(std::string_view bytes, std::string* diagnostics = nullptr) {
    base::Diagnostics list;
    const Site site = read_site(bytes, arena, list);
    if (diagnostics != nullptr) {
      *diagnostics = test::codes_of(list);
    } else {
      CHECK(test::lines_of(list) == "");
    }
    return site;
  }

  base::Arena arena;
};

std::string text_of(std::span<const Link> links) {
  std::string out;
  for (const Link& link : links) {
    out += "[" + std::string(link.label) + ":" + std::string(link.address) + "]";
  }
  return out;
}

}  // namespace

TEST_CASE_METHOD(SiteTest, "a site has these fields") {
  const Site site = read(R"({
    "$schema": "x", "title": "The Broadside", "tagline": "News", "language": "prs",
    "base_url": "https://example.org/", "logo": "images/mark.svg",
    "nav": [{"label": "Home", "href": "?"}, {"label": "Press", "href": "?tag=press"}],
    "authors": {"nell": {"name": "Nell Ashdown"}, "farhad": {"name": "فرهاد"}},
    "social": [{"label": "Feed", "url": "https://example.org/feed"}],
    "licence": "CC BY 4.0", "page_size": 10, "theme": {}
  })");
  CHECK(site.title == "The Broadside");
  CHECK(site.tagline == "News");
  CHECK(site.language == "prs");
  CHECK(site.base_url == "https://example.org/");
  CHECK(text_of(site.nav) == "[Home:?][Press:?tag=press]");
  CHECK(text_of(site.social) == "[Feed:https://example.org/feed]");
  CHECK(site.licence == "CC BY 4.0");
  CHECK(site.page_size == 10);
  REQUIRE(site.authors.size() == 2);
  CHECK(site.authors[0].id == "nell");
  CHECK(site.authors[0].name == "Nell Ashdown");
  CHECK(site.authors[0].folder == "");
  CHECK(site.authors[1].id == "farhad");
}

TEST_CASE_METHOD(SiteTest, "an empty site is a site") {
  const Site site = read("{}");
  CHECK(site.title.empty());
  CHECK(site.language == "en");
  CHECK(site.nav.empty());
}

TEST_CASE_METHOD(SiteTest, "a page of a list has 1 to 100 articles, 20 when nothing else is said") {
  CHECK(read("{}").page_size == 20);
  CHECK(read(R"({"page_size": 1})").page_size == 1);
  CHECK(read(R"({"page_size": 100})").page_size == 100);
  for (const std::string wrong : {"0", "101", "-1", "2.5", "1e1", "99999999999999999999999"}) {
    CAPTURE(wrong);
    base::Diagnostics list;
    const std::string bytes = "{\"page_size\": " + wrong + "}";
    CHECK(read_site(bytes, arena, list).page_size == 20);
    CHECK(
        test::lines_of(list) ==
        "site.json:1:15: warning: \"page_size\" must be a whole number from 1 to 100, but here it "
        "is " +
            wrong + "; it is left out. [ignored-value]\n");
  }
}

TEST_CASE_METHOD(SiteTest, "a link may lack its label and not both") {
  CHECK(text_of(read(R"({"nav": [{"href": "?"}]})").nav) == "[?:?]");
  CHECK(text_of(read(R"({"nav": [{"label": "Home"}]})").nav) == "[Home:]");
  CHECK(text_of(read(R"({"nav": [{}]})").nav) == "");
  CHECK(text_of(read(R"({"social": [{"label": "a", "href": "b"}]})").social) == "[a:b]");
}

TEST_CASE_METHOD(SiteTest, "what is wrong is left out and the rest stays") {
  std::string diagnostics;
  Site site =
      read(R"({"title": "T", "nav": [5, {"label": "a", "href": 6}, {"lable": "b", "href": "?"}]})",
           &diagnostics);
  CHECK(site.title == "T");
  CHECK(text_of(site.nav) == "[a:][?:?]");
  CHECK(diagnostics == "1:24 ignored-value\n1:50 ignored-value\n1:55 unknown-field\n");
  site = read(R"({"authors": {"a": 5, "b": {"name": "B"}}, "title": 7})", &diagnostics);
  CHECK(site.title.empty());
  REQUIRE(site.authors.size() == 1);
  CHECK(site.authors[0].id == "b");
  CHECK(diagnostics == "1:19 ignored-value\n1:52 ignored-value\n");
}

TEST_CASE_METHOD(SiteTest, "a site that cannot be read is an empty one") {
  for (const std::string_view bytes :
       {"", "[]", "{\"title\": \"T\",}", "<html>", "{\"title\": \"\xFF\"}"}) {
    CAPTURE(bytes);
    std::string diagnostics;
    const Site site = read(bytes, &diagnostics);
    CHECK(site.title.empty());
    CHECK(site.language == "en");
    CHECK_FALSE(diagnostics.empty());
  }
}

TEST_CASE_METHOD(SiteTest, "findings are about site.json") {
  base::Diagnostics list;
  static_cast<void>(read_site("{\"titel\": \"T\"}", arena, list));
  CHECK(
      test::lines_of(list) ==
      "site.json:1:2: warning: \"titel\" is not a field of site.json and is ignored. Did you mean "
      "\"title\"? [unknown-field]\n");
}
