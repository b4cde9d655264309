#pragma once
// Parts of a page as short texts, for tests of what leads where.

#include <string>
#include <string_view>

#include "support/memory_host.h"

namespace broadside::test {

// The text between `open` and the next `close` behind `at`, which moves behind it; empty when there
// is none.
inline std::string next_between(const std::string& html, std::size_t& at, std::string_view open,
                                std::string_view close) {
  const std::size_t begin = html.find(open, at);
  if (begin == std::string::npos) return {};
  const std::size_t from = begin + open.size();
  at = html.find(close, from);
  return html.substr(from, at - from);
}

// "prev slug next slug ": the article's pager.
inline std::string pager_of(const engine::Answer& answer) {
  const std::string html = html_of(answer);
  std::string out;
  for (const std::string rel : {"prev", "next"}) {
    std::size_t at = 0;
    const std::string slug = next_between(html, at, "rel=\"" + rel + "\" href=\"?post=", "\"");
    if (!slug.empty()) out += rel + " " + slug + " ";
  }
  return out;
}

// "slug slug ": the articles of a list in their order.
inline std::string list_of(const engine::Answer& answer) {
  const std::string html = html_of(answer);
  std::string out;
  for (std::size_t at = 0;;) {
    const std::string slug =
        next_between(html, at, "<h2 class=\"card-title\"><a href=\"?post=", "\"");
    if (slug.empty()) return out;
    out += slug + " ";
  }
}

// Where Newer and Older of a list lead, and what stands beside them: "?page=2 ?page=4 Page 3 of 4".
inline std::string paging_of(const engine::Answer& answer) {
  const std::string html = html_of(answer);
  std::string out;
  for (const std::string rel : {"prev", "next"}) {
    std::size_t at = 0;
    const std::string address = next_between(html, at, "rel=\"" + rel + "\" href=\"", "\"");
    if (!address.empty()) out += address + " ";
  }
  std::size_t at = 0;
  return out + next_between(html, at, "<p class=\"pager-page\">", "<");
}

using Rounds = std::vector<std::vector<std::string>>;

}  // namespace broadside::test
