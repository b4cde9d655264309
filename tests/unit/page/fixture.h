#pragma once
// Pages from JSON texts, for this room's tests.

#include <deque>
#include <stdexcept>
#include <string>
#include <string_view>

#include "page/page.h"
#include "support/now.h"
#include "tape/html_writer.h"
#include "tape/tape_verify.h"

namespace broadside::test {

// One publication and the route that is shown. Pages point into it; it keeps the texts that it is
// given.
struct Publication {
  explicit Publication(std::string_view site_json, std::string_view index_json = "[]",
                       model::Route wanted = model::Route::home())
      : site(model::read_site(keep(site_json), arena, diagnostics)),
        index(model::read_index(keep(index_json), model::kIndexFile, arena, diagnostics)
                  .value_or(model::Index{})),
        route(wanted) {}

  // For a page in the site's language.
  [[nodiscard]] page::Site view() { return view_in(site.language); }

  // The page of an article that lies in articles/a.json, in the article's language.
  page::Page article(std::string_view json, const model::Neighbour& older = {},
                     const model::Neighbour& newer = {},
                     std::span<const model::Neighbour> related = {}) {
    const std::string_view bytes = keep(json);
    const auto path = path_of("articles/a.json");
    const auto read = model::read_article(bytes, path, site.authors, arena, diagnostics);
    if (!read) throw std::logic_error("the test's article is broken");
    markdown::Entities entities;
    return article_page(view_in(read->language.empty() ? site.language : read->language),
                        {*read, path, bytes, older, newer, related}, entities, diagnostics);
  }

  [[nodiscard]] model::ContentPath path_of(std::string_view text) {
    return *model::ContentPath::resolve("", text, arena);
  }

  std::string_view keep(std::string_view text) { return texts.emplace_back(text); }

  page::Site view_in(std::string_view language) {
    words = base::Words(language, base::compiled_words(base::words_file(language)));
    return {arena, site, index, "content/", route, language, words, test::kNow};
  }

  std::deque<std::string> texts;  // a deque does not move what it holds
  base::Arena arena;
  base::Diagnostics diagnostics;
  model::Site site;
  model::Index index;
  model::Route route;
  base::Words words;
};

inline std::string html_of(const page::Page& page) {
  if (const auto fault = verify(page.tape)) throw std::logic_error(std::string(fault->reason));
  return to_html(page.tape);
}

// What stands between `open` and the next `close`; throws when there is no such thing.
inline std::string between(const std::string& html, std::string_view open, std::string_view close) {
  const std::size_t begin = html.find(open);
  if (begin == std::string::npos) throw std::logic_error("there is no " + std::string(open));
  const std::size_t from = begin + open.size();
  return html.substr(from, html.find(close, from) - from);
}

// An article with these further members.
inline std::string article_with(std::string_view members) {
  return R"({ "title": "T", "date_published": "2024-03-01", "markdown": "Text.")" +
         std::string(members.empty() ? "" : ", ") + std::string(members) + " }";
}

}  // namespace broadside::test
