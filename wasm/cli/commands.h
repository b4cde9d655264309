#pragma once
// The tool's commands, one file each. Each gets the arguments behind its name.

#include <string_view>
#include <vector>

#include "cli/exit_status.h"

namespace broadside::cli {

using Arguments = std::vector<std::string_view>;

// index DIR: writes DIR/index.json, a JSON Feed 1.1 of the articles in DIR/articles.
ExitStatus index_command(const Arguments& arguments);

}  // namespace broadside::cli
