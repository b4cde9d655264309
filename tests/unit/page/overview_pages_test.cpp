#include "page/overview_pages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <vector>

#include "base/limits.h"
#include "unit/page/fixture.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using model::Count;
using model::Route;
using test::between;
using test::html_of;
using test::Publication;

constexpr std::string_view kSite = R"({ "title": "Sheet", "authors": {
  "nell": { "name": "Nell <A>", "handle": "nell", "email": "n@example.org",
            "url": "https://www.example.org/nell?x", "avatar": "i/nell.svg", "bio": "Bio & more" },
  "none": { "name": "No One" } } })";

constexpr std::string_view kIndex = R"({ "items": [
  { "title": "One", "_article": { "src": "one.json" } },
  { "title": "Two", "_article": { "src": "two.json" } } ] })";

TEST_CASE("tags are links with their numbers") {
  Publication publication(kSite);
  const Count tags[] = {{"a & b", 12}, {"کتاب", 0}};
  const auto page = tags_page(publication.view(), tags);
  const std::string html = html_of(page);
  CHECK_THAT(html, ContainsSubstring(R"(<h1 class="list-title" tabindex="-1">All tags</h1>)"));
  CHECK(
      between(html, R"(<ul class="tags article-list">)", "</ul>") ==
      R"(<li><a href="?tag=a%20%26%20b" rel="tag">#<bdi>a &amp; b</bdi> <small>(12)</small></a></li>)"
      R"(<li><a href="?tag=%DA%A9%D8%AA%D8%A7%D8%A8" rel="tag">#<bdi>کتاب</bdi></a></li>)");
  CHECK(page.title == "All tags – Sheet");
}

TEST_CASE("years are links with their numbers, in the words and digits of the site") {
  Publication publication(R"({ "language": "prs" })");
  const Count years[] = {{"2024", 31}};
  const std::string html = html_of(archive_page(publication.view(), years));
  CHECK_THAT(html, ContainsSubstring(">بایگانی</h1>"));
  CHECK(between(html, R"(<ul class="tags article-list">)", "</ul>") ==
        R"(<li><a href="?archive=2024"><bdi>2024</bdi> <small>(۳۱)</small></a></li>)");
}

TEST_CASE("authors have their names and bios where the site knows them") {
  Publication publication(kSite);
  const Count authors[] = {{"nell", 3}, {"Guest", 1}, {"none", 0}};
  const std::string html = html_of(authors_page(publication.view(), authors));
  CHECK(between(html, R"(<ul class="article-list">)", "</ul>") ==
        R"(<li><div class="card"><h2 class="card-title"><a href="?author=nell">)"
        R"(<bdi>Nell &lt;A&gt;</bdi></a> <small>(3)</small></h2>)"
        R"(<p class="card-summary" dir="auto">Bio &amp; more</p></div></li>)"
        R"(<li><div class="card"><h2 class="card-title"><a href="?author=Guest">)"
        R"(<bdi>Guest</bdi></a> <small>(1)</small></h2></div></li>)"
        R"(<li><div class="card"><h2 class="card-title"><a href="?author=none">)"
        R"(<bdi>No One</bdi></a></h2></div></li>)");
}

TEST_CASE("a very long overview ends with how many are left out") {
  Publication publication("{ }");
  const std::vector<Count> tags(base::limits::kOverviewRows + 7, Count{"t", 1});
  const std::string html = html_of(tags_page(publication.view(), tags));
  CHECK_THAT(html, ContainsSubstring(R"(<li class="notice">and 7 more</li></ul>)"));
  std::size_t links = 0;
  for (std::size_t at = 0; (at = html.find("?tag=", at)) != std::string::npos; ++at) ++links;
  CHECK(links == base::limits::kOverviewRows);
}

std::string header_of(std::string_view author) {
  Publication publication(R"({ "authors": { "a": )" + std::string(author) + "} }");
  tape::TapeBuilder builder;
  author_header(builder, publication.view(), publication.site.authors[0]);
  return to_html(builder.take());
}

TEST_CASE("an author's header says what the site says") {
  Publication publication(kSite);
  tape::TapeBuilder builder;
  author_header(builder, publication.view(), publication.site.authors[0]);
  CHECK(
      to_html(builder.take()) ==
      R"(<aside class="author article-list" aria-label="Nell &lt;A>">)"
      R"(<img class="author-avatar" src="content/i/nell.svg" alt width="64" height="64">)"
      R"(<div class="author-text"><p class="author-name"><bdi>@nell</bdi></p>)"
      R"(<p class="author-bio" dir="auto">Bio &amp; more</p><ul class="author-links">)"
      R"(<li><a href="https://www.example.org/nell?x" rel="me noopener noreferrer">)"
      R"(<bdi>example.org</bdi></a></li>)"
      R"(<li><a href="mailto:n@example.org"><bdi>n@example.org</bdi></a></li></ul></div></aside>)");
  CHECK(header_of(R"({ "name": "Name" })").empty());
  CHECK_THAT(header_of(R"({ "bio": "B" })"), !ContainsSubstring("author-links"));
}

TEST_CASE("addresses of an author that are refused lead nowhere") {
  CHECK(header_of(R"({ "url": "javascript:1", "avatar": "javascript:2" })") ==
        R"(<aside class="author article-list" aria-label>)"
        R"(<div class="author-text"><ul class="author-links"><li><bdi>javascript:1</bdi></li></ul>)"
        "</div></aside>");
}

std::string search(Publication& publication, page::SearchSource found) {
  return html_of(search_page(publication.view(), found));
}

TEST_CASE("a search shows its words, how many were found, and them") {
  Publication publication(kSite, kIndex, Route(Route::Kind::Search, "<a> b"));
  const auto page = search_page(publication.view(), {.items = publication.index.items, .found = 2});
  const std::string html = html_of(page);
  CHECK(page.title == "Search: <a> b – Sheet");
  CHECK_THAT(html, ContainsSubstring(R"(tabindex="-1">Search: <bdi>&lt;a&gt; b</bdi></h1>)"
                                     R"(<div class="search"></div>)"
                                     R"(<p class="list-title card-meta" role="status">)"
                                     R"(Articles found: 2</p><ul class="article-list"><li>)"));
  CHECK_THAT(html,
             ContainsSubstring(R"(<a href="?post=two">Two</a>)") && !ContainsSubstring("pager"));
}

TEST_CASE("a search that found more than a page has further pages") {
  Publication publication(kSite, kIndex, Route(Route::Kind::Search, "a b", 2));
  const std::string html = search(
      publication, {.items = publication.index.items, .found = 40, .counted = false, .more = true});
  CHECK_THAT(html, ContainsSubstring("More than 40 articles found</p>"));
  CHECK_THAT(html, ContainsSubstring(R"(rel="prev" href="?search=a%20b">)") &&
                       ContainsSubstring(R"(rel="next" href="?search=a%20b&amp;page=3">)"));
}

TEST_CASE("a search that did not see all says so") {
  Publication publication(kSite, kIndex, Route(Route::Kind::Search, "x"));
  CHECK_THAT(search(publication, {.searched = 10'000}),
             ContainsSubstring("Nothing was found. Only the newest 10000 articles were searched."));
}

TEST_CASE("without words there is only the place for the field") {
  Publication publication(kSite, kIndex, Route(Route::Kind::Search, ""));
  const std::string html = search(publication, {});
  CHECK_THAT(html,
             ContainsSubstring(R"(tabindex="-1">Search</h1><div class="search"></div></main>)"));
}

}  // namespace
}  // namespace broadside
