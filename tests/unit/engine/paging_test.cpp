// Lists in pages, for indexes whose articles are all at hand and for those in families: the same.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "unit/engine/large_publication.h"
#include "unit/engine/page_parts.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using engine::AnswerKind;
using test::entries;
using test::Entry;
using test::html_of;
using test::LargePublication;
using test::list_of;
using test::paging_of;

// The same articles in one feed.
test::MemoryHost one_feed(const std::vector<Entry>& all, std::size_t page_size) {
  test::MemoryHost host;
  host.put("site.json", R"({ "title": "The Sheet" })");
  std::string items;
  for (const Entry& entry : all) {
    items += (items.empty() ? "" : ",") + (R"({"title": "T", "date_published": ")" + entry.date) +
             R"(", "tags": [")" + entry.tag + R"("], "_article": {"src": ")" + entry.slug +
             R"(.json", "authors": [")" + entry.author + R"("], "series": ")" + entry.series +
             R"(", "expires": ")" + entry.expires + R"(", "pinned": )" +
             (entry.pinned ? "true" : "false") + "}}";
  }
  host.put("index.json", R"({"items": [)" + items + R"(], "_broadside": {"page_size": )" +
                             std::to_string(page_size) + "}}");
  return host;
}

struct Query {
  std::string first;
  std::string further;  // the number of the page behind it
};

// The articles of all pages in order, "a7 a6 | a5 …".
std::string all_pages(test::MemoryHost& host, const Query& query) {
  std::string out;
  for (std::size_t number = 1; number < 30; ++number) {
    const auto& answer =
        host.run(number == 1 ? query.first : query.further + std::to_string(number));
    if (answer.kind == AnswerKind::Failure) {
      CHECK(answer.diagnostics[0].code == base::Code::UnknownSlug);
      CHECK_THAT(html_of(answer), ContainsSubstring("There is no such page"));
      return out;
    }
    CHECK(answer.diagnostics.empty());
    out += (number > 1 ? "| " : "") + list_of(answer);
  }
  return "does not end";
}

std::string expected(std::size_t count, std::size_t page_size, bool oldest_first = false) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && i % page_size == 0) out += "| ";
    out += "a" + std::to_string(oldest_first ? i + 1 : count - i) + " ";
  }
  return out;
}

TEST_CASE("every article is on one page, in order") {
  const std::size_t page_size = GENERATE(1, 2, 3, 4, 6, 7, 20);
  constexpr std::size_t kCount = 7;
  CAPTURE(page_size);
  auto all = entries(kCount);
  for (Entry& entry : all) {
    entry.tag = "Press";
    entry.author = "nell";
    entry.series = "Long";
  }
  LargePublication large(all, page_size);
  auto small = one_feed(all, page_size);
  for (const Query& query : {Query{"", "?page="}, Query{"?tag=press", "?tag=PRESS&page="},
                             Query{"?author=nell", "?author=nell&page="},
                             Query{"?archive=2024", "?archive=2024&page="}}) {
    CAPTURE(query.first);
    CHECK(all_pages(large.host, query) == expected(kCount, page_size));
    CHECK(all_pages(small, query) == expected(kCount, page_size));
  }
  const Query series{"?series=Long", "?series=Long&page="};
  CHECK(all_pages(large.host, series) == expected(kCount, page_size, true));
  CHECK(all_pages(small, series) == expected(kCount, page_size, true));
}

TEST_CASE("pages of a list lead to each other") {
  const auto all = entries(7);
  LargePublication large(all, 2);
  auto small = one_feed(all, 2);
  for (test::MemoryHost* host : {&large.host, &small}) {
    CHECK(paging_of(host->run("")) == "?page=2 Page 1 of 4");
    CHECK(paging_of(host->run("?page=2")) == "? ?page=3 Page 2 of 4");
    CHECK(paging_of(host->run("?page=4")) == "?page=3 Page 4 of 4");
    CHECK(paging_of(host->run("?archive=2024&page=2")) ==
          "?archive=2024 ?archive=2024&amp;page=3 Page 2 of 4");
    CHECK_THAT(html_of(host->run("")), ContainsSubstring(R"(<nav class="pager" aria-label=")") &&
                                           ContainsSubstring(">Older<"));
  }
  LargePublication single(entries(3), 20);
  CHECK(paging_of(single.host.run("")).empty());
}

TEST_CASE("without a page size a page has twenty articles") {
  auto host = one_feed(entries(25), 0);
  CHECK(list_of(host.run("")) ==
        "a25 a24 a23 a22 a21 a20 a19 a18 a17 a16 a15 a14 a13 a12 a11 a10 "
        "a9 a8 a7 a6 ");
  CHECK(list_of(host.run("?page=2")) == "a5 a4 a3 a2 a1 ");
}

TEST_CASE("a page of a large publication needs two files of its family at most") {
  LargePublication large(entries(7), 3);
  static_cast<void>(large.host.run("?page=2"));
  CHECK(large.host.rounds() ==
        test::Rounds{{"site.json", "index.json"}, {"index/all-2.json", "index/all-1.json"}});
  static_cast<void>(large.host.run("?page=3"));
  CHECK(large.host.rounds().back() == std::vector<std::string>{"index/all-1.json"});
  static_cast<void>(large.host.run("?archive=2024&page=2"));
  CHECK(large.host.rounds() == test::Rounds{{"site.json", "index.json"},
                                            {"index/year-2024.json"},
                                            {"index/year-2024-2.json", "index/year-2024-1.json"}});
}

TEST_CASE("a page number that is far away costs no request") {
  LargePublication large(entries(7), 3);
  CHECK(large.host.run("?page=9999999").kind == AnswerKind::Failure);
  CHECK(large.host.rounds().size() == 1);
}

TEST_CASE("pinned articles lead the first page and stand on no other") {
  auto all = entries(7);
  all[1].pinned = true;
  all[5].pinned = true;
  LargePublication large(all, 3);
  CHECK(list_of(large.host.run("")) == "a2 a6 a7 a5 ");
  CHECK(list_of(large.host.run("?page=2")) == "a4 a3 ");
  CHECK(list_of(large.host.run("?page=3")) == "a1 ");
  auto small = one_feed(all, 3);
  CHECK(all_pages(small, {"", "?page="}) == "a6 a2 a7 a5 a4 | a3 a1 ");
  CHECK(list_of(small.run("?archive=2024")) == "a7 a6 a5 ");
}

TEST_CASE("headings use the index's name, and an author's the one in site.json") {
  auto all = entries(4);
  for (Entry& entry : all) entry = {entry.slug, entry.date, {}, {}, "Press", "nell", "Long"};
  LargePublication large(all, 2);
  CHECK(large.host.run("?tag=PRESS").page.title == "#The press – The Sheet");
  CHECK(large.host.run("?series=Long").page.title == "The Long – The Sheet");
  CHECK(large.host.run("?author=nell").page.title == "Nell – The Sheet");
  CHECK(large.host.run("?archive=2024").page.title == "The 2024 – The Sheet");
}

TEST_CASE("what nobody uses has an empty page, what is no year has none") {
  LargePublication large(entries(4), 2);
  for (const char* query : {"?tag=x", "?series=x", "?author=x", "?archive=1999"}) {
    CAPTURE(query);
    const auto& answer = large.host.run(query);
    CHECK(answer.kind == AnswerKind::Page);
    CHECK_THAT(html_of(answer), ContainsSubstring("No articles yet."));
  }
  for (const char* query : {"?archive=../x", "?archive=20240", "?archive=20a4",
                            "?archive=%2e%2e%2f", "?archive=٢٠٢٤"}) {
    CAPTURE(query);
    CHECK(large.host.run(query).kind == AnswerKind::Failure);
    CHECK(large.host.rounds().size() == 1);
  }
}

TEST_CASE("a file of a list that cannot be loaded is a fault of the host") {
  LargePublication large(entries(7), 3);
  large.host.put("index/all-1.json", "", 500).put("index/year-2024.json", "", 0);
  for (const char* query : {"?page=2", "?archive=2024"}) {
    const auto& answer = large.host.run(query);
    CHECK(answer.kind == AnswerKind::Failure);
    CHECK(blame_of(answer) == "host");
  }
}

TEST_CASE("wrong numbers in an index are no crash") {
  const std::string_view numbers =
      GENERATE(R"("count": 999999999, "page_size": 1)", R"("count": 5)",
               R"("count": 999999999, "page_size": 999999999)", R"("count": 1, "page_size": 3)");
  LargePublication large(entries(7), 3);
  large.host.put("index.json", R"({"items": [{"title": "T", "_article": {"src": "a.json"}}],
    "_broadside": {"slugs": 999999999, )" +
                                   std::string(numbers) + "}}");
  for (const char* query : {"", "?page=2", "?page=9999999", "?post=x", "?post=a"}) {
    const auto& answer = large.host.run(query);
    CHECK((answer.kind == AnswerKind::Page || answer.kind == AnswerKind::Failure));
  }
}

}  // namespace
}  // namespace broadside
