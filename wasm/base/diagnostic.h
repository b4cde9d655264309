#pragma once
// Diagnostic: one finding about a file, in words that its author can act on.
//
// A diagnostic is a value. It owns its strings, so it outlives the bytes that it is about.
// The closed list of codes, with severity, blame and wording, is codes.def.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace broadside::base {

enum class Severity : std::uint8_t { Warning, Error };

// Whose fault it is: decides the error page's words and the command-line tool's exit status.
enum class Blame : std::uint8_t { Author, Host, Bug };

enum class Code : std::uint8_t {
#define X(code, id, severity, blame, wording) code,
#include "base/codes.def"
#undef X
};

// A place in a text file. Both numbers count from 1; a column is a Unicode code point, as editors
// count. {0, 0} means the file as a whole.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(Position, Position) = default;
};

// The position of the byte at `offset` (clamped to the end). A leading byte order mark does not
// count. Cost: linear in offset.
[[nodiscard]] Position position_of(std::string_view bytes, std::size_t offset);

struct Diagnostic {
  Code code = Code::Internal;
  std::string file;  // path inside the content folder
  Position position;
  std::string message;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] Severity severity_of(Code code);
[[nodiscard]] Blame blame_of(Code code);
[[nodiscard]] std::string_view id_of(Code code);
// "author", "host" or "bug".
[[nodiscard]] std::string_view name_of(Blame blame);

// Fills the code's wording with `arguments`. An argument is shortened to 240 code points and loses
// its control characters, because it may be hostile and ends in a terminal or a console.
[[nodiscard]] Diagnostic make_diagnostic(Code code, std::string_view file, Position position,
                                         std::initializer_list<std::string_view> arguments = {});

// One line: `articles/a.json:4:12: error: message [id]`, the form that editors can jump to.
[[nodiscard]] std::string to_line(const Diagnostic& diagnostic);

[[nodiscard]] bool has_error(const Diagnostics& diagnostics);

}  // namespace broadside::base
