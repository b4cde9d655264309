#include "page/content_links.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

namespace broadside::page {
namespace {

using base::SafeUrl;

constexpr std::string_view kIndex = R"({ "items": [
  { "title": "A", "_article": { "src": "articles/a.json" } },
  { "title": "B", "_article": { "src": "articles/deep/b c.json", "slug": "bee & co" } },
  { "title": "C", "_article": { "src": "top.json" } },
  { "title": "D", "_article": { "src": "articles/خبر.json", "slug": "news" } } ],
  "_broadside": { "pages": [{ "title": "About", "_article": { "src": "pages/about.json" } }] } })";

struct Row {
  std::string_view written;
  std::string_view leads_to;
};

// Where a link in articles/here.json leads.
std::string link(std::string_view written, std::string_view file = "articles/here.json") {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index = model::read_index(kIndex, model::kIndexFile, arena, diagnostics);
  const auto path = model::ContentPath::resolve("", file, arena);
  const ContentLinks links(*index, {}, *path, "content/", arena);
  return std::string(links.link(*SafeUrl::link(written, arena)).text());
}

std::string image(std::string_view written) {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index = model::read_index(kIndex, model::kIndexFile, arena, diagnostics);
  const auto path = model::ContentPath::resolve("", "articles/here.json", arena);
  const ContentLinks links(*index, {}, *path, "content/", arena);
  return std::string(links.image(*SafeUrl::image(written, arena)).text());
}

// Where `@handle` leads: "" nowhere.
std::string handle(std::string_view handle) {
  base::Arena arena;
  model::Author authors[3];
  authors[0].id = "none";  // has no handle
  authors[1].id = "b&c";
  authors[1].handle = "silent";
  authors[2].id = "nell-a";
  authors[2].handle = "Nell";
  const auto path = model::ContentPath::resolve("", "articles/here.json", arena);
  const model::Index index;
  const ContentLinks links(index, authors, *path, "content/", arena);
  const auto url = links.author(handle);
  return url ? std::string(url->text()) : std::string();
}

TEST_CASE("a handle leads to the page of its author") {
  CHECK(handle("nell") == "?author=nell-a");
  CHECK(handle("NELL") == "?author=nell-a");
  CHECK(handle("nel") == "");
  CHECK(handle("silent") == "?author=b%26c");
  CHECK(handle("") == "");
}

TEST_CASE("an article's file becomes its page") {
  const Row row =
      GENERATE(Row{"a.json", "?post=a"}, Row{"./a.json", "?post=a"},
               Row{"../articles/a.json", "?post=a"}, Row{"deep/b%20c.json", "?post=bee%20%26%20co"},
               Row{"deep/b c.json", "?post=bee%20%26%20co"}, Row{"../top.json", "?post=top"},
               Row{"خبر.json", "?post=news"}, Row{"%D8%AE%D8%A8%D8%B1.json", "?post=news"});
  CAPTURE(row.written);
  CHECK(link(row.written) == row.leads_to);
}

TEST_CASE("a fragment behind an article's file gets the prefix of content") {
  const Row row =
      GENERATE(Row{"a.json#part", "?post=a#user-content-part"},
               Row{"a.json#user-content-part", "?post=a#user-content-part"},
               Row{"a.json#%D8%A8", "?post=a#user-content-%D8%A8"},
               Row{"a.json#ب", "?post=a#user-content-%D8%A8"}, Row{"a.json#", "?post=a"},
               Row{"a.json#a\"b", "?post=a#user-content-a%22b"});
  CAPTURE(row.written);
  CHECK(link(row.written) == row.leads_to);
}

TEST_CASE("a plain page's file becomes its page") {
  CHECK(link("../pages/about.json#x") == "?page=about#user-content-x");
}

TEST_CASE("where most articles are not at hand a file's name is enough") {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index = model::read_index(
      R"({ "items": [{ "title": "A", "_article": { "src": "articles/a.json", "slug": "first" } }],
           "_broadside": { "count": 9, "slugs": 1 } })",
      model::kIndexFile, arena, diagnostics);
  const auto path = model::ContentPath::resolve("", "articles/here.json", arena);
  const ContentLinks links(*index, {}, *path, "content/", arena);
  const auto leads_to = [&](std::string_view written) {
    return std::string(links.link(*SafeUrl::link(written, arena)).text());
  };
  CHECK(leads_to("a.json") == "?post=first");
  CHECK(leads_to("../articles/far%20away.json#x") == "?post=far%20away#user-content-x");
  CHECK(leads_to("data.csv") == "content/articles/data.csv");
}

TEST_CASE("a fragment alone stays on the page") {
  CHECK(link("#part") == "#user-content-part");
  CHECK(link("#user-content-part") == "#user-content-part");
  CHECK(link("#") == "#");
}

TEST_CASE("other files stay files beside the article") {
  const Row row = GENERATE(
      Row{"b.pdf", "content/articles/b.pdf"}, Row{"../x/y.html", "content/articles/../x/y.html"},
      Row{"a.json?x=1", "content/articles/a.json?x=1"}, Row{"A.json", "content/articles/A.json"},
      Row{"data.json#x", "content/articles/data.json#x"},
      Row{"../../a.json", "content/articles/../../a.json"},
      Row{"/articles/a.json", "/articles/a.json"}, Row{"/", "/"});
  CAPTURE(row.written);
  CHECK(link(row.written) == row.leads_to);
}

TEST_CASE("what leads elsewhere stays as it is") {
  const std::string_view written = GENERATE("https://example.org/a.json#x", "mailto:a@example.org",
                                            "tel:123", "?tag=x#y", "?post=a");
  CHECK(link(written) == written);
}

TEST_CASE("a file at the top has no folder") {
  CHECK(link("articles/a.json", "here.json") == "?post=a");
  CHECK(link("b.pdf", "here.json") == "content/b.pdf");
}

TEST_CASE("images start at the article's file and never become pages") {
  CHECK(image("a.png") == "content/articles/a.png");
  CHECK(image("../i/a.png") == "content/articles/../i/a.png");
  CHECK(image("a.json") == "content/articles/a.json");
  CHECK(image("/a.png") == "/a.png");
  CHECK(image("https://example.org/a.png") == "https://example.org/a.png");
  CHECK(image("data:image/png;base64,AA") == "data:image/png;base64,AA");
}

}  // namespace
}  // namespace broadside::page
