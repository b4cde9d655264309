#pragma once
// Article: one article file as plain values. The format is content/FORMAT.md.

#include <optional>
#include <span>

#include "base/diagnostic.h"
#include "base/text.h"
#include "model/author.h"
#include "model/content_path.h"

namespace broadside::model {

// The same article in another language.
struct Translation {
  base::Text language;  // BCP 47
  base::Text slug;
};

// Views into the file and the Arena that it was read with. Text is UTF-8; single-line fields hold
// no control characters. Empty means absent.
struct Article {
  base::Text title;
  base::Text subtitle;
  base::Text slug;
  std::span<const Author> authors;
  base::Text date_published;  // as written; a valid date; absent only in a plain page
  base::Text date_modified;
  base::Text date_expires;
  std::span<const base::Text> tags;  // without `#`
  base::Text summary;
  base::Text language;   // BCP 47
  base::Text direction;  // "ltr", "rtl" or empty
  base::Text image;      // as written, relative to the article's file
  base::Text image_alt;
  base::Text image_caption;
  // The text, in at most one of these forms.
  base::Text markdown;
  std::optional<ContentPath> markdown_file;
  base::Text content_html;
  base::Text content_text;
  base::Text series;
  std::span<const Translation> translations;
  base::Text external_url;  // as written
  bool draft = false;
  bool pinned = false;
};

// Decodes an article file. `known` are the site's authors. Errors and warnings are appended to
// `diagnostics`; nullopt when there was an error.
[[nodiscard]] std::optional<Article> read_article(base::Text bytes, const ContentPath& path,
                                                  std::span<const Author> known, base::Arena& arena,
                                                  base::Diagnostics& diagnostics);

// A Markdown file as text: without byte order mark, well formed, within the limit. nullopt, with a
// diagnostic, when it is not.
[[nodiscard]] std::optional<base::Text> read_text(base::Text bytes, base::Text file,
                                                  base::Arena& arena,
                                                  base::Diagnostics& diagnostics);

}  // namespace broadside::model
