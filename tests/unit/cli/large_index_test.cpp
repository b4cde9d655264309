// broadside index with more articles than fit on a page, and what can go wrong on a disk.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <iostream>
#include <sstream>

#include "cli/commands.h"
#include "unit/cli/temporary_folder.h"

namespace broadside {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using cli::ExitStatus;
using test::TemporaryFolder;

struct Run {
  ExitStatus status;
  std::string messages;
};

Run index_of(const TemporaryFolder& folder) {
  std::ostringstream messages;
  std::streambuf* const before = std::cerr.rdbuf(messages.rdbuf());
  const ExitStatus status = cli::index_command(folder.path());
  std::cerr.rdbuf(before);
  return {status, messages.str()};
}

void write_article(const TemporaryFolder& folder, const std::string& name,
                   const std::string& more = "") {
  folder.write("articles/" + name + ".json",
               R"({ "title": ")" + name + R"(", "date_published": "2024-01-01", "markdown": "x" )" +
                   more + "}");
}

void write_publication(const TemporaryFolder& folder) {
  folder.write("site.json", R"({ "title": "T", "page_size": 2 })");
  for (const char* name : {"a", "b", "c", "d", "e"}) write_article(folder, name);
}

TEST_CASE("site.json says how many articles are on a page") {
  const TemporaryFolder folder;
  write_publication(folder);
  const Run run = index_of(folder);
  CHECK(run.status == ExitStatus::Ok);
  CHECK(run.messages.empty());
  CHECK(folder.has("index/all-2.json"));
  CHECK_THAT(folder.read("index.json"), ContainsSubstring(R"("page_size": 2)"));
  folder.write("site.json", R"({ "title": "T" })");
  CHECK(index_of(folder).status == ExitStatus::Ok);
  CHECK_FALSE(folder.has("index"));
}

TEST_CASE("the second of two files with one slug is left out, and both are named") {
  const TemporaryFolder folder;
  write_publication(folder);
  write_article(folder, "z", R"(, "slug": "c")");
  const Run run = index_of(folder);
  CHECK(run.status == ExitStatus::Author);
  CHECK(run.messages ==
        "articles/z.json: error: articles/c.json has the address \"c\" already, so this file is "
        "left out. Give one of the two another \"slug\". [duplicate-slug]\n");
  CHECK_THAT(folder.read("index.json"), ContainsSubstring(R"("count": 5)"));
  SECTION("a draft has no address, and a page another one") {
    write_article(folder, "z", R"(, "slug": "c", "draft": true)");
    folder.write("pages/c.json", R"({ "title": "C", "markdown": "x" })");
    CHECK(index_of(folder).status == ExitStatus::Ok);
  }
}

TEST_CASE("a plain page needs no date") {
  const TemporaryFolder folder;
  write_publication(folder);
  folder.write("pages/b.json", R"({ "title": "Beta", "markdown": "x" })");
  folder.write("pages/a.json",
               R"({ "title": "Alpha", "markdown": "x", "date_published": "2024-01-01" })");
  folder.write("pages/draft.json", R"({ "title": "Draft", "markdown": "x", "draft": true })");
  const Run run = index_of(folder);
  CHECK(run.messages.empty());
  CHECK(run.status == ExitStatus::Ok);
  const std::string index = folder.read("index.json");
  CHECK(index.find("Alpha") < index.find("Beta"));
  CHECK(index.find("Beta") != std::string::npos);
  CHECK_THAT(index, !ContainsSubstring("Draft"));
}

TEST_CASE("what an earlier index left behind is removed, and nothing else") {
  const TemporaryFolder folder;
  write_publication(folder);
  for (const char* name : {"all-9.json", "tag-0123456789abcdef.json", "tags.json.new",
                           "slug-7.json", "mine.json", "tags.txt"}) {
    folder.write("index/" + std::string(name), "x");
  }
  fs::create_directories(folder.path() / "index/search-9.json");
  CHECK(index_of(folder).status == ExitStatus::Ok);
  for (const char* name :
       {"all-9.json", "tag-0123456789abcdef.json", "tags.json.new", "slug-7.json"}) {
    CHECK_FALSE(folder.has("index/" + std::string(name)));
  }
  for (const char* name : {"all-1.json", "tags.json", "mine.json", "tags.txt", "search-9.json"}) {
    CHECK(folder.has("index/" + std::string(name)));
  }
}

TEST_CASE("when a file cannot be written the old index stays") {
  const TemporaryFolder folder;
  write_publication(folder);
  REQUIRE(index_of(folder).status == ExitStatus::Ok);
  const std::string before = folder.read("index.json");
  write_article(folder, "f");
  SECTION("because there is a folder in its place") {
    fs::remove(folder.path() / "index/tags.json");
    fs::create_directories(folder.path() / "index/tags.json/in");
    const Run run = index_of(folder);
    CHECK(run.status == ExitStatus::Host);
    CHECK_THAT(run.messages, ContainsSubstring("cannot write") && ContainsSubstring("tags.json"));
  }
  SECTION("because the folder is a file") {
    fs::remove_all(folder.path() / "index");
    folder.write("index", "x");
    CHECK(index_of(folder).status == ExitStatus::Host);
  }
  CHECK(folder.read("index.json") == before);
  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    CHECK(entry.path().extension() != ".new");
  }
}

}  // namespace
}  // namespace broadside
