#pragma once
// Pages from JSON texts, for this room's tests.

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "page/page.h"
#include "tape/html_writer.h"
#include "tape/tape_verify.h"

namespace broadside::test {

// One publication and the route that is shown.
struct Publication {
  explicit Publication(std::string_view site_json, std::string_view index_json = "[]",
                       model::Route wanted = model::HomeRoute{})
      : site(model::read_site(site_json, diagnostics)),
        index(model::read_index(index_json, diagnostics).value_or(model::Index{})),
        route(std::move(wanted)) {}

  [[nodiscard]] page::Site view() const { return {site, index, "content/", route}; }

  // The page of an article that lies in articles/a.json.
  page::Page article(std::string_view json, const model::IndexItem* older = nullptr,
                     const model::IndexItem* newer = nullptr) {
    const auto path = model::ContentPath::resolve("", "articles/a.json");
    const auto read = model::read_article(json, *path, site.authors, diagnostics);
    if (!read) throw std::logic_error("the test's article is broken");
    markdown::Entities entities;
    return article_page(view(), {*read, *path, json, older, newer}, entities, diagnostics);
  }

  base::Diagnostics diagnostics;
  model::Site site;
  model::Index index;
  model::Route route;
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
