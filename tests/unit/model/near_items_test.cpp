#include "model/near_items.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "unit/model/index_items.h"

using namespace broadside;

namespace {

constexpr std::string_view kItems = R"(
  {"title": "The Doha declaration", "_article": {"src": "doha-joint-declaration.json"}},
  {"title": "A harvest in Bamyan", "_article": {"src": "harvest-2024.json"}},
  {"title": "Another harvest", "_article": {"src": "harvest-2023.json"}},
  {"title": "Potatoes", "_article": {"src": "potatoes.json"}},
  {"title": "دربارهٔ کتاب", "_article": {"src": "about-books.json"}},
  {"title": "Short", "_article": {"src": "ab.json"}})";

std::string near(std::string_view slug) {
  static test::Items items(kItems);
  std::string slugs;
  for (const auto& item : model::near_items(slug, items.index.items, items.arena)) {
    slugs += std::string(item.slug) + " ";
  }
  return slugs;
}

}  // namespace

TEST_CASE("a few typing mistakes are forgiven") {
  CHECK(near("potatos") == "potatoes ");
  CHECK(near("optatoes") == "potatoes ");
  CHECK(near("doha-joint-declaraton") == "doha-joint-declaration ");
  CHECK(near("harvest-2025") == "harvest-2024 harvest-2023 ");
  CHECK(near("harvest-2023x") == "harvest-2023 harvest-2024 ");
}

TEST_CASE("words of slug and title are recognized") {
  CHECK(near("declaration") == "doha-joint-declaration ");
  CHECK(near("bamyan") == "harvest-2024 ");
  CHECK(near("2023/harvest") == "harvest-2023 harvest-2024 ");
  CHECK(near("كتاب") == "about-books ");
}

TEST_CASE("at most three, and nothing at all when nothing is near") {
  CHECK(near("").empty());
  CHECK(near("x").empty());
  CHECK(near("completely-different-thing").empty());
  CHECK(near("zz").empty());
  test::Items many(R"({"_article": {"src": "aaaa1.json"}}, {"_article": {"src": "aaaa2.json"}},
    {"_article": {"src": "aaaa3.json"}}, {"_article": {"src": "aaaa4.json"}})");
  const auto found = model::near_items("aaaa", many.index.items, many.arena);
  REQUIRE(found.size() == model::kNearItems);
  CHECK(found[0].slug == "aaaa1");
  CHECK(found[2].slug == "aaaa3");
}

TEST_CASE("addresses of any length are compared") {
  CHECK(near(std::string(100'000, 'a')).empty());
  test::Items one(R"({"_article": {"src": ")" + std::string(250, 'b') + R"(.json"}})");
  CHECK(model::near_items(std::string(252, 'b'), one.index.items, one.arena).size() == 1);
}
