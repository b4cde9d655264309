// The tool as a program: BROADSIDE_TOOL is its path.

#include <sys/wait.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstdlib>

#include "cli/exit_status.h"
#include "unit/cli/temporary_folder.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using cli::ExitStatus;
using test::TemporaryFolder;

struct Run {
  ExitStatus status;
  std::string output;
  std::string messages;
};

Run tool(const std::string& arguments) {
  const TemporaryFolder folder;
  const std::string out = (folder.path() / "out").string();
  const std::string err = (folder.path() / "err").string();
  const std::string command =
      "'" BROADSIDE_TOOL "' " + arguments + " >'" + out + "' 2>'" + err + "'";
  const int result = std::system(command.c_str());
  REQUIRE(WIFEXITED(result));
  return {static_cast<ExitStatus>(WEXITSTATUS(result)), folder.read("out"), folder.read("err")};
}

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

TEST_CASE("help is an answer") {
  for (const char* word : {"--help", "help"}) {
    const Run run = tool(word);
    CHECK(run.status == ExitStatus::Ok);
    CHECK_THAT(run.output, ContainsSubstring("index DIR"));
    CHECK(run.messages.empty());
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
