#include "cli/new_article.h"

#include <catch2/catch_test_macros.hpp>

#include "base/date.h"
#include "model/article.h"

namespace broadside::cli {
namespace {

std::string slug(std::string_view title) { return slug_of_title(title).value_or("(none)"); }

TEST_CASE("a title becomes a slug") {
  CHECK(slug("My First Story") == "my-first-story");
  CHECK(slug("  “Don’t stop!” — she said… ") == "dont-stop-she-said");
  CHECK(slug("2024: a year") == "2024-a-year");
  CHECK(slug("C++ & friends") == "c-friends");
}

TEST_CASE("accents go, and letters that are usually written otherwise") {
  CHECK(slug("Élan à Ñandú") == "elan-a-nandu");
  CHECK(slug("Straße in Łódź") == "strasse-in-lodz");
  CHECK(slug("Ærø, Þingvellir, Đakovo, ısı") == "aero-thingvellir-dakovo-isi");
  CHECK(slug("ﬁnal Ⅷ ＡＢＣ") == "final-viii-abc");
}

TEST_CASE("letters that no slug has are asked for") {
  CHECK(slug("داستان من") == "(none)");
  CHECK(slug("Kabul کابل") == "(none)");
  CHECK(slug("日本") == "(none)");
  CHECK(slug("Привет") == "(none)");
  CHECK(slug("!?…") == "(none)");
  CHECK(slug("") == "(none)");
}

TEST_CASE("a long title is cut between two words") {
  std::string title;
  for (int i = 0; i < 50; ++i) title += "seven77 ";
  CHECK(slug(title).size() == 79);
  CHECK(is_slug(slug(std::string(300, 'a'))));
  CHECK(slug(std::string(300, 'a')).size() == 80);
}

TEST_CASE("a slug has small letters, digits and hyphens") {
  CHECK(is_slug("a-1"));
  for (const char* text : {"", "A", "a b", "a/b", "..", "a.b", "é", "a_b"})
    CHECK_FALSE(is_slug(text));
  CHECK(is_slug(std::string(250, 'a')));
  CHECK_FALSE(is_slug(std::string(251, 'a')));
}

TEST_CASE("the file has no mistake, whatever the title") {
  for (const char* text_file : {"", "a.md"}) {
    const std::string file =
        article_file({R"(He said "\n" </script> سلام)", "2024-02-17", "nell", text_file});
    base::Arena arena;
    base::Diagnostics diagnostics;
    model::Author nell;
    nell.id = "nell";
    const auto path = model::ContentPath::resolve("", "articles/a.json", arena);
    const auto article = model::read_article(file, *path, {&nell, 1}, arena, diagnostics);
    REQUIRE(article);
    CHECK(diagnostics.empty());
    CHECK(article->title == R"(He said "\n" </script> سلام)");
    CHECK(article->date_published == "2024-02-17");
    REQUIRE(article->authors.size() == 1);
    CHECK(article->authors[0].id == "nell");
    CHECK(article->markdown_file.has_value() == (*text_file != '\0'));
  }
}

TEST_CASE("an article of today is published at once, wherever its author is") {
  const double noon = *base::parse_date("2024-02-17T12:00:00Z");
  constexpr long kHour = 3600;
  CHECK(date_of_today(noon, 0) == "2024-02-17");
  CHECK(date_of_today(noon, 4 * kHour + 1800) == "2024-02-17");
  CHECK(date_of_today(noon, -11 * kHour) == "2024-02-17");
  // There it is tomorrow already, and yesterday still.
  const double evening = *base::parse_date("2024-02-17T22:00:00Z");
  CHECK(date_of_today(evening, 4 * kHour + 1800) == "2024-02-18T02:30:00+04:30");
  const double night = *base::parse_date("2024-02-17T02:00:00Z");
  CHECK(date_of_today(night, -5 * kHour) == "2024-02-16");
  for (long offset = -12 * kHour; offset <= 14 * kHour; offset += kHour / 4) {
    const auto date = base::parse_date(date_of_today(evening, offset));
    REQUIRE(date);
    CHECK(*date <= evening);
  }
}

}  // namespace
}  // namespace broadside::cli
