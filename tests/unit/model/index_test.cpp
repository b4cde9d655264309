#include "model/index.h"

#include <catch2/catch_test_macros.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

// The items as `path=slug`, one behind the other; "none" when the file cannot be read.
std::string read(std::string_view bytes, std::string* diagnostics = nullptr) {
  base::Arena arena;
  base::Diagnostics list;
  const auto index = read_index(bytes, model::kIndexFile, arena, list);
  if (diagnostics != nullptr) {
    *diagnostics = test::codes_of(list);
  } else {
    CHECK(test::lines_of(list) == "");
  }
  if (!index) return "none";
  std::string out;
  for (const IndexItem& item : index->items) {
    out += "[" + std::string(item.path.text()) + "=" + std::string(item.slug) + "]";
  }
  return out;
}

std::vector<std::string> texts_of(std::span<const std::string_view> list) {
  return {list.begin(), list.end()};
}

}  // namespace

TEST_CASE("a bare list of paths is an index") {
  CHECK(read(R"(["articles/one.json", "articles/sub/two.json"])") ==
        "[articles/one.json=one][articles/sub/two.json=two]");
  CHECK(read("[]") == "");
}

TEST_CASE("a feed is an index in the same order") {
  CHECK(read(R"({"version": "https://jsonfeed.org/version/1.1", "items": [
          {"id": "1", "_article": {"src": "articles/b.json", "slug": "bee"}},
          {"id": "2", "_article": {"src": "articles/a.json"}}]})") ==
        "[articles/b.json=bee][articles/a.json=a]");
  CHECK(read(R"({"items": []})") == "");
  SECTION("whose items may be bare paths too") {
    CHECK(read(R"({"items": ["a.json", {"_article": {"src": "b.json"}}]})") ==
          "[a.json=a][b.json=b]");
  }
}

TEST_CASE("an item of a feed knows what is written about it") {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index = read_index(R"({"items": [{
      "id": "x", "url": "?post=x", "title": " T\n", "summary": "S", "content_text": "S",
      "date_published": "2024-02-17T00:00:00Z", "language": "prs", "tags": ["a", 5, "b"],
      "_article": {"src": "articles/x.json", "subtitle": "U", "hash": "1"}}]})",
                                kIndexFile, arena, diagnostics);
  REQUIRE(index.has_value());
  REQUIRE(index->items.size() == 1);
  const IndexItem& item = index->items.front();
  CHECK(item.title == "T");
  CHECK(item.subtitle == "U");
  CHECK(item.summary == "S");
  CHECK(item.date_published == "2024-02-17T00:00:00Z");
  CHECK(item.language == "prs");
  CHECK(texts_of(item.tags) == std::vector<std::string>{"a", "b"});
  CHECK(diagnostics.empty());
}

TEST_CASE("a date that is none is left out") {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index =
      read_index(R"({"items": [{"date_published": "soon", "_article": {"src": "x.json"}}]})",
                 kIndexFile, arena, diagnostics);
  REQUIRE(index.has_value());
  CHECK(index->items.front().date_published.empty());
}

TEST_CASE("an item that cannot be used is left out with a word") {
  std::string diagnostics;
  CHECK(read(R"(["../a.json", 5, "b.json", null, "https://x.example/c.json", "/d.json", ""])",
             &diagnostics) == "[b.json=b]");
  CHECK(diagnostics ==
        "1:2 bad-path\n1:15 ignored-value\n1:28 ignored-value\n1:34 bad-path\n1:62 bad-path\n"
        "1:73 bad-path\n");
  CHECK(read(R"({"items": [{}, {"_article": 1}, {"_article": {}}, {"_article": {"src": "../x"}}]})",
             &diagnostics) == "");
  CHECK(diagnostics ==
        "1:12 missing-field\n1:16 missing-field\n1:33 missing-field\n1:72 bad-path\n");
}

TEST_CASE("a file that is no index cannot be read") {
  std::string diagnostics;
  for (const std::string_view bytes : {"", "{}", "5", "{\"items\": 5}", "<html>", "[\"a\",]"}) {
    CAPTURE(bytes);
    CHECK(read(bytes, &diagnostics) == "none");
    CHECK_FALSE(diagnostics.empty());
  }
  CHECK(read(std::string(base::limits::kIndexBytes + 1, ' '), &diagnostics) == "none");
  CHECK(diagnostics == "0:0 too-large\n");
}

TEST_CASE("items are found by slug and by path") {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index =
      read_index(R"(["a/one.json", "b/two.json", "c/one.json"])", kIndexFile, arena, diagnostics);
  REQUIRE(index.has_value());
  CHECK(index->find_slug("one") == 0);
  CHECK(index->find_slug("two") == 1);
  CHECK(index->find_slug("One") == 3);
  CHECK(index->find_slug("") == 3);
  CHECK(index->find_path("b/two.json") == 1);
  CHECK(index->find_path("c/one.json") == 2);
  CHECK(index->find_path("two.json") == 3);
  CHECK(Index{}.find_slug("one") == 0);
}

TEST_CASE("an article says about itself what an index says") {
  Article article;
  article.title = "T";
  article.subtitle = "U";
  article.summary = "S";
  article.date_published = "2024-02-17";
  article.language = "prs";
  const std::string_view tags[] = {"a"};
  article.tags = tags;
  base::Arena arena;
  const auto path = ContentPath::resolve("", "articles/x.json", arena).value();
  const IndexItem item = item_of(article, path);
  CHECK(item.path == path);
  CHECK(item.slug == "x");
  CHECK(item.title == "T");
  CHECK(item.subtitle == "U");
  CHECK(item.summary == "S");
  CHECK(item.date_published == "2024-02-17");
  CHECK(item.language == "prs");
  CHECK(texts_of(item.tags) == std::vector<std::string>{"a"});
  article.slug = "other";
  CHECK(item_of(article, path).slug == "other");
}
