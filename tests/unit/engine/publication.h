#pragma once
// A small publication for the engine's tests: three articles, newest first.

#include "unit/engine/page_parts.h"

namespace broadside::test {

inline constexpr std::string_view kSite = R"({ "title": "The Sheet", "language": "en" })";

inline constexpr std::string_view kList =
    R"(["articles/new.json", "articles/middle.json", "articles/old.json"])";

inline constexpr std::string_view kFeed = R"({
  "version": "https://jsonfeed.org/version/1.1", "title": "The Sheet", "items": [
    { "id": "new", "title": "New title", "summary": "About new.", "tags": ["Press"],
      "date_published": "2024-03-03T00:00:00Z", "_article": { "src": "articles/new.json" } },
    { "id": "middle", "title": "Middle title", "tags": ["press", "کتاب"],
      "date_published": "2024-03-02T00:00:00Z", "_article": { "src": "articles/middle.json" } },
    { "id": "old", "title": "Old title", "tags": ["كتاب"],
      "date_published": "2024-03-01T00:00:00Z", "_article": { "src": "articles/old.json" } }
  ] })";

// With the site and three articles; the index is kFeed.
inline MemoryHost publication() {
  MemoryHost host;
  host.put("site.json", kSite).put("index.json", kFeed);
  host.put("articles/new.json",
           R"({ "title": "New title", "date_published": "2024-03-03", "markdown": "new text" })");
  host.put("articles/middle.json",
           R"({ "title": "Middle title", "date_published": "2024-03-02", "markdown": "x" })");
  host.put("articles/old.json",
           R"({ "title": "Old title", "date_published": "2024-03-01", "markdown": "old text" })");
  return host;
}

}  // namespace broadside::test
