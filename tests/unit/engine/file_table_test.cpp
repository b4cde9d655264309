#include "engine/file_table.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

namespace broadside::engine {
namespace {

using Paths = std::vector<std::string>;

Paths paths_of(FileTable& files) {
  const auto wanted = files.take_wanted();
  return {wanted.begin(), wanted.end()};
}

TEST_CASE("a wanted file is listed once, in the order of the wishes") {
  FileTable files;
  CHECK_FALSE(files.wants_any());
  CHECK(files.want("b") == nullptr);
  CHECK(files.want("a") == nullptr);
  CHECK(files.want("b") == nullptr);
  CHECK(files.wants_any());
  CHECK(paths_of(files) == Paths{"b", "a"});
  CHECK_FALSE(files.wants_any());
}

TEST_CASE("a supplied file is found and not wanted any more") {
  FileTable files;
  files.supply({"a", 200, "text"});
  const File* file = files.want("a");
  REQUIRE(file != nullptr);
  CHECK(file->path == "a");
  CHECK(file->status == 200);
  CHECK(file->bytes == "text");
  CHECK_FALSE(files.wants_any());
}

TEST_CASE("a failure is an answer too") {
  FileTable files;
  files.supply({"a", 0, {}});
  REQUIRE(files.want("a") != nullptr);
  CHECK(files.want("a")->status == 0);
}

TEST_CASE("the first supply of a path counts") {
  FileTable files;
  files.supply({"a", 404, {}});
  files.supply({"a", 200, "late"});
  CHECK(files.want("a")->status == 404);
}

}  // namespace
}  // namespace broadside::engine
