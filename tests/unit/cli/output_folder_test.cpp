#include "cli/output_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/content_hash.h"
#include "unit/cli/temporary_folder.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using test::TemporaryFolder;
using Files = std::map<std::string, std::string>;

struct Written {
  bool done;
  std::size_t changed;
  std::size_t removed;
  std::string problem;
};

Written write(const TemporaryFolder& folder, const Files& files) {
  OutputFolder out;
  bool done = out.open(folder.path() / "site");
  for (const auto& [name, bytes] : files) done = done && out.put(name, bytes);
  done = done && out.commit();
  return {done, out.changed(), out.removed(), out.problem()};
}

TEST_CASE("only what is different is written, and what is ours and gone is removed") {
  const TemporaryFolder folder;
  CHECK(write(folder, {{"a/index.html", "a"}, {"b/c/index.html", "b"}}).changed == 2);
  CHECK(folder.read("site/b/c/index.html") == "b");
  const Written again = write(folder, {{"a/index.html", "a"}, {"b/c/index.html", "b"}});
  CHECK((again.done && again.changed == 0 && again.removed == 0));
  const Written other = write(folder, {{"a/index.html", "new"}});
  CHECK((other.done && other.changed == 1 && other.removed == 1));
  CHECK(folder.read("site/a/index.html") == "new");
  CHECK(!folder.has("site/b"));
  CHECK(!folder.has("site/.broadside-new"));
}

TEST_CASE("files of others stay, and are not replaced") {
  const TemporaryFolder folder;
  folder.write("site/CNAME", "example.org");
  folder.write("site/a/index.html", "by hand");
  folder.write("site/same.html", "same");
  const Written refused = write(folder, {{"a/index.html", "a"}, {"b.html", "b"}});
  CHECK(!refused.done);
  CHECK_THAT(refused.problem, ContainsSubstring("a/index.html"));
  CHECK(folder.read("site/a/index.html") == "by hand");
  CHECK(!folder.has("site/b.html"));
  CHECK(write(folder, {{"same.html", "same"}}).done);
  CHECK(write(folder, {}).removed == 1);
  CHECK(folder.read("site/CNAME") == "example.org");
}

TEST_CASE(
    "what somebody has made of a file of ours is put right, or left when it is no more ours") {
  const TemporaryFolder folder;
  REQUIRE(write(folder, {{"a.html", "a"}, {"b.html", "b"}}).done);
  folder.write("site/a.html", "x");
  folder.write("site/b.html", "y");
  CHECK(write(folder, {{"a.html", "a"}}).done);
  CHECK(folder.read("site/a.html") == "a");
  CHECK(folder.read("site/b.html") == "y");
  fs::remove(folder.path() / "site/a.html");
  CHECK(write(folder, {{"a.html", "a"}}).changed == 1);
}

TEST_CASE("no symbolic link in the folder is followed") {
  const TemporaryFolder folder;
  folder.write("elsewhere/index.html", "elsewhere");
  fs::create_directories(folder.path() / "site");
  fs::create_directory_symlink("../elsewhere", folder.path() / "site/a");
  fs::create_symlink("../elsewhere/index.html", folder.path() / "site/b.html");
  const Written through = write(folder, {{"a/index.html", "a"}});
  CHECK(!through.done);
  CHECK_THAT(through.problem, ContainsSubstring("symbolic link"));
  CHECK(!write(folder, {{"b.html", "b"}}).done);
  CHECK(folder.read("elsewhere/index.html") == "elsewhere");
}

TEST_CASE("no name leads out of the folder") {
  const TemporaryFolder folder;
  for (const char* name : {"../x", "a/../../x", "/x", "", "a//b", ".", "a/.", "a\\b", "a\nb"}) {
    CAPTURE(name);
    CHECK(!write(folder, {{name, "x"}}).done);
  }
  CHECK(!folder.has("x"));
}

TEST_CASE("a manifest that leads out of the folder removes nothing there") {
  const TemporaryFolder folder;
  folder.write("victim", "v");
  REQUIRE(write(folder, {{"a.html", "a"}}).done);
  const std::string manifest = folder.read("site/.broadside-manifest");
  folder.write("site/.broadside-manifest", manifest + "? 1 ../victim\n? 1 /victim\n");
  CHECK(write(folder, {{"a.html", "a"}}).done);
  CHECK(folder.read("victim") == "v");
}

TEST_CASE("without a commit the site is the old one") {
  const TemporaryFolder folder;
  REQUIRE(write(folder, {{"a.html", "a"}}).done);
  {
    OutputFolder out;
    REQUIRE(out.open(folder.path() / "site"));
    REQUIRE(out.put("a.html", "new"));
    REQUIRE(out.put("b.html", "b"));
    CHECK(out.read("a.html") == "new");
  }
  CHECK(folder.read("site/a.html") == "a");
  CHECK(!folder.has("site/b.html"));
  CHECK(!folder.has("site/.broadside-new"));
}

TEST_CASE("a build that was killed between its files is finished by the next one") {
  const TemporaryFolder folder;
  REQUIRE(write(folder, {{"a.html", "a"}, {"old.html", "o"}}).done);
  // As it is left: the manifest says what was on its way, one file has come.
  Manifest between = *read_manifest(folder.read("site/.broadside-manifest"));
  between["a.html"].hash = 0;
  between["b.html"] = {0, 1};
  folder.write("site/.broadside-manifest", written(between));
  folder.write("site/a.html", "n");
  folder.write("site/.broadside-new/2", "b");
  CHECK(write(folder, {{"a.html", "a"}, {"b.html", "b"}}).done);
  CHECK(folder.read("site/a.html") == "a");
  CHECK(folder.read("site/b.html") == "b");
  CHECK(!folder.has("site/old.html"));
}

TEST_CASE("two builds at once are one too many") {
  const TemporaryFolder folder;
  OutputFolder one;
  OutputFolder other;
  REQUIRE(one.open(folder.path() / "site"));
  CHECK(!other.open(folder.path() / "site"));
  CHECK_THAT(other.problem(), ContainsSubstring("another build"));
}

TEST_CASE("what is kept needs not be made again") {
  const TemporaryFolder folder;
  REQUIRE(write(folder, {{"a.html", "a"}}).done);
  OutputFolder out;
  REQUIRE(out.open(folder.path() / "site"));
  CHECK(!out.keep("a.html", hash_of("b")));
  CHECK(!out.keep("b.html", hash_of("a")));
  CHECK(out.keep("a.html", hash_of("a")));
  CHECK(out.commit());
  CHECK(out.changed() == 0);
}

}  // namespace
}  // namespace broadside::cli
