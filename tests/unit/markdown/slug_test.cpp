#include "markdown/slug.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using broadside::base::Arena;

namespace {

// The ids of one document, with their memory.
class SlugSet {
 public:
  std::string_view add(std::string_view text) { return slugs_.add(text, arena_); }

 private:
  Arena arena_;
  broadside::markdown::SlugSet slugs_;
};

}  // namespace

TEST_CASE("a heading's id is its slug") {
  SlugSet slugs;
  CHECK(slugs.add("What's new, ÉCOLE?") == "whats-new-école");
}

TEST_CASE("ids repeat with a number") {
  SlugSet slugs;
  CHECK(slugs.add("A") == "a");
  CHECK(slugs.add("a") == "a-1");
  CHECK(slugs.add("A!") == "a-2");
  CHECK(slugs.add("b") == "b");
}

TEST_CASE("a numbered id that a heading has already is skipped") {
  SlugSet slugs;
  CHECK(slugs.add("a") == "a");
  CHECK(slugs.add("a-1") == "a-1");
  CHECK(slugs.add("a") == "a-2");
  SECTION("and one that comes later gets a number of its own") {
    SlugSet other;
    CHECK(other.add("a") == "a");
    CHECK(other.add("a") == "a-1");
    CHECK(other.add("a-1") == "a-1-1");
    CHECK(other.add("a-1") == "a-1-2");
    CHECK(other.add("a") == "a-2");
  }
}

TEST_CASE("headings without a letter have ids too") {
  SlugSet slugs;
  CHECK(slugs.add("!") == "");
  CHECK(slugs.add("?") == "-1");
  CHECK(slugs.add("") == "-2");
}

TEST_CASE("many headings with one text stay fast and different") {
  SlugSet slugs;
  CHECK(slugs.add("x") == "x");
  for (int i = 1; i < 3000; ++i) REQUIRE(slugs.add("x") == "x-" + std::to_string(i));
}

TEST_CASE("many different headings are all remembered") {
  SlugSet slugs;
  const auto name = [](unsigned i) { return "h" + std::to_string(i * 2654435761U); };
  for (unsigned i = 0; i < 2000; ++i) REQUIRE(slugs.add(name(i)) == name(i));
  for (unsigned i = 0; i < 2000; ++i) REQUIRE(slugs.add(name(i)) == name(i) + "-1");
  for (unsigned i = 0; i < 2000; ++i) REQUIRE(slugs.add(name(i)) == name(i) + "-2");
}

TEST_CASE("the order in which ids come does not matter") {
  SlugSet slugs;
  for (const std::string_view text : {"m", "z", "a", "mm", "b", "y"})
    CHECK(slugs.add(text) == text);
  for (const std::string_view text : {"y", "b", "mm", "a", "z", "m"}) {
    CHECK(slugs.add(text) == std::string(text) + "-1");
  }
}
