#include "model/pretty_path.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace broadside::model {
namespace {

std::string folder(std::string_view query) {
  base::Arena arena;
  const auto found = pretty_folder(Route::parse(query, arena), arena);
  return found ? std::string(*found) : "none";
}

std::string address(std::string_view query) {
  base::Arena arena;
  return std::string(pretty_address(Route::parse(query, arena), arena));
}

TEST_CASE("pages of each kind have a folder") {
  CHECK(folder("").empty());
  CHECK(folder("?page=2") == "page/2/");
  CHECK(folder("?post=my-story") == "my-story/");
  CHECK(folder("?page=about") == "about/");
  CHECK(folder("?tag=Doha&page=3") == "tag/doha/page/3/");
  CHECK(folder("?author=nell") == "author/nell/");
  CHECK(folder("?series=Two%20parts") == "series/Two~parts/");
  CHECK(folder("?archive=2026") == "archive/2026/");
}

TEST_CASE("overviews have one page, in the folder of their lists") {
  CHECK(folder("?tag=") == "tag/");
  CHECK(folder("?author=&page=2") == "author/");
  CHECK(folder("?archive=") == "archive/");
}

TEST_CASE("what has no folder has the home page's address and a query") {
  CHECK(folder("?search=words") == "none");
  CHECK(address("?search=two%20words") == "?search=two%20words");
  CHECK(folder("?post=tag") == "none");
  CHECK(address("?post=tag") == "?post=tag");
  CHECK(folder("?post=") == "none");
  CHECK(folder("?series=" + std::string(201, 'a')) == "none");
  CHECK(folder("?series=" + std::string(200, 'a')) != "none");
}

TEST_CASE("no name leads out of its folder or meets a file") {
  CHECK(folder("?post=..") == "!2e!2e/");
  CHECK(folder("?post=a/../../b") == "a!2f!2e!2e!2f!2e!2e!2fb/");
  CHECK(folder("?post=404.html") == "404!2ehtml/");
  CHECK(folder("?series=.htaccess") == "series/!2ehtaccess/");
  CHECK(folder("?series=a%5Cb%09c!~%25") == "series/a!5cbc!21!7e!25/");
}

TEST_CASE("addresses are ASCII") {
  CHECK(folder("?tag=%D8%B1%D8%B3%D8%A7%D9%86%D9%87") == "tag/رسانه/");
  CHECK(address("?tag=%D8%B1%D8%B3%D8%A7%D9%86%D9%87") == "tag/%D8%B1%D8%B3%D8%A7%D9%86%D9%87/");
}

}  // namespace
}  // namespace broadside::model
