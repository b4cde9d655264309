#pragma once
// Where the program is that readers load: scripts, styles, engines, words.

#include <cstdint>
#include <filesystem>

namespace broadside::cli {

// share/broadside/runtime beside the folder of the installed tool, or the site in the folder that
// it was built in; empty when there is neither.
[[nodiscard]] std::filesystem::path installed_runtime();

// Another one for every build of the tool.
[[nodiscard]] std::uint64_t program_key();

}  // namespace broadside::cli
