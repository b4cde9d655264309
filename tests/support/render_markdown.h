#pragma once
// Markdown as HTML in one call, for tests of the markdown room.

#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown.h"
#include "support/tape_text.h"

namespace broadside::test {

// Puts relative addresses behind a folder of each kind, so that a test sees which of the two asked.
class FolderResolver final : public markdown::LinkResolver {
 public:
  explicit FolderResolver(base::Arena& arena) : arena_(arena) {}

  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override {
    return url.under("links/", arena_);
  }
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override {
    return url.under("images/", arena_);
  }
  // There is one author, @nell.
  [[nodiscard]] std::optional<base::SafeUrl> author(std::string_view handle) const override {
    if (handle != "nell") return std::nullopt;
    return base::SafeUrl::link("https://nell.example/", arena_);
  }

 private:
  base::Arena& arena_;
};

// markdown::Outcome with strings of its own: it outlives the document.
struct Outcome {
  explicit Outcome(const markdown::Outcome& outcome)
      : words(outcome.words),
        hashtags(outcome.hashtags.begin(), outcome.hashtags.end()),
        refused_urls(outcome.refused_urls.begin(), outcome.refused_urls.end()),
        cut(outcome.cut),
        flattened(outcome.flattened) {}

  std::size_t words;
  std::vector<std::string> hashtags;
  std::vector<std::string> refused_urls;
  bool cut;
  bool flattened;
};

struct Rendered {
  std::string html;
  Outcome outcome;
  std::string unknown_entity;
};

// `language` gives words and direction. The tape is checked.
inline Rendered render(std::string_view text, std::string_view language = "en",
                       std::string_view entity_table = {}) {
  base::Arena arena;
  const FolderResolver links(arena);
  const base::Words words(language, base::compiled_words(base::words_file(language)));
  markdown::Options options{links, words};
  if (base::direction_of(language) == "rtl") options.direction = base::Direction::RightToLeft;
  markdown::Entities entities(entity_table);
  tape::TapeBuilder builder;
  const Outcome outcome(markdown::render(text, options, entities, builder, arena));
  return {html_of(builder), outcome, std::string(entities.unknown())};
}

}  // namespace broadside::test
