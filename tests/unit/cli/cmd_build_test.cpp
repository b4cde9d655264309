// What the tool does with the folders that it is given; tests/build looks at whole sites.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/cli/run_tool.h"

namespace broadside {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using cli::ExitStatus;
using test::Run;
using test::TemporaryFolder;

constexpr const char* kArticle =
    R"({"title": "One", "date_published": "2026-01-02", "markdown": "Text of one. #News"})";

class Folders : public TemporaryFolder {
 public:
  Folders() {
    write("in/site.json", R"({"title": "Site", "base_url": "https://example.org/news/"})");
    write("in/articles/one.json", kArticle);
  }

  [[nodiscard]] Run build(const std::string& before = "", const std::string& out = "out") const {
    const std::string at = "'" + path().string() + "/";
    return test::tool("build " + at + "in' -o " + at + out + "' --runtime '" BROADSIDE_WEB "'",
                      before);
  }
};

TEST_CASE("a site has its pages, its program and its content") {
  const Folders folders;
  folders.write(
      "in/articles/draft.json",
      R"({"title": "D", "date_published": "2026-01-01", "markdown": {"src": "d.md"}, "draft": true})");
  folders.write("in/articles/d.md", "secret");
  folders.write("in/images/a.svg", "<svg/>");
  folders.write("in/.git/config", "secret");
  const Run run = folders.build();
  CHECK(run.messages.empty());
  REQUIRE(run.status == ExitStatus::Ok);
  CHECK_THAT(folders.read("out/one/index.html"), ContainsSubstring("Text of one."));
  CHECK_THAT(folders.read("out/index.html"), ContainsSubstring("href=\"one/\""));
  CHECK_THAT(folders.read("out/one/index.html"),
             ContainsSubstring("rel=\"canonical\" href=\"https://example.org/news/one/\""));
  CHECK_THAT(folders.read("out/404.html"), ContainsSubstring("href=\"/news/"));
  CHECK_THAT(folders.read("out/sitemap.xml"), ContainsSubstring("https://example.org/news/one/"));
  CHECK_THAT(folders.read("out/atom.xml"), ContainsSubstring("Text of one."));
  for (const char* name :
       {"404.html", "rss.xml", "feed.json", "robots.txt", "_headers", ".htaccess", "nginx.conf",
        "tag/index.html", "tag/news/index.html", "main.js", "archive/2026/index.html",
        "content/index.json", "content/site.json", "content/articles/one.json",
        "content/images/a.svg"}) {
    CAPTURE(name);
    CHECK(folders.has(std::string("out/") + name));
  }
  for (const char* name : {"draft", "content/articles/draft.json", "content/articles/d.md",
                           "content/.git", "content/index"}) {
    CAPTURE(name);
    CHECK(!folders.has(std::string("out/") + name));
  }
}

TEST_CASE("folders that are in each other are refused, and nothing is written") {
  const Folders folders;
  for (const char* out : {"in", "in/out", "in/../in/x", "."}) {
    CAPTURE(out);
    const Run run = folders.build("", out);
    CHECK(run.status == ExitStatus::Usage);
    CHECK_THAT(run.messages, ContainsSubstring("inside"));
  }
  CHECK(!folders.has("in/out"));
  fs::create_directory_symlink("in", folders.path() / "link");
  CHECK(folders.build("", "link/out").status == ExitStatus::Usage);
}

TEST_CASE("what cannot be written is named, and the old site stays whole") {
  const Folders folders;
  REQUIRE(folders.build().status == ExitStatus::Ok);
  const std::string before = folders.read("out/one/index.html");
  folders.write("in/articles/one.json",
                R"({"title": "Two", "date_published": "2026-01-02", "markdown": "Other."})");
  // Nothing longer than half a kilobyte can be written, as on a full disk.
  const Run run = folders.build("trap '' XFSZ; ulimit -f 1; ");
  CHECK(run.status == ExitStatus::Host);
  CHECK_THAT(run.messages, ContainsSubstring("cannot write") && ContainsSubstring("/out/"));
  CHECK(folders.read("out/one/index.html") == before);
  CHECK(!folders.has("out/.broadside-new"));
}

TEST_CASE("articles with mistakes do not keep the others from being built") {
  const Folders folders;
  folders.write("in/articles/broken.json", "{");
  fs::create_symlink("loop.json", folders.path() / "in/articles/loop.json");
  fs::create_directory_symlink(".", folders.path() / "in/articles/round");
  const Run run = folders.build();
  CHECK(run.status == ExitStatus::Author);
  CHECK_THAT(run.messages, ContainsSubstring("articles/broken.json:1"));
  CHECK(folders.has("out/one/index.html"));
  CHECK(!folders.has("out/broken"));
}

TEST_CASE("what is missing is said") {
  const Folders folders;
  fs::remove_all(folders.path() / "in/articles");
  const Run content = folders.build();
  CHECK(content.status == ExitStatus::Host);
  CHECK_THAT(content.messages, ContainsSubstring("in/articles"));
  const Folders others;
  const std::string at = "'" + others.path().string() + "/";
  const Run runtime = test::tool("build " + at + "in' -o " + at + "out' --runtime " + at + "in'");
  CHECK(runtime.status == ExitStatus::Host);
  CHECK_THAT(runtime.messages, ContainsSubstring("--runtime"));
  CHECK(!others.has("out"));
}

}  // namespace
}  // namespace broadside
