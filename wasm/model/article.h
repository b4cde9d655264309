#pragma once
// Article: one article file as plain values. The format is content/FORMAT.md.

#include <optional>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "model/author.h"
#include "model/content_path.h"

namespace broadside::model {

// Views into the file and the Arena that it was read with. Text is UTF-8; single-line fields hold
// no control characters. Empty means absent.
struct Article {
  std::string_view title;
  std::string_view subtitle;
  std::string_view slug;
  std::span<const Author> authors;
  std::string_view date_published;  // as written; a valid date
  std::string_view date_modified;
  std::span<const std::string_view> tags;  // without `#`
  std::string_view summary;
  std::string_view language;   // BCP 47
  std::string_view direction;  // "ltr", "rtl" or empty
  std::string_view image;      // as written, relative to the article's file
  std::string_view image_alt;
  std::string_view image_caption;
  // The text, in at most one of these forms.
  std::string_view markdown;
  std::optional<ContentPath> markdown_file;
  std::string_view content_html;
  std::string_view content_text;
  bool draft = false;
};

// Decodes an article file. `known` are the site's authors. Errors and warnings are appended to
// `diagnostics`; nullopt when there was an error.
[[nodiscard]] std::optional<Article> read_article(std::string_view bytes, const ContentPath& path,
                                                  std::span<const Author> known, base::Arena& arena,
                                                  base::Diagnostics& diagnostics);

// A Markdown file as text: without byte order mark, well formed, within the limit. nullopt, with a
// diagnostic, when it is not.
[[nodiscard]] std::optional<std::string_view> read_text(std::string_view bytes,
                                                        std::string_view file, base::Arena& arena,
                                                        base::Diagnostics& diagnostics);

}  // namespace broadside::model
