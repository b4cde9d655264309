#include "cli/nearest.h"

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>

namespace broadside::cli {
namespace {

std::string nearest(std::string_view written, std::initializer_list<std::string_view> names) {
  Nearest nearest(written);
  for (const std::string_view name : names) nearest.consider(name);
  return nearest.found();
}

TEST_CASE("the nearest name is found, the first of equally near ones") {
  CHECK(nearest("secnd", {"first", "second", "seconds"}) == "second");
  CHECK(nearest("b-story", {"a-story", "c-story"}) == "a-story");
  CHECK(nearest("Press.JPG", {"pres.jpg", "press.jpg"}) == "press.jpg");
}

TEST_CASE("what is far, or short, is no answer") {
  CHECK(nearest("story", {"hoary"}).empty());
  CHECK(nearest("abc", {"xyz", "ab", ""}).empty());
  CHECK(nearest("abcd", {"xyz", "abc", ""}) == "abc");
  CHECK(nearest("ab", {"xy", "cb"}).empty());
  CHECK(nearest("", {"a"}).empty());
  CHECK(nearest(std::string(300, 'a'), {"a"}).empty());
  CHECK(nearest("a", {std::string(300, 'a')}).empty());
}

}  // namespace
}  // namespace broadside::cli
