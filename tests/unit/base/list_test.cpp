#include "base/list.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <type_traits>
#include <utility>
#include <vector>

using namespace broadside::base;

namespace {

using Values = std::vector<int>;

List<int> list_of(const Values& values) {
  List<int> list;
  for (const int value : values) list.push(value);
  return list;
}

Values values_of(const List<int>& list) { return {list.begin(), list.end()}; }

}  // namespace

static_assert(!std::is_copy_constructible_v<List<int>>);
static_assert(!std::is_copy_assignable_v<List<int>>);

TEST_CASE("a list begins empty") {
  const List<int> list;
  CHECK(list.empty());
  CHECK(list.size() == 0);
  CHECK(list.begin() == list.end());
  CHECK(list.view().empty());
}

TEST_CASE("a list grows and keeps what it holds") {
  List<int> list;
  for (int i = 0; i < 10'000; ++i) list.push(i);
  REQUIRE(list.size() == 10'000);
  for (int i = 0; i < 10'000; ++i) REQUIRE(list[static_cast<std::size_t>(i)] == i);
  CHECK(list.back() == 9'999);
  CHECK(list.view().size() == 10'000);
  SECTION("and shrinks") {
    list.pop();
    CHECK(list.back() == 9'998);
    list.clear();
    CHECK(list.empty());
    list.push(5);
    CHECK(values_of(list) == Values{5});
  }
}

TEST_CASE("many values come at once") {
  List<int> list = list_of({1});
  list.push_all(Values{2, 3});
  list.push_all({});
  list.push_all(Values(100, 4));
  CHECK(list.size() == 103);
  CHECK(list[2] == 3);
  CHECK(list.back() == 4);
  SECTION("also none to nothing") {
    List<int> empty;
    empty.push_all({});
    CHECK(empty.empty());
  }
}

TEST_CASE("values are put between others") {
  List<int> list;
  list.insert(0, 3);
  list.insert(0, 1);
  list.insert(1, 2);
  list.insert(3, 4);
  CHECK(values_of(list) == Values{1, 2, 3, 4});
  list.insert_all(2, Values{7, 8, 9});
  list.insert_all(0, Values{6});
  list.insert_all(8, Values{5});
  CHECK(values_of(list) == Values{6, 1, 2, 7, 8, 9, 3, 4, 5});
  list.insert_all(4, {});
  CHECK(list.size() == 9);
  SECTION("one of its own values is a value too") {
    list.insert(0, list.back());
    CHECK(list[0] == 5);
  }
  SECTION("in a list that has to grow for it") {
    List<int> full = list_of(Values(8, 1));
    full.insert_all(4, Values(1000, 2));
    CHECK(full.size() == 1008);
    CHECK(full[3] == 1);
    CHECK(full[4] == 2);
    CHECK(full[1003] == 2);
    CHECK(full[1004] == 1);
  }
}

TEST_CASE("a list that was moved from is empty and of use") {
  List<int> list = list_of({1, 2});
  List<int> other = std::move(list);
  CHECK(values_of(other) == Values{1, 2});
  CHECK(list.empty());  // NOLINT: the contract
  list.push(3);
  CHECK(values_of(list) == Values{3});
  other = list_of({4, 5, 6});
  CHECK(values_of(other) == Values{4, 5, 6});
}

TEST_CASE("memory that is released belongs to its new owner") {
  List<int> list = list_of({1, 2});
  int* memory = list.release();
  CHECK(memory[1] == 2);
  std::free(memory);  // NOLINT: from malloc
  CHECK(list.empty());
  list.push(3);
  CHECK(values_of(list) == Values{3});
}
