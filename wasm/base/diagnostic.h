#pragma once
// Diagnostic: one finding about a file, in words that its author can act on. The closed list of
// codes, with severity, blame and wording, is codes.def.
//
// Bad input is data: what reads content returns a value, or says with a diagnostic why there is
// none; nothing throws.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/list.h"
#include "base/text.h"
#include "base/text_builder.h"

namespace broadside::base {

// A Note is nothing that has to be corrected; only the tool has any.
enum class Severity : std::uint8_t { Warning, Error, Note };

// Whose fault it is: decides the error page's words and the command-line tool's exit status.
enum class Blame : std::uint8_t { Author, Host, Bug };

enum class Code : std::uint8_t {
#define X(code, id, severity, blame, wording) code,
#include "base/codes.def"
#undef X
};

// Words that may stand as an argument: terms.def.
enum class Term : std::uint8_t {
#define X(term, wording) term,
#include "base/terms.def"
#undef X
};

// The argument that means the term: a view of one control character. It must not be copied: no
// other view of that character means the term.
[[nodiscard]] Text term(Term term);

// A place in a text file. Both numbers count from 1; a column is a Unicode code point, as editors
// count. {0, 0} means the file as a whole.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(Position, Position) = default;
};

// The position of the byte at `offset` (clamped to the end). A leading byte order mark does not
// count. Cost: linear in offset.
[[nodiscard]] Position position_of(Text bytes, std::size_t offset);

// The strings are views: into the file, into literals, or into the page's Arena.
struct Diagnostic {
  Code code = Code::Internal;
  Text file;  // path inside the content folder
  Position position = {};
  Text arguments[3] = {};  // for {0} {1} {2} of the wording
};

using Diagnostics = List<Diagnostic>;

[[nodiscard]] Severity severity_of(Code code);
// "warning", "error" or "note".
[[nodiscard]] Text name_of(Severity severity);
[[nodiscard]] Blame blame_of(Code code);
// "author", "host" or "bug".
[[nodiscard]] Text name_of(Blame blame);

// The wordings as a text: a line `id wording` for each code, then a line for each term.
extern const std::string_view kMessages;

// Appends one line without its end: `articles/a.json:4:12: error: message [id]`, the form that
// editors can jump to. An argument is shortened to 240 code points and its control characters are
// replaced, because it may be hostile and the line ends in a terminal or a console.
void append_line(TextBuilder& out, const Diagnostic& diagnostic);

// The parts of that line: the message, and what stands in the brackets.
void append_message(TextBuilder& out, const Diagnostic& diagnostic);
[[nodiscard]] Text id_of(Code code);

// The first error, or nullptr.
[[nodiscard]] const Diagnostic* first_error(std::span<const Diagnostic> diagnostics);

}  // namespace broadside::base
