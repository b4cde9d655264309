#include "cli/page_shell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <filesystem>

#include "cli/disk.h"

namespace broadside::cli {
namespace {

using Catch::Matchers::ContainsSubstring;

std::string web_page() { return *read_file(std::filesystem::path(BROADSIDE_WEB) / "index.html"); }

TEST_CASE("the shell is the page of web/, filled in") {
  std::string missing;
  const auto shell = PageShell::read(web_page(), missing);
  REQUIRE(shell);
  const std::string page =
      shell->fill({"../", "?post=a", "T \"<&", "prs", "rtl", "D", "<meta x>\n", "<main></main>"});
  CHECK_THAT(page, ContainsSubstring("<html lang=\"prs\" dir=\"rtl\">"));
  CHECK_THAT(page, ContainsSubstring("<title>T &quot;&lt;&amp;</title>"));
  CHECK_THAT(page, ContainsSubstring("<meta name=\"description\" content=\"D\">"));
  CHECK_THAT(page, ContainsSubstring("href=\"../styles/broadside.css\""));
  CHECK_THAT(page, ContainsSubstring("src=\"../takeover.js\"></script>\n<meta x>\n</head>"));
  CHECK_THAT(page, ContainsSubstring("data-content=\"../content/\" data-route=\"?post=a\"><main>"));
  CHECK_THAT(page, ContainsSubstring("Content-Security-Policy"));
  for (const char* gone : {"Loading", "noscript", "preload", "main.js"}) {
    CHECK_THAT(page, !ContainsSubstring(gone));
  }
  CHECK_THAT(page, Catch::Matchers::EndsWith("</main>\n</div>\n</body>\n</html>\n"));
}

TEST_CASE("files that the served page carries for other pages are left out") {
  std::string page = web_page();
  const std::string block =
      "<script type=\"application/json\" data-file=\"site.json\">{\"a\":1}</script>\n";
  page.insert(page.find("</body>"), block + block);
  std::string missing;
  const auto shell = PageShell::read(page, missing);
  REQUIRE(shell);
  CHECK_THAT(shell->fill({}), !ContainsSubstring("data-file"));
}

TEST_CASE("another page is no shell, and what it lacks is said") {
  std::string missing;
  std::string page = web_page();
  const std::string title = "<title>Broadside</title>";
  page.replace(page.find(title), title.size(), "<title>Mine</title>");
  CHECK(!PageShell::read(page, missing));
  CHECK(missing == title);
  CHECK(!PageShell::read("", missing));
}

}  // namespace
}  // namespace broadside::cli
