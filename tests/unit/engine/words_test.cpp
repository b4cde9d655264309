// What an answer says in words: its diagnostics, and the interface in the page's language.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
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
using test::texts_of;

TEST_CASE("each diagnostic has its line, the article's before the site's") {
  auto host = publication();
  host.put("site.json", "{ \"titel\": \"x\" }");
  host.put("articles/old.json", R"json({ "title": "T",
    "date_published": "2024-03-01", "sumary": "s", "markdown": "[x](vbscript:y)" })json");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(texts_of(answer.lines) ==
        std::vector<std::string>{
            "articles/old.json:2:37: warning: \"sumary\" is not a field of an article and is "
            "ignored. Did you mean \"summary\"? [unknown-field]",
            "articles/old.json:2:69: warning: The address \"vbscript:y\" is of a kind that is not "
            "shown as a link (allowed: https, http, mailto, tel, and relative addresses). "
            "[unsafe-url]",
            "site.json:1:3: warning: \"titel\" is not a field of site.json and is ignored. Did "
            "you mean \"title\"? [unknown-field]"});
  REQUIRE(answer.diagnostics.size() == 3);
  CHECK(answer.diagnostics[0].code == base::Code::UnknownFieldNear);
  CHECK(answer.diagnostics[1].code == base::Code::UnsafeUrl);
  CHECK(answer.diagnostics[2].file == "site.json");
}

TEST_CASE("without diagnostics there are no lines") {
  auto host = publication();
  CHECK(host.run("?post=old").lines.empty());
  CHECK(host.run("").lines.empty());
}

TEST_CASE("the page of a failure shows the same lines") {
  auto host = publication();
  host.put("site.json", "", 404).put("articles/old.json", R"({ "title": "T", "sumary": 1,
    "date_published": "yesterday", "markdown": "x" })");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Failure);
  REQUIRE(answer.lines.size() == 3);
  // The first error decides, not the first diagnostic and not the site's.
  CHECK(answer.diagnostics[0].code == base::Code::UnknownFieldNear);
  CHECK(answer.diagnostics[1].code == base::Code::BadDate);
  CHECK(answer.diagnostics[2].code == base::Code::FileMissing);
  CHECK(blame_of(answer) == "author");
  CHECK(answer.page.title == "This article has a mistake");
  CHECK_THAT(html_of(answer), ContainsSubstring(" tabindex=\"0\">" + lines_of(answer) + "</pre>"));
}

TEST_CASE("messages and words are compiled in and not asked for") {
  const std::string language = GENERATE("ps", "prs", "fa", "fa-AF", "en", "de");
  const std::string article = GENERATE("", "{", R"json({ "titel": 1, "title": "T",
    "date_published": "2024-03-01", "markdown": "[x](vbscript:y)" })json");
  CAPTURE(language, article);
  auto host = publication();
  host.put("site.json", R"({ "language": ")" + language + R"(", "unknown": 1 })");
  host.put("articles/old.json", article);
  const auto& answer = host.run("?post=old");
  CHECK(answer.kind == (article.size() > 1 ? AnswerKind::Page : AnswerKind::Failure));
  CHECK(host.rounds() == Rounds{{"site.json", "index.json"}, {"articles/old.json"}});
  CHECK_THAT(lines_of(answer), ContainsSubstring("[unknown-field]"));
  CHECK(answer.page.language == language);
  CHECK(answer.page.direction == (language == "en" || language == "de" ? "ltr" : "rtl"));
}

TEST_CASE("the page speaks the article's language, else the site's") {
  struct Row {
    std::string_view site;
    std::string_view article;
    std::string_view language;
    std::string_view direction;
    std::string_view reading_time;
  };
  const Row row =
      GENERATE(Row{"", "", "en", "ltr", "1 min read"},
               Row{R"("language": "ps")", "", "ps", "rtl", "۱ دقیقې لوستل"},
               Row{R"("language": "ps")", R"("language": "prs",)", "prs", "rtl", "۱ دقیقه مطالعه"},
               Row{R"("language": "ps")", R"("language": "de",)", "de", "ltr", "1 min read"},
               Row{"", R"("language": "fa-AF",)", "fa-AF", "rtl", "۱ دقیقه مطالعه"},
               Row{"", R"("dir": "rtl",)", "en", "rtl", "1 min read"});
  auto host = publication();
  host.put("site.json", "{ " + std::string(row.site) + " }");
  host.put("articles/old.json", "{ " + std::string(row.article) + R"( "title": "T",
    "date_published": "2024-03-01", "markdown": "x" })");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Page);
  CHECK(answer.page.language == row.language);
  CHECK(answer.page.direction == row.direction);
  CHECK_THAT(html_of(answer), ContainsSubstring(R"(<p class="reading-time">)" +
                                                std::string(row.reading_time) + "</p>"));
}

TEST_CASE("a failure speaks the site's language, whatever the article's is") {
  auto host = publication();
  host.put("site.json", R"({ "title": "پاڼه", "language": "ps" })")
      .put("index.json", R"({ "items": [
    { "title": "T", "language": "de", "_article": { "src": "articles/old.json" } } ] })");
  host.put("articles/old.json", R"({ "title": "T", "language": "de",
    "date_published": "2024-03-01", "markdown": { "src": "missing.md" } })");
  const auto& answer = host.run("?post=old");
  REQUIRE(answer.kind == AnswerKind::Failure);
  CHECK(answer.page.language == "ps");
  CHECK(answer.page.direction == "rtl");
  CHECK(answer.page.title == "دا لیکنه پورته نه شوه – پاڼه");
}

TEST_CASE("an argument from content or from the address is never taken for our own words") {
  for (int number = 1; number < 0x20; ++number) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const std::string hex = {kHex[static_cast<std::size_t>(number / 16)],
                             kHex[static_cast<std::size_t>(number % 16)]};
    CAPTURE(hex);
    auto host = publication();
    CHECK(lines_of(host.run("?post=%" + hex)) ==
          "index.json: error: There is no article \"\uFFFD\" in the index. [unknown-slug]\n");
    host.put("articles/old.json", R"({ "title": "T", "date_published": "2024-03-01", "\u00)" + hex +
                                      R"(": 1, "markdown": "x" })");
    CHECK(lines_of(host.run("?post=old")) ==
          "articles/old.json:1:49: warning: \"\uFFFD\" is not a field of an article and is "
          "ignored. [unknown-field]\n");
  }
}

}  // namespace
}  // namespace broadside
