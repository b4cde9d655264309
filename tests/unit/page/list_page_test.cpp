#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/page/fixture.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using test::between;
using test::html_of;
using test::Publication;

constexpr std::string_view kIndex = R"({ "items": [
  { "title": "<One>", "summary": "Sum", "date_published": "2024-03-01T10:00:00Z",
    "_article": { "src": "one.json", "subtitle": "Sub", "slug": "o&e" } },
  { "title": "دو", "language": "prs", "_article": { "src": "two.json", "subtitle": "زیر" } },
  { "_article": { "src": "three.json" } } ] })";

page::Page list(Publication& publication, std::string_view heading) {
  return list_page(publication.view(), {.heading = heading, .items = publication.index.items});
}

TEST_CASE("a card has title, summary and date, as far as they are known") {
  Publication publication("{ }", kIndex);
  const std::string html = html_of(list(publication, ""));
  CHECK(
      between(html, R"(<ul class="article-list">)", "</ul>") ==
      R"(<li><article class="card"><h2 class="card-title"><a href="?post=o%26e">&lt;One&gt;</a></h2>)"
      R"(<p class="card-summary">Sum</p><p class="card-meta">)"
      R"(<time datetime="2024-03-01T10:00:00Z">2024-03-01</time></p></article></li>)"
      R"(<li><article class="card" lang="prs" dir="rtl"><h2 class="card-title">)"
      R"(<a href="?post=two">دو</a></h2><p class="card-summary">زیر</p></article></li>)"
      R"(<li><article class="card"><h2 class="card-title"><a href="?post=three">three</a></h2>)"
      R"(</article></li>)");
}

TEST_CASE("the first page's heading is there for those who hear the page") {
  Publication publication(R"({ "title": "Sheet", "tagline": "Tag" })", kIndex);
  const auto page = list(publication, "");
  CHECK_THAT(html_of(page),
             ContainsSubstring(R"(<h1 class="list-title visually-hidden" tabindex="-1">)"
                               "<bdi>Articles</bdi></h1>"));
  CHECK(page.title == "Sheet");
  CHECK(page.description == "Tag");
}

TEST_CASE("another list's heading is shown") {
  Publication publication(R"({ "title": "Sheet" })", kIndex);
  const auto page = list(publication, "#<x>");
  CHECK_THAT(html_of(page), ContainsSubstring(R"(<h1 class="list-title" tabindex="-1">)"
                                              "<bdi>#&lt;x&gt;</bdi></h1>"));
  CHECK(page.title == "#<x> – Sheet");
}

TEST_CASE("an empty list says so in the site's language") {
  Publication publication(R"({ "language": "prs" })");
  const auto page = list_page(publication.view(), {});
  CHECK_THAT(html_of(page), ContainsSubstring("<p>هنوز مطلبی نیست.</p>"));
  CHECK(page.language == "prs");
  CHECK(page.direction == "rtl");
}

}  // namespace
}  // namespace broadside
