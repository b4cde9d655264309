#include "page/chrome.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/page/fixture.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using test::between;
using test::html_of;
using test::Publication;

std::string page_of(std::string_view site, model::Route route = model::Route::home()) {
  Publication publication(site, "[]", route);
  return html_of(list_page(publication.view(), {}));
}

TEST_CASE("the skip link leads to the content") {
  const std::string html = page_of("{ }");
  CHECK(html.starts_with(R"(<a class="skip-link" href="#main">Skip to content</a>)"));
  CHECK_THAT(html, ContainsSubstring(R"(<main class="page" id="main">)"));
}

TEST_CASE("the header names the site, or leads home without a name") {
  CHECK_THAT(
      page_of(R"({ "title": "A & B", "tagline": "<i>" })"),
      ContainsSubstring(R"(<a class="site-title" rel="home" href="?"><bdi>A &amp; B</bdi></a>)"
                        R"(<p class="site-tagline"><bdi>&lt;i&gt;</bdi></p>)"));
  CHECK_THAT(page_of("{ }"), ContainsSubstring("<bdi>All articles</bdi>") &&
                                 !ContainsSubstring("site-tagline") && !ContainsSubstring("<nav"));
}

TEST_CASE("the navigation marks the page that is shown") {
  constexpr std::string_view site = R"({ "nav": [
    { "label": "Home", "href": "?" }, { "label": "Post", "href": "?post=a" },
    { "label": "Tag", "href": "?tag=T" } ] })";
  const auto current = [&](model::Route route) {
    const std::string nav = between(page_of(site, route), "<nav", "</nav>");
    const std::string marked = between(nav, R"( aria-current="page"><bdi>)", "<");
    CHECK(nav.find("aria-current") == nav.rfind("aria-current"));
    return marked;
  };
  CHECK(current(model::Route::home()) == "Home");
  CHECK(current(model::Route::article("a")) == "Post");
  CHECK(current(model::Route::tag("T")) == "Tag");
  CHECK_THAT(page_of(site, model::Route::article("b")), !ContainsSubstring("aria-current"));
}

TEST_CASE("navigation links: inside, outside, refused, empty") {
  const auto item = [](std::string_view address) {
    return between(
        page_of(R"({ "nav": [{ "label": "L", "href": ")" + std::string(address) + R"(" }] })"),
        "<li>", "</li>");
  };
  CHECK(item("about.html") == R"(<a href="content/about.html"><bdi>L</bdi></a>)");
  CHECK(item("/about.html") == R"(<a href="/about.html"><bdi>L</bdi></a>)");
  CHECK(item("https://example.org/") ==
        R"(<a href="https://example.org/" rel="noopener noreferrer"><bdi>L</bdi></a>)");
  CHECK(item("//example.org") ==
        R"(<a href="https://example.org" rel="noopener noreferrer"><bdi>L</bdi></a>)");
  CHECK(item("javascript:alert(1)") == "<bdi>L</bdi>");
  CHECK(item(" java\\tscript:alert(1)") == "<bdi>L</bdi>");
  CHECK(item("data:text/html,x") == "<bdi>L</bdi>");
  CHECK(item("") == "<bdi>L</bdi>");
}

TEST_CASE("the footer has licence and links") {
  const std::string html = page_of(R"({ "licence": "CC & BY", "social": [
    { "label": "Out", "url": "https://example.org/@x" }, { "label": "Bad", "url": "javascript:x" },
    { "url": "mailto:a@example.org" } ] })");
  CHECK(
      between(html, R"(<footer class="site-footer">)", "</footer>") ==
      R"(<p><bdi>CC &amp; BY</bdi></p><ul class="social">)"
      R"(<li><a href="https://example.org/@x" rel="me noopener noreferrer"><bdi>Out</bdi></a></li>)"
      R"(<li><bdi>Bad</bdi></li>)"
      R"(<li><a href="mailto:a@example.org" rel="me"><bdi>mailto:a@example.org</bdi></a></li></ul>)");
  CHECK(between(page_of("{ }"), R"(<footer class="site-footer">)", "</footer>").empty());
}

TEST_CASE("the interface speaks the site's language") {
  const std::string html =
      page_of(R"({ "language": "ps", "nav": [{ "label": "x", "href": "?" }] })");
  CHECK_THAT(html, ContainsSubstring(">متن ته ورشئ</a>") &&
                       ContainsSubstring(R"(<nav class="site-nav" aria-label="اصلي">)"));
}

TEST_CASE("document titles") {
  Publication named(R"({ "title": "Sheet" })");
  Publication nameless("{ }");
  CHECK(page::document_title(named.view(), "A") == "A – Sheet");
  CHECK(page::document_title(named.view(), "") == "Sheet");
  CHECK(page::document_title(nameless.view(), "A") == "A");
  CHECK(page::document_title(nameless.view(), "").empty());
}

}  // namespace
}  // namespace broadside
