// The search, in an index of one file and in a large one.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "base/limits.h"
#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::html_of;
using test::lines_of;
using test::MemoryHost;
using test::publication;

std::size_t cards(const std::string& html) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = html.find("class=\"card\"", at)) != std::string::npos; ++at)
    ++count;
  return count;
}

// Items a0, a1 … of this title.
std::string items(std::string_view prefix, int count, std::string_view title) {
  std::string json;
  for (int i = 0; i < count; ++i) {
    json += std::string(i == 0 ? "" : ",") + R"({"title": ")" + std::string(title) +
            R"(", "_article": {"src": ")" + std::string(prefix) + std::to_string(i) + R"(.json"}})";
  }
  return json;
}

TEST_CASE("a search goes through the whole index") {
  auto host = publication();
  const std::string html = html_of(host.run("?search=title+press"));
  CHECK_THAT(html, ContainsSubstring("Articles found: 2") && ContainsSubstring("?post=middle") &&
                       ContainsSubstring("?post=new") && !ContainsSubstring("?post=old"));
  CHECK_THAT(html_of(host.run("?search=%D9%83%D8%AA%D8%A7%D8%A8")),
             ContainsSubstring("Articles found: 2"));
  CHECK_THAT(html_of(host.run("?search=nothing")), ContainsSubstring("Nothing was found."));
  CHECK_THAT(html_of(host.run("?search=")),
             ContainsSubstring(R"(<div class="search">)") && !ContainsSubstring("found"));
}

TEST_CASE("what was found is shown in pages") {
  auto host = publication();
  host.put("index.json", "{\"items\": [" + items("a", 45, "Word") + "]}");
  const std::string first = html_of(host.run("?search=word"));
  CHECK(cards(first) == 20);
  CHECK_THAT(first, ContainsSubstring("Articles found: 45") && ContainsSubstring("pager-next") &&
                        !ContainsSubstring("pager-previous"));
  const std::string last = html_of(host.run("?search=word&page=3"));
  CHECK(cards(last) == 5);
  CHECK_THAT(last, !ContainsSubstring("pager-next") && ContainsSubstring("pager-previous"));
  CHECK(cards(html_of(host.run("?search=word&page=99"))) == 0);
}

// A large index of so many articles.
MemoryHost large(std::string_view count) {
  MemoryHost host;
  host.put("site.json", test::kSite);
  host.put("index.json", R"({"items": [], "_broadside": {"count": )" + std::string(count) +
                             R"(, "page_size": 20, "slugs": 64}})");
  return host;
}

void put(MemoryHost& host, int number, const std::string& list) {
  host.put("index/search-" + std::to_string(number) + ".json", "{\"items\": [" + list + "]}");
}

TEST_CASE("a large index is searched from its newest file until a page is full") {
  auto host = large("1501");
  put(host, 4, items("d", 1, "Word"));
  put(host, 3, items("c", 15, "Word") + "," + items("x", 15, "Other"));
  put(host, 2, items("b", 30, "Word"));
  put(host, 1, items("a", 30, "Word"));
  const std::string first = html_of(host.run("?search=word"));
  CHECK(host.asked() == std::vector<std::string>{"site.json", "index.json", "index/search-4.json",
                                                 "index/search-3.json", "index/search-2.json"});
  CHECK(cards(first) == 20);
  CHECK_THAT(first, ContainsSubstring("?post=d0") && ContainsSubstring("pager-next") &&
                        ContainsSubstring("More than 20 articles found"));
  const std::string last = html_of(host.run("?search=word&page=4"));
  CHECK(cards(last) == 16);
  CHECK_THAT(last, ContainsSubstring("Articles found: 76"));
}

TEST_CASE("a file of the search that is not there is left out") {
  auto host = large("1000");
  put(host, 1, items("a", 1, "Word"));
  const auto& answer = host.run("?search=word");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(cards(html_of(answer)) == 1);
  CHECK_THAT(lines_of(answer), ContainsSubstring("index/search-2.json: error: This file is not"));
}

TEST_CASE("a search ends before it has read too much, and says so") {
  auto host = large("100000");
  for (int i = 1; i <= 200; ++i) put(host, i, items("a", 1, "Word"));
  const std::string html = html_of(host.run("?search=nothing"));
  CHECK(host.asked().size() == 2 + base::limits::kSearchFiles);
  CHECK(host.asked().back() == "index/search-181.json");
  CHECK_THAT(html, ContainsSubstring("Only the newest 10000 articles were searched."));
}

}  // namespace
}  // namespace broadside
