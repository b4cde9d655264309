#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <vector>

#include "unit/page/fixture.h"

namespace broadside {
namespace {

using base::Code;
using base::Diagnostic;
using base::Term;
using Catch::Matchers::ContainsSubstring;
using test::between;
using test::html_of;
using test::Publication;

// A failure of the page `?post=a%20b`; the error is chosen and the lines are worded as the engine
// does it.
class Failure {
 public:
  explicit Failure(const std::vector<Diagnostic>& diagnostics, std::string_view site = "{ }")
      : publication_(site, "[]", model::Route::article("a b")) {
    const Diagnostic* error = base::first_error(diagnostics);
    std::vector<std::string_view> lines;
    for (const Diagnostic& diagnostic : diagnostics) {
      base::TextBuilder line;
      append_line(line, diagnostic);
      lines.push_back(publication_.arena.keep(std::move(line)));
    }
    page_ = failure_page(publication_.view(), error == nullptr ? Diagnostic{} : *error, lines);
  }

  [[nodiscard]] const page::Page& page() const { return page_; }

 private:
  Publication publication_;
  page::Page page_;
};

std::string title_of(const std::vector<Diagnostic>& diagnostics) {
  return std::string(Failure(diagnostics).page().title);
}

TEST_CASE("the author's fault: what is wrong stands there for the author") {
  const Failure failure({{Code::UnknownField, "a.json", {2, 3}, {"x", term(Term::OfArticle)}},
                         {Code::BadDate, "a.json", {4, 5}, {"<b>"}}});
  const std::string html = html_of(failure.page());
  CHECK(failure.page().title == "This article has a mistake");
  CHECK(between(html, R"(<pre class="diagnostics" dir="ltr" lang="en" tabindex="0">)", "</pre>") ==
        "a.json:2:3: warning: \"x\" is not a field of an article and is ignored. [unknown-field]\n"
        "a.json:4:5: error: \"&lt;b&gt;\" is not a date. Write it as 2024-02-17 or "
        "2024-02-17T09:30:00+04:30. [bad-date]\n");
  CHECK(between(html, R"(<p class="actions">)", "</p>") ==
        R"(<a class="home" href="?">All articles</a>)");
}

TEST_CASE("the host's fault can be tried again") {
  const Failure failure({{Code::FileUnreachable, "a.json", {}, {"status 500"}}});
  CHECK(failure.page().title == "This article could not be loaded");
  CHECK(between(html_of(failure.page()), R"(<p class="actions">)", "</p>") ==
        R"(<a class="retry" href="?post=a%20b">Try again</a> )"
        R"(<a class="home" href="?">All articles</a>)");
}

TEST_CASE("an address that leads nowhere is nothing for an author to mend") {
  const Failure failure({{Code::UnknownSlug, "index.json", {}, {"x"}}});
  const std::string html = html_of(failure.page());
  CHECK_THAT(html, ContainsSubstring("There is no such page") && !ContainsSubstring("<pre"));
}

TEST_CASE("our own fault is ours, and so is a failure without a reason") {
  CHECK(title_of({{Code::Internal, "", {}, {"x"}}}) == "Something went wrong");
  CHECK(title_of({}) == "Something went wrong");
  CHECK(title_of({{Code::NoContent, "a.json"}}) == "Something went wrong");
}

TEST_CASE("the first error decides, not the first diagnostic") {
  CHECK(title_of({{Code::NoContent, "a.json"},
                  {Code::FileMissing, "a.json"},
                  {Code::BadDate, "a.json", {}, {"x"}}}) == "This article could not be loaded");
}

TEST_CASE("readers are told in the site's language") {
  const Failure failure({{Code::FileMissing, "a.json"}},
                        R"({ "title": "پاڼه", "language": "ps" })");
  CHECK(failure.page().title == "دا لیکنه پورته نه شوه – پاڼه");
  CHECK(failure.page().language == "ps");
  CHECK(failure.page().direction == "rtl");
}

}  // namespace
}  // namespace broadside
