#pragma once
// The tool as a program: BROADSIDE_TOOL is its path.

#include <sys/wait.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>

#include "cli/exit_status.h"
#include "unit/cli/temporary_folder.h"

namespace broadside::test {

struct Run {
  cli::ExitStatus status;
  std::string output;
  std::string messages;
};

// `arguments` as a shell reads them, `before` too: what the tool is called with in front.
inline Run tool(const std::string& arguments, const std::string& before = "") {
  const TemporaryFolder folder;
  const std::string out = (folder.path() / "out").string();
  const std::string err = (folder.path() / "err").string();
  const std::string command = "export XDG_CACHE_HOME='" + (folder.path() / "cache").string() +
                              "'; " + before + "'" BROADSIDE_TOOL "' " + arguments + " >'" + out +
                              "' 2>'" + err + "'";
  const int result = std::system(command.c_str());
  REQUIRE(WIFEXITED(result));
  return {static_cast<cli::ExitStatus>(WEXITSTATUS(result)), folder.read("out"),
          folder.read("err")};
}

}  // namespace broadside::test
