#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/large_publication.h"
#include "unit/engine/page_parts.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::entries;
using test::html_of;
using test::LargePublication;
using test::pager_of;
using test::Rounds;

TEST_CASE("every article of a large publication knows both neighbours") {
  const std::size_t page_size = GENERATE(1, 2, 3, 4, 6, 7, 20);
  constexpr std::size_t kCount = 7;
  LargePublication publication(entries(kCount), page_size);
  for (std::size_t i = 1; i <= kCount; ++i) {
    const std::string slug = "a" + std::to_string(i);
    CAPTURE(page_size, slug);
    const auto& answer = publication.host.run("?post=" + slug);
    REQUIRE(answer.kind == AnswerKind::Page);
    CHECK(answer.page.title == "Title " + slug + " – The Sheet");
    CHECK(answer.diagnostics.empty());
    const std::string older = i > 1 ? "prev a" + std::to_string(i - 1) + " " : "";
    const std::string newer = i < kCount ? "next a" + std::to_string(i + 1) + " " : "";
    CHECK(pager_of(answer) == older + newer);
  }
}

TEST_CASE("articles of the first file need no slug file, but for the one at its end") {
  LargePublication publication(entries(7), 3);
  const auto rounds = [&](std::string_view query) {
    static_cast<void>(publication.host.run(query));
    return publication.host.rounds();
  };
  CHECK(rounds("?post=a6") == Rounds{{"site.json", "index.json"}, {"articles/a6.json"}});
  CHECK(rounds("?post=a5").size() == 2);
  CHECK(rounds("?post=a5")[1].size() == 2);
  CHECK(rounds("?post=a1").size() == 3);
}

TEST_CASE("the file's name leads to an article that has another slug") {
  auto all = entries(9);
  all[7].file = "renamed";
  all[8].file = "a2";  // as another article's slug, which counts
  all[0].file = "new-file";
  LargePublication publication(all, 2);
  CHECK(publication.host.run("?post=renamed").page.title == "Title a2 – The Sheet");
  CHECK(pager_of(publication.host.run("?post=renamed")) == "prev a1 next a3 ");
  CHECK(publication.host.run("?post=a2").page.title == "Title a2 – The Sheet");
  CHECK(publication.host.run("?post=a1").page.title == "Title a1 – The Sheet");
  CHECK(publication.host.run("?post=new-file").page.title == "Title a9 – The Sheet");
}

TEST_CASE("an alias cannot lead in a circle") {
  LargePublication publication(entries(5), 2);
  const std::string both = R"({"items": [
    {"_article": {"alias": "x", "slug": "y", "src": "x.json"}},
    {"_article": {"alias": "y", "slug": "x", "src": "y.json"}}]})";
  for (int i = 0; i < 4; ++i) {
    publication.host.put("index/slug-" + std::to_string(i) + ".json", both);
  }
  CHECK(publication.host.run("?post=x").diagnostics[0].code == base::Code::UnknownSlug);
}

TEST_CASE("an unknown article of a large publication is looked for in one slug file") {
  LargePublication publication(entries(5), 2);
  const auto& answer = publication.host.run("?post=..%2F..%2Fx");
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK(answer.diagnostics[0].code == base::Code::UnknownSlug);
  REQUIRE(publication.host.rounds().size() == 2);
  CHECK(publication.host.rounds()[1].size() == 1);
  CHECK(publication.host.rounds()[1][0].starts_with("index/slug-"));
}

TEST_CASE("a slug file that cannot be loaded") {
  LargePublication publication(entries(7), 3);
  for (std::size_t i = 0; i < test::kSlugFiles; ++i) {
    publication.host.put("index/slug-" + std::to_string(i) + ".json", "", 500);
  }
  SECTION("is a fault of the host for an article that only it knows") {
    const auto& answer = publication.host.run("?post=a1");
    REQUIRE(answer.kind == AnswerKind::Failure);
    CHECK(blame_of(answer) == "host");
    CHECK_THAT(html_of(answer), ContainsSubstring(R"(class="retry")"));
  }
  SECTION("leaves an article that is known without its neighbour") {
    const auto& answer = publication.host.run("?post=a5");
    REQUIRE(answer.kind == AnswerKind::Page);
    CHECK(pager_of(answer) == "next a6 ");
    CHECK(answer.diagnostics.size() == 1);
  }
}

TEST_CASE("related articles come from where the article is known, with the tags that both have") {
  LargePublication publication(entries(5), 2);
  const std::string item = R"({"items": [{"title": "A", "date_published": "2024-01-01",
    "_article": {"src": "articles/a1.json", "slug": "a1", "related": [
      {"slug": "a4", "title": "Four", "language": "prs", "tags": ["Doha", "Press"]},
      {"slug": "later", "title": "Later", "date": "2099-01-01"},
      {"slug": "gone", "title": "Gone", "expires": "2020-01-01"}]}}]})";
  for (std::size_t i = 0; i < test::kSlugFiles; ++i) {
    publication.host.put("index/slug-" + std::to_string(i) + ".json", item);
  }
  const std::string html = html_of(publication.host.run("?post=a1"));
  CHECK_THAT(html, ContainsSubstring("<h2>Related</h2>") &&
                       ContainsSubstring(R"(<a class="related-link" href="?post=a4">)"
                                         R"(<span class="pager-label">#Doha #Press</span>)"
                                         R"(<bdi class="pager-title" lang="prs" dir="rtl">Four)"));
  CHECK_THAT(html, !ContainsSubstring("Later") && !ContainsSubstring("Gone"));
}

}  // namespace
}  // namespace broadside
