#pragma once
// The tool's exit codes: whose fault it is. Scripts can rely on them.

namespace broadside::cli {

enum class ExitStatus : int {
  Ok = 0,
  Author = 1,  // content has errors
  Usage = 2,   // wrong command or option
  Host = 3,    // a file cannot be read or written
};

}  // namespace broadside::cli
