#include "model/content_path.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <type_traits>

#include "base/limits.h"

using broadside::base::Arena;
using broadside::model::ContentPath;

namespace {

void check(std::string_view folder, std::string_view path, std::string_view expected) {
  CAPTURE(folder, path);
  Arena arena;
  const auto resolved = ContentPath::resolve(folder, path, arena);
  REQUIRE(resolved.has_value());
  CHECK(resolved->text() == expected);
}

void check_refused(std::string_view folder, std::string_view path) {
  CAPTURE(folder, path);
  Arena arena;
  CHECK_FALSE(ContentPath::resolve(folder, path, arena).has_value());
}

// Paths of files at the top, with their memory.
struct Paths {
  [[nodiscard]] ContentPath path_of(std::string_view path) {
    return ContentPath::resolve("", path, arena).value();
  }

  Arena arena;
};

}  // namespace

static_assert(!std::is_default_constructible_v<ContentPath>);
static_assert(!std::is_constructible_v<ContentPath, std::string>);
static_assert(!std::is_constructible_v<ContentPath, std::string_view>);

TEST_CASE("a path is read from the folder that it is written in") {
  check("", "a.json", "a.json");
  check("", "articles/a.json", "articles/a.json");
  check("articles/", "a.md", "articles/a.md");
  check("articles/", "x/a.md", "articles/x/a.md");
  check("a/b/", "../c.md", "a/c.md");
  check("a/b/", "../../c.md", "c.md");
  check("a/b/", "../../c/d.md", "c/d.md");
}

TEST_CASE("dots and empty segments are dropped") {
  check("", "./a.json", "a.json");
  check("", "a/./b.json", "a/b.json");
  check("", "a//b.json", "a/b.json");
  check("", "a/x/../b.json", "a/b.json");
  check("x/", ".//./a.json", "x/a.json");
}

TEST_CASE("names may look odd as long as they are names") {
  check("", ".hidden", ".hidden");
  check("", "..a", "..a");
  check("", "...", "...");
  check("", "a..b/c.", "a..b/c.");
  check("", "خبر تازه.json", "خبر تازه.json");
  check("", "%2e%2e/a", "%2e%2e/a");  // a name like any other: the host encodes the `%`
  check("", "a&b=c;d'e", "a&b=c;d'e");
}

TEST_CASE("a path cannot climb out of the content folder") {
  check_refused("", "../a.json");
  check_refused("", "a/../../b.json");
  check_refused("articles/", "../../a.json");
  check_refused("articles/", "x/../../../a.json");
  check_refused("articles/", "../../articles/a.json");
}

TEST_CASE("a path is not an address") {
  check_refused("", "/a.json");
  check_refused("", "//host/a.json");
  check_refused("", "https://example.org/a.json");
  check_refused("", "javascript:alert(1)");
  check_refused("", "c:/a.json");
  check_refused("", "a.json?x");
  check_refused("", "a.json#x");
  check_refused("", "?post=a");
}

TEST_CASE("backslashes, controls and what turns the text around are refused") {
  check_refused("", "..\\a.json");
  check_refused("", "a\\b.json");
  check_refused("", "\\\\host\\a.json");
  check_refused("", "a\nb.json");
  check_refused("", "a\tb.json");
  check_refused("", "a\x7F.json");
  check_refused("", "a\u0085.json");
  check_refused("", "invoice\u202Enosj.json");
  check_refused("", "\u2066a\u2069.json");
  check_refused("a/", "b\u200F.json");
  check_refused("", std::string_view("a\0.json", 7));
}

TEST_CASE("a path names a file and not a folder") {
  check_refused("", "");
  check_refused("articles/", "");
  check_refused("", ".");
  check_refused("", "./");
  check_refused("", "a/");
  check_refused("", "a/.");
  check_refused("", "a/b/..");
  check_refused("a/", "..");
  check_refused("a/", "../");
}

TEST_CASE("a path has a limit") {
  Arena arena;
  const std::size_t limit = broadside::base::limits::kUrlBytes;
  CHECK(ContentPath::resolve("", std::string(limit, 'a'), arena).has_value());
  check_refused("", std::string(limit + 1, 'a'));
}

TEST_CASE_METHOD(Paths, "a path has a folder and a stem") {
  CHECK(path_of("a.json").folder() == "");
  CHECK(path_of("a.json").stem() == "a");
  CHECK(path_of("x/y/a.b.json").folder() == "x/y/");
  CHECK(path_of("x/y/a.b.json").stem() == "a.b");
  CHECK(path_of("x.y/name").folder() == "x.y/");
  CHECK(path_of("x.y/name").stem() == "name");
  CHECK(path_of("x/.hidden").stem() == ".hidden");
  CHECK(path_of("x/خبر.json").stem() == "خبر");
}

TEST_CASE_METHOD(Paths, "paths are equal when they lead to the same file") {
  CHECK(path_of("a/b") == path_of("a/./b"));
  CHECK(path_of("a/b") != path_of("a/c"));
  CHECK(path_of("a") != path_of("A"));
}
