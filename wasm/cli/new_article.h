#pragma once
// A new article: its name and its file, from what its author says on the command line. Pure: no
// files, no clock.

#include <optional>
#include <string>
#include <string_view>

namespace broadside::cli {

// The title as a slug (content/FORMAT.md: a–z, 0–9, hyphens), at most 80 characters: without
// accents, what is no letter or digit a hyphen. nullopt when there are letters that no slug has, or
// none at all: a name that says half of the title would be worse than one that is asked for.
[[nodiscard]] std::optional<std::string> slug_of_title(std::string_view title);

[[nodiscard]] bool is_slug(std::string_view text);

struct NewArticle {
  std::string_view title;      // well formed, one line
  std::string_view date;       // a date of the format
  std::string_view author;     // an id; empty for none
  std::string_view text_file;  // the Markdown file beside it; empty: the text is in the file itself
};

// The article's file, as people would write it. It has no mistake.
[[nodiscard]] std::string article_file(const NewArticle& article);

// What stands where the text will be.
inline constexpr std::string_view kFirstText = "Write your text here.";

// The date of an article that is published now: the day where the author is, `local`, as
// YYYY-MM-DD; with the time and the offset from Greenwich where that day has not begun there,
// because the article would be hidden until it does. `now`: seconds since 1970; `offset`: seconds
// east.
[[nodiscard]] std::string date_of_today(double now, long offset);

}  // namespace broadside::cli
