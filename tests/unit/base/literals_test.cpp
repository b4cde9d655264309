#include "base/literals.h"

#include <catch2/catch_test_macros.hpp>

using namespace broadside::base;

static_assert(nth_literal("one\0two\0", 1) == "two");

TEST_CASE("a literal is found by its number") {
  constexpr const char* kList = "one\0\0three\0four\0";
  CHECK(nth_literal(kList, 0) == "one");
  CHECK(nth_literal(kList, 1) == "");
  CHECK(nth_literal(kList, 2) == "three");
  CHECK(nth_literal(kList, 3) == "four");
}

TEST_CASE("the position of a literal") {
  constexpr const char* kList = "one\0\0three\0four\0";
  CHECK(position_in(kList, 4, "one") == 0);
  CHECK(position_in(kList, 4, "") == 1);
  CHECK(position_in(kList, 4, "four") == 3);
  SECTION("the length of the list when it is not there") {
    CHECK(position_in(kList, 4, "fou") == 4);
    CHECK(position_in(kList, 3, "four") == 3);
    CHECK(position_in(kList, 0, "one") == 0);
  }
}

TEST_CASE("a line is found by its number") {
  constexpr std::string_view kText = "one\n\nthree\n";
  CHECK(line_at(kText, 0) == "one");
  CHECK(line_at(kText, 1) == "");
  CHECK(line_at(kText, 2) == "three");
  SECTION("behind the last one there is nothing") {
    CHECK(line_at(kText, 3) == "");
    CHECK(line_at(kText, 99) == "");
    CHECK(line_at("", 1) == "");
  }
}
