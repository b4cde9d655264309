#include "cli/tree_watch.h"

#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "unit/cli/temporary_folder.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

// Whether the watch tells of the change; it would wait for ever when it does not.
void check_told(TreeWatch::Way way) {
  const TemporaryFolder folder;
  folder.write("a/b.json", "one");
  TreeWatch watch(folder.path(), way);
  CHECK(watch.way() == way);
  folder.write("a/b.json", "another");
  CHECK(watch.wait());
  folder.write("c/d/e.json", "");
  CHECK(watch.wait());
  folder.write("c/d/e.json", "more");  // in a folder that came later
  CHECK(watch.wait());
  fs::remove_all(folder.path() / "c");
  CHECK(watch.wait());
  watch.stop();
  CHECK_FALSE(watch.wait());
}

TEST_CASE("changes are told of, by the system") { check_told(TreeWatch::Way::Told); }

TEST_CASE("changes are found by looking") { check_told(TreeWatch::Way::Looking); }

TEST_CASE("files of editors and tools are no change, and stop() ends a wait") {
  const TemporaryFolder folder;
  folder.write("a.json", "");
  TreeWatch watch(folder.path());
  folder.write(".a.json.swp", "x");
  folder.write(".git/index", "x");
  std::thread stopper([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    watch.stop();
  });
  CHECK_FALSE(watch.wait());
  stopper.join();
}

TEST_CASE("a link to a folder is not followed, also not round and round") {
  const TemporaryFolder folder;
  folder.write("a.json", "");
  fs::create_directory_symlink(".", folder.path() / "round");
  TreeWatch watch(folder.path());
  folder.write("b.json", "");
  CHECK(watch.wait());
}

}  // namespace
}  // namespace broadside::cli
