#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/page/fixture.h"

namespace broadside {
namespace {

using base::Code;
using base::make_diagnostic;
using Catch::Matchers::ContainsSubstring;
using test::between;
using test::html_of;
using test::Publication;

page::Page failure(const base::Diagnostics& diagnostics, std::string_view site = "{ }") {
  const Publication publication(site, "[]", model::ArticleRoute{"a b"});
  return failure_page(publication.view(), diagnostics);
}

TEST_CASE("the author's fault: what is wrong stands there for the author") {
  const auto page =
      failure({make_diagnostic(Code::UnknownField, "a.json", {2, 3}, {"x", "an article"}),
               make_diagnostic(Code::BadDate, "a.json", {4, 5}, {"<b>"})});
  const std::string html = html_of(page);
  CHECK(page.title == "This article has a mistake");
  CHECK(between(html, R"(<pre class="diagnostics" dir="ltr" lang="en" tabindex="0">)", "</pre>") ==
        "a.json:2:3: warning: \"x\" is not a field of an article and is ignored. [unknown-field]\n"
        "a.json:4:5: error: \"&lt;b&gt;\" is not a date. Write it as 2024-02-17 or "
        "2024-02-17T09:30:00+04:30. [bad-date]\n");
  CHECK(between(html, R"(<p class="actions">)", "</p>") ==
        R"(<a class="home" href="?">All articles</a>)");
}

TEST_CASE("the host's fault can be tried again") {
  const auto page = failure({make_diagnostic(Code::FileUnreachable, "a.json", {}, {"status 500"})});
  CHECK(page.title == "This article could not be loaded");
  CHECK(between(html_of(page), R"(<p class="actions">)", "</p>") ==
        R"(<a class="retry" href="?post=a%20b">Try again</a> )"
        R"(<a class="home" href="?">All articles</a>)");
}

TEST_CASE("an address that leads nowhere is nothing for an author to mend") {
  const std::string html =
      html_of(failure({make_diagnostic(Code::UnknownSlug, "index.json", {}, {"x"})}));
  CHECK_THAT(html, ContainsSubstring("There is no such page") && !ContainsSubstring("<pre"));
}

TEST_CASE("our own fault is ours, and so is a failure without a reason") {
  CHECK(failure({make_diagnostic(Code::Internal, "", {}, {"x"})}).title == "Something went wrong");
  CHECK(failure({}).title == "Something went wrong");
  CHECK(failure({make_diagnostic(Code::NoContent, "a.json", {})}).title == "Something went wrong");
}

TEST_CASE("the first error decides, not the first diagnostic") {
  CHECK(failure({make_diagnostic(Code::NoContent, "a.json", {}),
                 make_diagnostic(Code::FileMissing, "a.json", {}),
                 make_diagnostic(Code::BadDate, "a.json", {}, {"x"})})
            .title == "This article could not be loaded");
}

TEST_CASE("readers are told in the site's language") {
  const auto page = failure({make_diagnostic(Code::FileMissing, "a.json", {})},
                            R"({ "title": "پاڼه", "language": "ps" })");
  CHECK(page.title == "دا لیکنه پورته نه شوه – پاڼه");
  CHECK(page.language == "ps");
  CHECK(page.direction == "rtl");
}

}  // namespace
}  // namespace broadside
