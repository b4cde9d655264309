#pragma once
// The tool's commands, one file each. Each gets the arguments behind its name.

#include <string_view>
#include <vector>

#include "cli/exit_status.h"

namespace broadside::cli {

using Arguments = std::vector<std::string_view>;

// index DIR: writes DIR/index.json, and for many articles the folder DIR/index, from the files in
// DIR/articles and DIR/pages (model/INDEX.md).
ExitStatus index_command(const Arguments& arguments);

}  // namespace broadside::cli
