// All tags, all authors, all years, and what stands at no address.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/publication.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::html_of;
using test::lines_of;
using test::publication;
using test::Rounds;

constexpr std::string_view kLarge = R"({ "version": "https://jsonfeed.org/version/1.1",
  "items": [{ "title": "A potato", "_article": { "src": "articles/potato.json" } }],
  "_broadside": { "count": 1000, "page_size": 1, "slugs": 64 } })";

constexpr std::string_view kAuthors =
    R"({ "authors": { "nell": { "name": "Nell" }, "farhad": { "name": "Farhad" } } })";

TEST_CASE("all tags are counted from the items") {
  auto host = publication();
  const auto& answer = host.run("?tag=");
  REQUIRE(answer.kind == AnswerKind::Page);
  const std::string html = html_of(answer);
  CHECK_THAT(html, ContainsSubstring("<small>(2)</small>") && ContainsSubstring("?tag=Press"));
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}});
}

TEST_CASE("articles that are to come or have expired do not count") {
  auto host = publication();
  host.put("index.json", R"({ "items": [
    { "tags": ["later"], "title": "a", "date_published": "2999-01-01", "_article": { "src": "a.json" } },
    { "tags": ["gone"], "title": "b", "date_published": "2001-01-01",
      "_article": { "src": "b.json", "expires": "2001-02-01" } },
    { "tags": ["now"], "title": "c", "date_published": "2001-01-01", "_article": { "src": "c.json" } } ] })");
  const std::string html = html_of(host.run("?tag="));
  CHECK_THAT(html,
             ContainsSubstring("now") && !ContainsSubstring("later") && !ContainsSubstring("gone"));
  CHECK_THAT(html_of(host.run("?archive=")), !ContainsSubstring("2999"));
  CHECK_THAT(html_of(host.run("?search=a")), ContainsSubstring("Nothing was found"));
}

TEST_CASE("all years are counted from the items") {
  auto host = publication();
  CHECK_THAT(
      html_of(host.run("?archive=")),
      ContainsSubstring(R"(<a href="?archive=2024"><bdi>2024</bdi> <small>(3)</small></a>)"));
}

TEST_CASE("in a bare list the articles' own files are read") {
  auto host = publication();
  host.put("index.json", test::kList);
  CHECK_THAT(html_of(host.run("?archive=")), ContainsSubstring("<small>(3)</small>"));
  CHECK(host.rounds().size() == 2);
}

TEST_CASE("in a large index tags and years have files of their own") {
  auto host = publication();
  host.put("index.json", kLarge);
  host.put("index/tags.json", R"({ "tags": [{ "tag": "Doha", "count": 12 }] })");
  host.put("index/archive.json", R"({ "years": [{ "year": "1999", "count": 3 }] })");
  CHECK_THAT(html_of(host.run("?tag=")), ContainsSubstring("<bdi>Doha</bdi> <small>(12)</small>"));
  CHECK(host.asked().back() == "index/tags.json");
  CHECK_THAT(html_of(host.run("?archive=")), ContainsSubstring("?archive=1999"));
  host.put("index/tags.json", "{").put("index/archive.json", "", 404);
  CHECK(host.run("?tag=").kind == AnswerKind::Failure);
  CHECK(blame_of(host.run("?archive=")) == "host");
}

TEST_CASE("authors are those who have articles, or else those of the site") {
  auto host = publication();
  host.put("site.json", kAuthors);
  host.put("index.json", R"({ "items": [
    { "title": "a", "_article": { "src": "a.json", "authors": ["nell", "Guest"] } },
    { "title": "b", "_article": { "src": "b.json", "authors": ["nell"] } } ] })");
  const std::string some = html_of(host.run("?author="));
  CHECK_THAT(some, ContainsSubstring("<bdi>Nell</bdi></a> <small>(2)</small>") &&
                       ContainsSubstring("<bdi>Guest</bdi></a> <small>(1)</small>") &&
                       !ContainsSubstring("Farhad"));
  host.put("index.json", kLarge);
  const std::string all = html_of(host.run("?author="));
  CHECK_THAT(all, ContainsSubstring("<bdi>Nell</bdi></a></h2>") && ContainsSubstring("Farhad") &&
                      !ContainsSubstring("<small>"));
}

TEST_CASE("an author's articles stand below what the site says of the author") {
  auto host = publication();
  host.put("site.json", R"({ "authors": { "nell": { "name": "Nell", "bio": "Edits." } } })");
  host.put("index.json", R"({ "items": [
    { "title": "a", "_article": { "src": "a.json", "authors": ["nell"] } },
    { "title": "b", "_article": { "src": "b.json", "authors": ["Guest"] } } ] })");
  const std::string known = html_of(host.run("?author=nell"));
  CHECK_THAT(known, ContainsSubstring("<bdi>Nell</bdi></h1>") &&
                        ContainsSubstring("<p class=\"author-bio\" dir=\"auto\">Edits.</p>") &&
                        ContainsSubstring("?post=a") && !ContainsSubstring("?post=b"));
  CHECK(known.find("author-bio") < known.find("?post=a"));
  CHECK_THAT(html_of(host.run("?author=Guest")),
             ContainsSubstring("?post=b") && !ContainsSubstring("author-text"));
}

TEST_CASE("at a wrong address near articles are named") {
  auto host = publication();
  const auto& answer = host.run("?post=midle");
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK_THAT(html_of(answer),
             ContainsSubstring("<p>Did you mean</p>") &&
                 ContainsSubstring(R"(<a href="?post=middle"><bdi>Middle title</bdi></a>)"));
  CHECK_THAT(html_of(host.run("?post=something-else")), !ContainsSubstring("Did you mean"));
}

TEST_CASE("in a bare list a near article's file says its title") {
  auto host = publication();
  host.put("index.json", test::kList);
  CHECK_THAT(html_of(host.run("?post=midle")), ContainsSubstring("<bdi>Middle title</bdi>"));
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}, {"articles/middle.json"}});
}

}  // namespace
}  // namespace broadside
