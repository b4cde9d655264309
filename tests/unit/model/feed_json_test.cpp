#include "model/feed_json.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>
#include <vector>

#include "base/limits.h"
#include "support/diagnostics_text.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;

// A feed and what it points into.
struct Read {
  explicit Read(std::string_view json, std::string_view file = "index.json")
      : bytes(json), feed(model::read_feed(bytes, file, arena, diagnostics)) {}

  std::string bytes;
  base::Arena arena;
  base::Diagnostics diagnostics;
  std::optional<model::Feed> feed;
};

std::string with_items(std::string_view items, std::string_view members = "") {
  return R"({"version": "https://jsonfeed.org/version/1.1", "title": "F", )" +
         std::string(members) + R"("items": [)" + std::string(items) + "]}";
}

std::vector<std::string> slugs_of(std::string_view items) {
  Read read(with_items(items));
  std::vector<model::FeedArticle> articles(read.feed->articles.begin(), read.feed->articles.end());
  std::vector<std::string> slugs;
  for (const auto& item : model::feed_items(articles, read.arena)) slugs.emplace_back(item.slug);
  for (std::size_t i = 0; i < slugs.size(); ++i) CHECK(articles[i].article.slug == slugs[i]);
  return slugs;
}

const model::Article& only(const Read& read) {
  REQUIRE(read.feed);
  REQUIRE(read.feed->articles.size() == 1);
  return read.feed->articles[0].article;
}

TEST_CASE("versions 1 and 1.1 are feeds, other files are not") {
  for (const std::string_view version :
       {"https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1",
        "https://www.jsonfeed.org/version/1.1", "http://jsonfeed.org/version/1"}) {
    CHECK(Read(R"({"version": ")" + std::string(version) + R"(", "items": []})").feed);
  }
  for (const std::string_view json :
       {"", "[", "[]", "5", "{}", R"({"items": []})", R"({"version": 1, "items": []})",
        R"({"version": "https://jsonfeed.org/version/2", "items": []})",
        R"({"version": "jsonfeed.org/version/1", "items": []})",
        R"({"version": "https://jsonfeed.org/version/1", "items": {}})",
        R"({"version": "https://jsonfeed.org/version/1",
            "items": [{"id": "1"}, {"id": "2", "_article": {"src": "a.json"}}]})"}) {
    CAPTURE(json);
    Read read(json);
    CHECK_FALSE(read.feed);
    CHECK(read.diagnostics.empty());
  }
}

TEST_CASE("an item is an article") {
  const Read read(with_items(R"({"id": "https://e.org/2024/a-post/", "title": " A\n post ",
    "summary": "Sum", "content_html": "<p>x", "content_text": "y", "language": "ps",
    "date_published": "2024-03-01T10:00:00+04:30", "date_modified": "2024-03-02T10:00:00Z",
    "image": "a.png", "banner_image": "b.png", "tags": ["#one", "two", ""],
    "authors": [{"name": "N", "url": "n", "avatar": "/n.png"}, {"url": "https://m.org/"}, {}],
    "author": {"name": "Old"}})",
                             R"("home_page_url": "https://e.org/blog/", )"));
  const model::Article& article = only(read);
  CHECK(article.slug == "a-post");
  CHECK(article.title == "A  post");
  CHECK(article.summary == "Sum");
  CHECK(article.content_html == "<p>x");
  CHECK(article.content_text.empty());
  CHECK(article.language == "ps");
  CHECK(article.date_published == "2024-03-01T10:00:00+04:30");
  CHECK(article.date_modified == "2024-03-02T10:00:00Z");
  CHECK(article.image == "https://e.org/blog/a.png");
  REQUIRE(article.tags.size() == 2);
  CHECK(article.tags[0] == "one");
  REQUIRE(article.authors.size() == 2);
  CHECK(article.authors[0].name == "N");
  CHECK(article.authors[0].url == "https://e.org/blog/n");
  CHECK(article.authors[0].avatar == "https://e.org/n.png");
  CHECK(article.authors[1].name == "https://m.org/");
  CHECK(read.diagnostics.empty());
}

TEST_CASE("what the feed says of all items is said of each that says nothing") {
  const Read read(with_items(R"({"id": "1", "content_text": "x"})",
                             R"("language": "fa", "author": {"name": "One"}, )"));
  CHECK(only(read).language == "fa");
  REQUIRE(only(read).authors.size() == 1);
  CHECK(only(read).authors[0].name == "One");
}

TEST_CASE("addresses start from the home page, else from the feed, else from the content folder") {
  const auto image = [](std::string_view members) {
    const Read read(with_items(R"({"id": "1", "image": "i/a.png"})", members));
    return std::string(only(read).image);
  };
  CHECK(image(R"("home_page_url": "https://h.org/", "feed_url": "https://f.org/", )") ==
        "https://h.org/i/a.png");
  CHECK(image(R"("home_page_url": "nowhere", "feed_url": "https://f.org/x/feed.json", )") ==
        "https://f.org/x/i/a.png");
  CHECK(image("") == "i/a.png");
}

TEST_CASE("without a title an item is known by the beginning of its text") {
  const auto title = [](std::string_view members) {
    const Read read(with_items(R"({"id": "slug", )" + std::string(members) + "}"));
    return std::string(only(read).title);
  };
  CHECK(title(R"("title": "", "content_html": "<p>One &amp; two</p><p>x")") == "One & two");
  CHECK(title(R"("content_text": "One\ntwo")") == "One");
  CHECK(title(R"("summary": "Sum")") == "Sum");
  CHECK(title(R"("content_html": "<img src=a>", "date_published": "2024-03-01T10:00:00Z")") ==
        "2024-03-01");
  CHECK(title(R"("content_html": "<img src=a>")") == "slug");
}

TEST_CASE("slugs are the last parts of ids") {
  const std::vector<std::string> slugs = slugs_of(R"(
    {"id": "https://e.org/2024/03/a-post.html"}, {"id": "https://e.org/?p=12"},
    {"id": "https://e.org/b/?x#"}, {"id": "tag:e.org,2024:/c"}, {"id": "urn:uuid:1225c695"},
    {"id": 7}, {"id": "", "url": "https://e.org/from-url"}, {"id": "https://e.org/%DA%A9%D8%A7/"},
    {"id": "%FF"}, {"id": "a%00b"}, {"id": "plain"})");
  CHECK(slugs == std::vector<std::string>{"a-post", "12", "x", "c", "1225c695", "7", "from-url",
                                          "کا", "%FF", "a%00b", "plain"});
}

TEST_CASE("an id that says nothing of its own is replaced by the item's place") {
  CHECK(slugs_of(R"({"id": "a/x"}, {"id": "b/x"}, {}, {"id": "///"}, {"id": "~3"}, {"id": {}},
                    {"id": "b/x"})") ==
        std::vector<std::string>{"x", "~2", "~3", "~4", "~5", "~6", "~7"});
  CHECK(slugs_of(R"({"id": ")" + std::string(300, 'x') + R"("})") ==
        std::vector<std::string>{"~1"});
}

TEST_CASE("slugs stay when more of the feed is read") {
  Read read(with_items(R"({"id": "b"}, {"id": "a"}, {"id": "b"})"));
  std::vector<model::FeedArticle> articles(read.feed->articles.begin(), read.feed->articles.end());
  const auto first = model::feed_items(articles, read.arena);
  articles.insert(articles.end(), read.feed->articles.begin(), read.feed->articles.end());
  const auto all = model::feed_items(articles, read.arena);
  REQUIRE(all.size() == 6);
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(all[i].slug == first[i].slug);
  for (std::size_t i = 0; i < 6; ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(all[i].slug != all[j].slug);
  }
}

TEST_CASE("what an item leads to and what is attached are links") {
  const Read read(with_items(R"({"id": "1", "external_url": "https://other.org/x",
    "attachments": [{"url": "/m/a.mp3?x=1"}, {"url": "https://e.org/b", "title": "B"}, {}, 5]})",
                             R"("home_page_url": "https://e.org/", )"));
  const auto links = read.feed->articles[0].links;
  REQUIRE(links.size() == 3);
  CHECK(links[0].label == "other.org/x");
  CHECK(links[0].address == "https://other.org/x");
  CHECK(links[1].label == "a.mp3");
  CHECK(links[1].address == "https://e.org/m/a.mp3?x=1");
  CHECK(links[2].label == "B");
}

TEST_CASE("the next file is one of the content folder, or as it is written") {
  const auto next = [](std::string_view url, std::string_view members = "",
                       std::string_view file = "index.json") -> std::string {
    const Read read(
        with_items("", std::string(members) + R"("next_url": ")" + std::string(url) + R"(", )"),
        file);
    return std::string(read.feed->next);
  };
  CHECK(next("feed-2.json") == "feed-2.json");
  CHECK(next("b.json", "", "older/a.json") == "older/b.json");
  CHECK(next("https://e.org/x/p/2.json", R"("feed_url": "https://e.org/x/feed.json", )") ==
        "p/2.json");
  CHECK(next("https://e.org/2.json", R"("home_page_url": "https://e.org", )") == "2.json");
  for (const std::string_view url :
       {"", "https://e.org/2.json", "../a.json", "/a.json", "?page=2", "//e.org/a.json"}) {
    CAPTURE(url);
    CHECK(next(url) == url);
  }
  CHECK(next("https://e.org/feed?page=2", R"("feed_url": "https://e.org/feed", )") ==
        "https://e.org/feed?page=2");
}

TEST_CASE("values of the wrong kind are left out, and it is said where") {
  const Read read(
      with_items("\n"
                 R"({"id": "1", "title": 5, "content_text": ["x"],
    "tags": [1, "t"], "authors": [7], "date_published": "1 March"}, "a", 5, null)"));
  CHECK(read.feed->articles.size() == 1);
  CHECK(read.feed->articles[0].article.tags.size() == 1);
  CHECK(base::first_error(read.diagnostics.view()) == nullptr);
  const std::string lines = test::lines_of(read.diagnostics);
  CHECK_THAT(lines, ContainsSubstring("index.json:2:") && ContainsSubstring("\"title\"") &&
                        ContainsSubstring("\"content_text\"") && ContainsSubstring("\"tags\"") &&
                        ContainsSubstring("“1 March”") && ContainsSubstring("\"items\""));
}

TEST_CASE("lists have ends") {
  std::string tags;
  std::string files;
  for (int i = 0; i < 200; ++i) {
    tags += (i == 0 ? "\"" : ", \"") + std::to_string(i) + "\"";
    files += std::string(i == 0 ? "" : ", ") + R"({"url": "a"})";
  }
  const Read read(
      with_items(R"({"id": "1", "tags": [)" + tags + R"(], "attachments": [)" + files + "]}"));
  CHECK(only(read).tags.size() == base::limits::kTags);
  CHECK(read.feed->articles[0].links.size() == base::limits::kAttachments);
}

}  // namespace
}  // namespace broadside
