#pragma once
// Markdown as HTML in one call, for tests of the markdown room.

#include <string>
#include <string_view>

#include "markdown/markdown.h"
#include "support/tape_text.h"

namespace broadside::test {

// Puts relative addresses behind a folder of each kind, so that a test sees which of the two asked.
class FolderResolver final : public markdown::LinkResolver {
 public:
  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override {
    return url.under("links/");
  }
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override {
    return url.under("images/");
  }
};

struct Rendered {
  std::string html;
  markdown::Outcome outcome;
  std::string unknown_entity;
};

// `language` gives words and direction. The tape is checked.
inline Rendered render(std::string_view text, std::string_view language = "en",
                       std::string_view entity_table = {}) {
  const FolderResolver links;
  const base::Words words(language);
  markdown::Options options{links, words};
  if (base::direction_of(language) == "rtl") options.direction = base::Direction::RightToLeft;
  markdown::Entities entities(entity_table);
  tape::TapeBuilder builder;
  markdown::Outcome outcome = markdown::render(text, options, entities, builder);
  return {html_of(builder), std::move(outcome), entities.unknown()};
}

}  // namespace broadside::test
