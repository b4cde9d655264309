#include "model/search.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/model/index_items.h"

using namespace broadside;

namespace {

constexpr std::string_view kItems = R"(
  {"title": "The Doha declaration", "summary": "What was signed in Qatar, word by word.",
   "tags": ["Peace talks", "کتاب‌ها"],
   "_article": {"src": "a.json", "subtitle": "A reading", "series": "Agreements",
                "authors": ["nell", "Guest Writer"]}},
  {"title": "مدرسهٔ علی در سال ۱۴۰۲", "_article": {"src": "b.json"}},
  {"title": "東京の夏", "_article": {"src": "c.json"}})";

// The numbers of the items that are found.
std::string found(std::string_view words) {
  static test::Items items(kItems);
  model::Author nell;
  nell.id = "nell";
  nell.name = "Nell Ashdown";
  nell.handle = "margins";
  const model::Author known[] = {nell};
  const model::Search search(words, items.arena);
  std::string numbers;
  for (std::size_t i = 0; i < items.index.items.size(); ++i) {
    if (search.finds(items.index.items[i], known)) numbers += std::to_string(i);
  }
  return numbers;
}

bool is_empty(std::string_view words) {
  base::Arena arena;
  return model::Search(words, arena).empty();
}

}  // namespace

TEST_CASE("a word is found in title, subtitle, summary, tags, series and authors") {
  for (const std::string_view word : {"doha", "reading", "Qatar", "talks", "agreements", "Ashdown",
                                      "margins", "guest", "WRITER"}) {
    CAPTURE(word);
    CHECK(found(word) == "0");
  }
  CHECK(found("nell") == "0");  // the name, not the id
}

TEST_CASE("the beginning of a word is enough, its end is not") {
  CHECK(found("decl") == "0");
  CHECK(found("d") == "0");
  CHECK(found("claration").empty());
  CHECK(found("dohas").empty());
}

TEST_CASE("all words must be there, in any order and field") {
  CHECK(found("signed ashdown doha") == "0");
  CHECK(found("doha kabul").empty());
  CHECK(found("doha, (declaration)!") == "0");
}

TEST_CASE("Arabic and Persian spellings are the same") {
  CHECK(found("علي") == "1");
  CHECK(found("مدرسة") == "1");
  CHECK(found("1402") == "1");
  CHECK(found("١٤٠٢") == "1");
  CHECK(found("كتابها") == "0");
  CHECK(found("کتاب") == "0");
  CHECK(found("ها").empty());
}

TEST_CASE("where words are not parted, any place is a beginning") {
  CHECK(found("夏") == "2");
  CHECK(found("東京") == "2");
  CHECK(found("京都").empty());
}

TEST_CASE("without words there is nothing to search for") {
  CHECK(is_empty(""));
  CHECK(is_empty(" ,.!– "));
  CHECK_FALSE(is_empty("a"));
}
