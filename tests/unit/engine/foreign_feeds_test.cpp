// Other people's feeds (tests/feeds) as the index of a publication.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/limits.h"
#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::html_of;
using test::lines_of;
using test::MemoryHost;
using test::Rounds;

std::string feed(const std::string& name) {
  std::ifstream in(std::string(BROADSIDE_FEEDS "/") + name, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  REQUIRE(!text.empty());
  return text;
}

MemoryHost host_of(std::string_view index) {
  MemoryHost host;
  host.put("site.json", R"({ "language": "en" })").put("index.json", index);
  return host;
}

// The addresses of a list's articles.
std::vector<std::string> links_in(const std::string& html) {
  constexpr std::string_view kCard = R"(<h2 class="card-title"><a href=")";
  std::vector<std::string> links;
  for (std::size_t at = html.find(kCard); at != std::string::npos; at = html.find(kCard, at + 1)) {
    const std::size_t begin = at + kCard.size();
    links.push_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return links;
}

TEST_CASE("every feed is a list, and every item of it an article") {
  std::size_t feeds = 0;
  for (const auto& entry : std::filesystem::directory_iterator(BROADSIDE_FEEDS)) {
    if (entry.path().extension() != ".json") continue;
    ++feeds;
    CAPTURE(entry.path().filename().string());
    const std::string stem = entry.path().stem().string();
    auto host = host_of(feed(entry.path().filename().string()));
    const auto& list = host.run("");
    REQUIRE(list.kind == AnswerKind::Page);
    if (stem == "hostile") {
      CHECK_THAT(lines_of(list), ContainsSubstring("“yesterday”"));
    } else if (stem == "wordpress") {  // goes on at an address with a query
      REQUIRE(list.diagnostics.size() == 1);
      CHECK_THAT(lines_of(list), ContainsSubstring("[next-url]"));
    } else {
      CHECK(lines_of(list).empty());
    }
    const auto links = links_in(html_of(list));
    CHECK(links.size() >= 2);
    for (const std::string& link : links) {
      CAPTURE(link);
      const auto& answer = host.run(link);
      REQUIRE(answer.kind == AnswerKind::Page);
      CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
      const std::string html = html_of(answer);
      CHECK_THAT(html, ContainsSubstring("<article class=\"article\">"));
      CHECK_THAT(html,
                 !ContainsSubstring("datetime=\"\"") && !ContainsSubstring("href=\"javascript"));
    }
  }
  CHECK(feeds == 8);
}

TEST_CASE("an item in HTML is left to the browser, with its own site's addresses") {
  engine::Engine engine("?post=65e1f0c2a4b7d90001c3e8aa", "content/", test::kNow);
  const std::string bytes = feed("ghost.json");
  engine.supply({"site.json", 200, test::kSite});
  engine.supply({"index.json", 200, bytes});
  const auto& answer = engine.step();
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK_THAT(std::string(answer.page.html), ContainsSubstring("The <em>rib</em> is half"));
  CHECK(answer.page.title == "How a profile is drawn – The Sheet");
  CHECK(engine.resolve("/tuning/", false) == "https://bells.example.org/tuning/");
  CHECK(engine.resolve("x.png", true) == "https://bells.example.org/x.png");
  CHECK(engine.resolve("#five-partials", false) == "#user-content-five-partials");
  CHECK(engine.resolve("?post=x", false) == "https://bells.example.org/?post=x");
  CHECK(engine.resolve("javascript:1", false).empty());
  CHECK(engine.resolve("java\nscript:1", false) != "javascript:1");
  const std::string html = html_of(answer);
  CHECK_THAT(html, ContainsSubstring(R"(src="https://bells.example.org/content/images/2024/03/)"));
  CHECK_THAT(html, ContainsSubstring(R"(href="?tag=Casting")") &&
                       ContainsSubstring(R"(href="https://bells.example.org/author/henrike/")") &&
                       ContainsSubstring("updated"));
}

TEST_CASE("a feed says what the site does not say of itself") {
  MemoryHost host;
  host.put("index.json", feed("hugo.json"));
  const auto& answer = host.run("");
  CHECK(answer.page.title == "دفتر یادداشت");
  CHECK(answer.page.language == "fa");
  CHECK(answer.page.direction == "rtl");
  host.put("site.json", R"({ "title": "Ours", "language": "en" })");
  CHECK(host.run("").page.title == "Ours");
  CHECK(host.run("").page.language == "en");
  CHECK(host.run("?post=first").page.language == "fa-AF");
}

TEST_CASE("what an item leads to stands behind its text") {
  auto host = host_of(feed("podcast.json"));
  const std::string html = html_of(host.run("?post=12"));
  CHECK_THAT(html,
             ContainsSubstring(R"(<p class="callout"><a href="http://media.example.org/)"
                               R"(slow-signal/012.m4a" rel="nofollow ugc noopener noreferrer">)"
                               R"(<bdi>012.m4a</bdi></a></p>)") &&
                 ContainsSubstring("<bdi>Transcript</bdi>"));
  auto jekyll = host_of(feed("jekyll.json"));
  CHECK_THAT(html_of(jekyll.run("?post=~2")),
             ContainsSubstring("<bdi>archive.example.org/catalogue-1911/</bdi>"));
}

TEST_CASE("tags, authors and searches find the items of a feed") {
  auto host = host_of(feed("wordpress.json"));
  CHECK(links_in(html_of(host.run("?tag=spring"))) == std::vector<std::string>{"?post=412"});
  CHECK(links_in(html_of(host.run("?search=mud gwil"))) == std::vector<std::string>{"?post=398"});
  CHECK_THAT(html_of(host.run("?author=")),
             ContainsSubstring("Tamsin Orr") && ContainsSubstring("?author=Gwil"));
  CHECK_THAT(html_of(host.run("?tag=")), ContainsSubstring("?tag=Potatoes"));
}

// Files with two items each, numbered from the newest.
std::string part(int number, std::string_view next) {
  const std::string n = std::to_string(number);
  return R"({"version": "https://jsonfeed.org/version/1", "title": "Long", "items": [
    {"id": "a)" +
         n + R"(", "content_text": "A )" + n + R"("},
    {"id": "b)" +
         n + R"(", "content_text": "B )" + n + R"("}], "next_url": ")" + std::string(next) + "\"}";
}

TEST_CASE("a feed goes on in its next file, as far as the page needs it") {
  auto host = host_of(part(1, "feed/2.json"));
  host.put("feed/2.json", part(2, "3.json")).put("feed/3.json", part(3, ""));
  CHECK(host.run("?post=a1").kind == AnswerKind::Page);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
  CHECK_THAT(html_of(host.run("?post=b1")), ContainsSubstring("?post=a2"));
  CHECK(host.asked().back() == "feed/2.json");
  CHECK(host.run("?post=b3").kind == AnswerKind::Page);
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}, {"feed/2.json"}, {"feed/3.json"}});
  CHECK(links_in(html_of(host.run(""))).size() == 6);
  CHECK(host.run("?post=none").kind == AnswerKind::Failure);
}

TEST_CASE("a feed that goes in circles or is broken ends where it was read") {
  const std::string_view bad[] = {"{", "[]", R"({"items": []})", "<html>"};
  auto circle = host_of(part(1, "2.json"));
  circle.put("2.json", part(2, "index.json"));
  CHECK(links_in(html_of(circle.run(""))).size() == 4);
  auto self = host_of(part(1, "./index.json"));
  CHECK(links_in(html_of(self.run(""))).size() == 2);
  for (const std::string_view bytes : bad) {
    auto host = host_of(part(1, "2.json"));
    host.put("2.json", bytes);
    CHECK(links_in(html_of(host.run(""))).size() == 2);
  }
  auto missing = host_of(part(1, "2.json"));
  const auto& answer = missing.run("");
  CHECK(links_in(html_of(answer)).size() == 2);
  CHECK_THAT(lines_of(answer), ContainsSubstring("2.json: error: This file is not on the server"));
}

TEST_CASE("a feed is followed twenty times") {
  auto host = host_of(part(1, "2.json"));
  for (int i = 2; i < 40; ++i) {
    host.put(std::to_string(i) + ".json", part(i, std::to_string(i + 1) + ".json"));
  }
  CHECK(host.run("?tag=none").kind == AnswerKind::Page);
  CHECK(host.asked().size() == 2 + engine::kFollowedFiles);
}

TEST_CASE("a feed without items is an empty list, not a mistake") {
  auto host =
      host_of(R"({"version": "https://jsonfeed.org/version/1.1", "title": "E", "items": []})");
  const auto& answer = host.run("");
  CHECK(answer.kind == AnswerKind::Page);
  CHECK(answer.diagnostics.empty());
}

TEST_CASE("an index of ours whose items are all wrong is no feed of others") {
  auto host = host_of(R"({"items": [{"title": "One"}]})");
  const auto& answer = host.run("");
  CHECK(answer.kind == AnswerKind::Page);
  CHECK_THAT(lines_of(answer), ContainsSubstring("_article.src"));
}

}  // namespace
}  // namespace broadside
