#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/cli/run_tool.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using cli::ExitStatus;
using test::Run;
using test::TemporaryFolder;
using test::tool;

TEST_CASE("wrong use is explained on the error output") {
  const Run nothing = tool("");
  CHECK(nothing.status == ExitStatus::Usage);
  CHECK_THAT(nothing.messages, ContainsSubstring("usage: broadside"));
  CHECK(nothing.output.empty());
  const Run unknown = tool("indecks x");
  CHECK(unknown.status == ExitStatus::Usage);
  CHECK_THAT(unknown.messages, ContainsSubstring("\"indecks\"") && ContainsSubstring("usage:"));
  CHECK(tool("index").status == ExitStatus::Usage);
  CHECK(tool("index a b").status == ExitStatus::Usage);
}

TEST_CASE("a name that was misspelt is answered with the nearest one") {
  CHECK_THAT(tool("indecks x").messages, !ContainsSubstring("Did you mean"));
  CHECK_THAT(tool("indx x").messages, ContainsSubstring("Did you mean \"index\"?"));
  const Run option = tool("index --hlep x");
  CHECK(option.status == ExitStatus::Usage);
  CHECK_THAT(option.messages, ContainsSubstring("there is no option \"--hlep\"") &&
                                  ContainsSubstring("Did you mean \"--help\"?") &&
                                  ContainsSubstring("usage: broadside index"));
  CHECK_THAT(tool("--vrsion").messages, ContainsSubstring("Did you mean \"--version\"?"));
  CHECK_THAT(tool("index a b").messages, ContainsSubstring("an argument too many: \"b\""));
}

TEST_CASE("the version is that of the project") {
  const Run run = tool("--version");
  CHECK(run.status == ExitStatus::Ok);
  CHECK(run.output == "broadside " BROADSIDE_VERSION "\n");
}

TEST_CASE("help is an answer") {
  for (const char* word : {"--help", "help"}) {
    const Run run = tool(word);
    CHECK(run.status == ExitStatus::Ok);
    CHECK_THAT(run.output, ContainsSubstring("index DIR"));
    CHECK(run.messages.empty());
    // What scripts rely on.
    CHECK_THAT(run.output,
               ContainsSubstring("  1  the author's") && ContainsSubstring("  3  this computer's"));
  }
  for (const char* words : {"index --help", "help index", "index -h"}) {
    const Run run = tool(words);
    CHECK(run.status == ExitStatus::Ok);
    CHECK_THAT(run.output, ContainsSubstring("usage: broadside index [OPTIONS] DIR"));
  }
}

TEST_CASE("the exit status says whose fault it was") {
  const TemporaryFolder folder;
  folder.write("articles/a.json",
               R"({ "title": "A", "date_published": "2024-01-01", "markdown": "x" })");
  const std::string path = "'" + folder.path().string() + "'";
  CHECK(tool("index " + path).status == ExitStatus::Ok);
  CHECK(folder.has("index.json"));
  folder.write("articles/b.json", "{");
  CHECK(tool("index " + path).status == ExitStatus::Author);
  CHECK(tool("index " + path + "/nowhere").status == ExitStatus::Host);
}

}  // namespace
}  // namespace broadside
