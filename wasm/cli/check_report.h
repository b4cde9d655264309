#pragma once
// Findings as text: for people, for programs, for GitHub.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/check_site.h"

namespace broadside::cli {

// `file:line:column: severity: message [id]`, the line with a caret, and a summary at the end.
// `prefix` is put before each file (empty, or ending in `/`), `read` gives the bytes of a file.
// Nothing of the content reaches a terminal that could command it.
struct TextReport {
  std::string prefix;
  bool colours = false;
  std::function<std::optional<std::string>(std::string_view file)> read;

  [[nodiscard]] std::string print(const Checked& checked) const;
};

// One JSON object a line: {"file", "line", "column", "severity", "id", "blame", "message"}. Of a
// file as a whole there is no line and no column.
[[nodiscard]] std::string json_report(const Checked& checked, std::string_view prefix);

// A JSON text, with its quotation marks, in which nothing commands a terminal: controls and
// bidirectional controls are escaped, ill-formed bytes replaced.
[[nodiscard]] std::string json_text(std::string_view text);

// Workflow commands of GitHub Actions, which the runner shows at the lines.
[[nodiscard]] std::string github_report(const Checked& checked, std::string_view prefix);

// `7 articles, 1 error, 2 warnings`, without a line end.
[[nodiscard]] std::string summary(const Checked& checked);

}  // namespace broadside::cli
