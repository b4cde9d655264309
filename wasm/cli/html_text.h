#pragma once
// The text of an article that is written in HTML, for readers without scripts: what makes HTML safe
// runs in browsers only (web/sanitize-html.js), and does the rest where there are scripts.

#include <string>
#include <string_view>
#include <vector>

namespace broadside::cli {

// Its paragraphs as plain text, blanks joined: no tag and no address is left. What is in scripts,
// styles and the like is left out. `entities`: the whole table of named characters
// (markdown/entities.h).
[[nodiscard]] std::vector<std::string> paragraphs_of_html(std::string_view html,
                                                          std::string_view entities);

}  // namespace broadside::cli
