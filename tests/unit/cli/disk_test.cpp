#include "cli/disk.h"

#include <catch2/catch_test_macros.hpp>
#include <cerrno>

#include "unit/cli/temporary_folder.h"

namespace broadside::cli {
namespace {

using test::TemporaryFolder;

TEST_CASE("a file is read whole, byte for byte") {
  const TemporaryFolder folder;
  const std::string bytes("a\0\r\n\xFF", 5);
  folder.write("x", bytes);
  CHECK(read_file(folder.path() / "x") == bytes);
  folder.write("empty", "");
  CHECK(read_file(folder.path() / "empty") == "");
}

TEST_CASE("what is no file is not read") {
  const TemporaryFolder folder;
  CHECK_FALSE(read_file(folder.path() / "x"));
  CHECK_FALSE(read_file(folder.path()));
}

TEST_CASE("a file is replaced, and nothing is left beside it") {
  const TemporaryFolder folder;
  CHECK(write_file(folder.path() / "x", "one"));
  CHECK(write_file(folder.path() / "x", "two"));
  CHECK(folder.read("x") == "two");
  CHECK_FALSE(folder.has("x.new"));
}

TEST_CASE("a file that cannot be written is said to be so") {
  const TemporaryFolder folder;
  CHECK_FALSE(write_file(folder.path() / "missing" / "x", "one"));
  folder.write("taken/y", "");
  CHECK_FALSE(write_file(folder.path() / "taken", "one"));
}

TEST_CASE("a new file is made, and never over another") {
  const TemporaryFolder folder;
  CHECK(create_file(folder.path() / "x", "one") == 0);
  CHECK(create_file(folder.path() / "x", "two") == EEXIST);
  CHECK(folder.read("x") == "one");
  std::filesystem::create_symlink("y", folder.path() / "link");
  CHECK(create_file(folder.path() / "link", "two") == EEXIST);
  CHECK_FALSE(folder.has("y"));
  CHECK(create_file(folder.path() / "missing" / "x", "one") == ENOENT);
}

TEST_CASE("a link that leads to itself is no article, and hides none") {
  const TemporaryFolder folder;
  folder.write("articles/b.json", "");
  std::filesystem::create_symlink("a.json", folder.path() / "articles/a.json");
  CHECK(list_articles(folder.path(), "articles") == std::vector<std::string>{"articles/b.json"});
}

TEST_CASE("articles are listed in an order that does not depend on the disk") {
  const TemporaryFolder folder;
  for (const char* name : {"articles/b.json", "articles/a.json", "articles/x/c.json",
                           "articles/a.md", "articles/.json", "a.json"}) {
    folder.write(name, "");
  }
  CHECK(list_articles(folder.path(), "articles") ==
        std::vector<std::string>{"articles/a.json", "articles/b.json", "articles/x/c.json"});
  CHECK(list_articles(folder.path(), "nothing").empty());
}

}  // namespace
}  // namespace broadside::cli
