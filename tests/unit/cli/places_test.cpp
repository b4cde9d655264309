#include "cli/places.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace broadside::cli {
namespace {

// The file with a ^ at the place.
std::string marked(std::string_view file, const Place& place) {
  std::size_t offset = 0;
  for (std::uint32_t line = 1; line < place.position.line; ++line) {
    offset = file.find('\n', offset) + 1;
  }
  std::string text(file);
  if (place.position.line != 0) text.insert(offset + place.position.column - 1, "^");
  return text;
}

TEST_CASE("fields and values are found in the JSON") {
  constexpr std::string_view kJson = R"({ "a": 1, "tags": ["x", "y", "x"],
  "slug": "y" })";
  const Places places(kJson, "");
  CHECK(marked(kJson, places.field("slug")) == R"({ "a": 1, "tags": ["x", "y", "x"],
  "slug": ^"y" })");
  CHECK(marked(kJson, places.value("y")) == R"({ "a": 1, "tags": ["x", ^"y", "x"],
  "slug": "y" })");
  CHECK(marked(kJson, places.value("x", 1)) == R"({ "a": 1, "tags": ["x", "y", ^"x"],
  "slug": "y" })");
  CHECK(places.field("b").position == base::Position{});
  CHECK(places.value("z").position == base::Position{});
}

TEST_CASE("an address is found behind escapes") {
  constexpr std::string_view kJson =
      R"x({ "markdown": "\"\u00e9\u20ac\uD83D\uDE00\ud800\n[x](a.json)" })x";
  CHECK(marked(kJson, Places(kJson, "").address("a.json", 0)) ==
        R"x({ "markdown": "\"\u00e9\u20ac\uD83D\uDE00\ud800\n[x](^a.json)" })x");
}

TEST_CASE("an address is found in the line of a list, as often as it is written") {
  constexpr std::string_view kJson = R"x({ "markdown": ["[x](a)", "b.json [y](b) [z](b)"] })x";
  const Places places(kJson, "");
  CHECK(marked(kJson, places.address("b", 0)) ==
        R"x({ "markdown": ["[x](a)", "b.json [y](^b) [z](b)"] })x");
  CHECK(marked(kJson, places.address("b", 1)) ==
        R"x({ "markdown": ["[x](a)", "b.json [y](b) [z](^b)"] })x");
  // One that is written only once, but meant twice.
  CHECK(marked(kJson, places.address("b", 2)) ==
        R"x({ "markdown": ["[x](a)", "b.json [y](b) [z](^b)"] })x");
  // One that is written in a way that is not understood.
  CHECK(marked(kJson, places.address("c", 0)) ==
        R"x({ "markdown": ["^[x](a)", "b.json [y](b) [z](b)"] })x");
}

TEST_CASE("an address is found however it is written") {
  constexpr std::string_view kText = "[a](two words.json) [b](x?a&amp;b) ![c](p.jpg#10x20)";
  const Places places("{}", kText);
  CHECK(marked(kText, places.address("two%20words.json", 0)) ==
        "[a](^two words.json) [b](x?a&amp;b) ![c](p.jpg#10x20)");
  CHECK(marked(kText, places.address("x?a&b", 0)) ==
        "[a](two words.json) [b](^x?a&amp;b) ![c](p.jpg#10x20)");
  CHECK(marked(kText, places.address("p.jpg", 0)) ==
        "[a](two words.json) [b](x?a&amp;b) ![c](^p.jpg#10x20)");
}

TEST_CASE("the text may stand in a file of its own") {
  constexpr std::string_view kText = "\xEF\xBB\xBF# A\n\n[x](a.json) #tag\n";
  const Places places(R"({ "markdown": { "src": "a.md" } })", kText);
  const Place address = places.address("a.json", 0);
  CHECK(address.in_text_file);
  CHECK(address.position == base::Position{3, 5});
  CHECK(places.words("#tag").position == base::Position{3, 13});
  CHECK_FALSE(places.field("markdown").in_text_file);
}

TEST_CASE("nothing is found in a file that is no JSON") {
  const Places places("{ nonsense", "");
  CHECK(places.field("title").position == base::Position{});
  CHECK(places.value("x").position == base::Position{});
  CHECK(places.address("x", 0).position == base::Position{});
}

}  // namespace
}  // namespace broadside::cli
