#include "model/overview.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/diagnostics_text.h"
#include "unit/model/index_items.h"

using namespace broadside;

namespace {

std::string text_of(std::span<const model::Count> counts) {
  std::string text;
  for (const model::Count& count : counts) {
    text += std::string(count.name) + "=" + std::to_string(count.count) + " ";
  }
  return text;
}

std::string read(std::string_view bytes, std::string* codes = nullptr) {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto counts =
      model::read_counts(bytes, "index/tags.json", "tags", "tag", arena, diagnostics);
  if (codes != nullptr) *codes = test::codes_of(diagnostics);
  return text_of(counts);
}

constexpr std::string_view kItems = R"(
  {"date_published": "2024-03-01", "tags": ["Press", "Doha", "press"],
   "_article": {"src": "a.json", "authors": ["nell", "Guest"]}},
  {"date_published": "2023-12-31T23:00:00Z", "tags": ["press", "كتاب"],
   "_article": {"src": "b.json", "authors": ["nell", "nell"]}},
  {"date_published": "2024-01-01", "tags": ["press", "کتاب"], "_article": {"src": "c.json"}},
  {"tags": ["Azadi", ""], "_article": {"src": "d.json", "authors": ["Guest", ""]}},
  {"tags": ["zoo"], "_article": {"src": "e.json", "authors": ["farhad"]}})";

}  // namespace

TEST_CASE("tags are counted by articles, spellings together, as most write them") {
  test::Items items(kItems);
  CHECK(text_of(model::count_tags(items.index.items, items.arena)) ==
        "press=3 كتاب=2 Azadi=1 Doha=1 zoo=1 ");
}

TEST_CASE("authors are counted by articles, most first, then by name") {
  test::Items items(kItems);
  CHECK(text_of(model::count_authors(items.index.items, items.arena)) ==
        "Guest=2 nell=2 farhad=1 ");
}

TEST_CASE("years are counted, newest first; what has no date is in none") {
  test::Items items(kItems);
  CHECK(text_of(model::count_years(items.index.items, items.arena)) == "2024=2 2023=1 ");
}

TEST_CASE("nothing counts as nothing") {
  base::Arena arena;
  CHECK(model::count_tags({}, arena).empty());
  CHECK(model::count_authors({}, arena).empty());
  CHECK(model::count_years({}, arena).empty());
}

TEST_CASE("a file of counts keeps its order") {
  CHECK(read(R"({"tags": [{"tag": "Doha", "count": 12}, {"tag": "a", "count": 1}]})") ==
        "Doha=12 a=1 ");
  CHECK(read(R"({"tags": []})").empty());
}

TEST_CASE("what cannot be counted is left out or is nothing") {
  std::string codes;
  CHECK(read(R"({"tags": [5, {"tag": 1}, {"count": 2}, {"tag": "a", "count": "x"},
                {"tag": "b", "count": -1}, {"tag": "c", "count": 12345678901}]})",
             &codes) == "a=0 b=0 c=0 ");
  CHECK(codes == "1:11 ignored-value\n1:22 ignored-value\n1:62 ignored-value\n");
  CHECK(read("{\"tags\": 5}", &codes).empty());
  CHECK(codes == "1:10 wrong-type\n");
  CHECK(read("[]", &codes).empty());
  CHECK(codes == "1:1 wrong-type\n");
  CHECK(read("[", &codes).empty());
  CHECK(codes == "1:2 json-syntax\n");
}
