#pragma once
// Article: one article file as plain values. The format is content/FORMAT.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/author.h"
#include "model/content_path.h"

namespace broadside::model {

// Strings are UTF-8. Single-line fields hold no control characters. Empty means absent.
struct Article {
  std::string title;
  std::string subtitle;
  std::string slug;
  std::vector<Author> authors;
  std::string date_published;  // as written; a valid date
  std::string date_modified;
  std::vector<std::string> tags;  // without `#`
  std::string summary;
  std::string language;   // BCP 47
  std::string direction;  // "ltr", "rtl" or empty
  std::string image;      // as written, relative to the article's file
  std::string image_alt;
  std::string image_caption;
  std::string markdown;
  std::optional<ContentPath> markdown_file;  // instead of `markdown`
  bool draft = false;
};

// Decodes an article file. `known` are the site's authors. Errors and warnings are appended to
// `diagnostics`; nullopt when there was an error.
[[nodiscard]] std::optional<Article> read_article(std::string_view bytes, const ContentPath& path,
                                                  const std::vector<Author>& known,
                                                  base::Diagnostics& diagnostics);

// A Markdown file as text: without byte order mark, well-formed, within the limit. False, with a
// diagnostic, when it is not.
[[nodiscard]] bool read_text(std::string_view bytes, std::string_view file, std::string& text,
                             base::Diagnostics& diagnostics);

}  // namespace broadside::model
