#include "base/arena.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace broadside::base;

// A copy would free the same memory twice.
static_assert(!std::is_copy_constructible_v<Arena>);
static_assert(!std::is_copy_assignable_v<Arena>);

TEST_CASE("a text that is kept stays where it was built") {
  Arena arena;
  TextBuilder text;
  text += "abc";
  const char* place = text.view().data();
  const std::string_view kept = arena.keep(std::move(text));
  CHECK(kept == "abc");
  CHECK(kept.data() == place);
  SECTION("and its builder begins anew") {
    CHECK(text.empty());  // NOLINT: the contract
    text += "x";
    CHECK(text.view() == "x");
    CHECK(kept == "abc");
  }
}

TEST_CASE("a list that is kept can still be changed") {
  Arena arena;
  List<int> list;
  for (int i = 0; i < 3; ++i) list.push(i);
  const std::span<int> kept = arena.keep(std::move(list));
  REQUIRE(kept.size() == 3);
  kept[1] = 7;
  CHECK(std::vector<int>(kept.begin(), kept.end()) == std::vector<int>{0, 7, 2});
  CHECK(list.empty());  // NOLINT: the contract
}

TEST_CASE("nothing can be kept too") {
  Arena arena;
  CHECK(arena.keep(TextBuilder()).empty());
  CHECK(arena.keep(List<int>()).empty());
  CHECK(arena.join({}).empty());
}

TEST_CASE("what is kept stays while more is kept") {
  Arena arena;
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < 1000; ++i) kept.push_back(arena.decimal(i));
  for (std::size_t i = 0; i < 1000; ++i) REQUIRE(kept[i] == std::to_string(i));
}

TEST_CASE("parts are joined in a text of their own") {
  Arena arena;
  std::string part = "b";
  const std::string_view joined = arena.join({"a", part, "", "é", "c"});
  part = "x";
  CHECK(joined == "abéc");
}
