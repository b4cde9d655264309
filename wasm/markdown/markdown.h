#pragma once
// Markdown → tape: the one entry of this room.
//
// The dialect is GitHub Flavored Markdown with footnotes, alerts, ==highlight==, x^sup^, H~sub~O,
// hashtags and @handles; content/FORMAT.md describes it for authors. Of raw HTML the tags of
// html_tags.def are understood, the rest is shown as text.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/arena.h"
#include "base/safe_url.h"
#include "base/text.h"
#include "base/unicode.h"
#include "base/words.h"
#include "markdown/entities.h"
#include "tape/tape_builder.h"

namespace broadside::markdown {

// Where an address in content leads. The page implements it: it knows the folder of the content
// file and which files are articles of the site.
class LinkResolver {
 public:
  [[nodiscard]] virtual base::SafeUrl link(const base::SafeUrl& url) const = 0;
  [[nodiscard]] virtual base::SafeUrl image(const base::SafeUrl& url) const = 0;
  // The page of the author with this handle (without `@`); nullopt when there is none.
  [[nodiscard]] virtual std::optional<base::SafeUrl> author(base::Text handle) const = 0;

 protected:
  ~LinkResolver() = default;
};

// What a link to another site says of itself.
inline constexpr std::string_view kExternalRel = "noopener noreferrer nofollow ugc";

struct Options {
  const LinkResolver& links;
  const base::Words& words;
  // The direction of the text around the content; a block that begins with the other one gets a
  // `dir` of its own.
  base::Direction direction = base::Direction::LeftToRight;
  // Not Markdown but plain text: paragraphs at blank lines, lines as they are written.
  bool plain_text = false;
#ifdef BROADSIDE_TRUSTED_HTML
  // Native test builds only: CommonMark without extensions or additions of ours, raw HTML passed
  // through and no address refused. It exists to run the CommonMark suite.
  bool trusted_commonmark = false;
#endif
};

struct Heading {
  unsigned level;  // 2 to 6
  base::Text id;
  base::Text text;
};

struct Outcome {
  std::size_t words = 0;
  base::List<base::Text> hashtags;  // without `#`, each spelling's first use, at most kTags
  base::List<Heading> headings;
  base::List<base::Text> refused_urls;  // addresses that SafeUrl refused, in order
  bool cut = false;                     // over a limit: the end is missing
  bool flattened = false;               // nested too deep
  // The small engine (base/whole.h) has met what may be a tag of raw HTML, and left it as text.
  bool has_tags = false;
};

// Appends the content of `markdown` (well-formed UTF-8) to `builder`; it adds only complete
// elements. The outcome's strings are views into `markdown` and `arena`. Entity names that are in
// no table are remembered by `entities`.
Outcome render(base::Text markdown, const Options& options, Entities& entities,
               tape::TapeBuilder& builder, base::Arena& arena);

}  // namespace broadside::markdown
