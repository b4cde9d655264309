#include "model/index_writer.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "support/diagnostics_text.h"
#include "unit/model/written_files.h"

using namespace broadside;
using namespace broadside::model;

namespace {

// Items, with the memory of their paths.
struct IndexWriterTest {
  IndexItem item(std::string_view path, std::string_view slug) {
    return {ContentPath::resolve("", path, arena).value(), slug, {}, {}, {}, {}, {}, {}};
  }

  IndexItem full_item() {
    static constexpr std::string_view kTags[] = {"Kabul", "خبر", "a\"b"};
    IndexItem out = item("articles/my-story.json", "my-story");
    out.title = "A \"quoted\" title \\ with <b>";
    out.subtitle = "زیرعنوان";
    out.summary = "می\u200Cخواهم 😀 & </script>";
    out.date_published = "2024-02-17T09:30:00+04:30";
    out.language = "prs";
    out.tags = kTags;
    return out;
  }

  base::Arena arena;
};

// Every field, so that two items can be compared and a difference is seen.
std::string text_of(const IndexItem& item) {
  std::string out;
  for (const std::string_view field : {item.path.text(), item.slug, item.title, item.subtitle,
                                       item.summary, item.date_published, item.language}) {
    out += std::string(field) + "|";
  }
  for (const std::string_view tag : item.tags) out += "|#" + std::string(tag);
  return out;
}

// Of a publication whose articles fit on one page.
std::string written(const Site& site, std::vector<IndexItem> items) {
  test::WrittenFiles files;
  CHECK(write_index(site, items, {}, files));
  REQUIRE(files.paths == std::vector<std::string>{"index.json"});
  return files.texts["index.json"];
}

void check_round_trip(const std::vector<IndexItem>& items) {
  const std::string bytes = written({}, items);
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index = read_index(bytes, model::kIndexFile, arena, diagnostics);
  CHECK(test::lines_of(diagnostics) == "");
  REQUIRE(index.has_value());
  REQUIRE(index->items.size() == items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    CHECK(text_of(index->items[i]) == text_of(items[i]));
  }
}

nlohmann::json feed_of(const Site& site, const std::vector<IndexItem>& items) {
  const std::string bytes = written(site, items);
  REQUIRE(nlohmann::json::accept(bytes));
  return nlohmann::json::parse(bytes);
}

}  // namespace

TEST_CASE_METHOD(IndexWriterTest, "what is written is read again") {
  check_round_trip({});
  check_round_trip({item("a.json", "a")});
  check_round_trip({full_item(), item("x/y/z.json", "other"), full_item()});
}

TEST_CASE_METHOD(IndexWriterTest, "a feed says which version it is and what it is about") {
  Site site;
  site.title = "The Broadside";
  site.tagline = "News";
  site.language = "prs";
  site.base_url = "https://example.org/";
  const nlohmann::json feed = feed_of(site, {});
  CHECK(feed["version"] == "https://jsonfeed.org/version/1.1");
  CHECK(feed["title"] == "The Broadside");
  CHECK(feed["description"] == "News");
  CHECK(feed["language"] == "prs");
  CHECK(feed["home_page_url"] == "https://example.org/");
  CHECK(feed["items"] == nlohmann::json::array());
  SECTION("a title and items are never missing") {
    const nlohmann::json bare = feed_of({}, {});
    CHECK(bare["title"] == "");
    CHECK(bare["items"].is_array());
    CHECK_FALSE(bare.contains("description"));
    CHECK_FALSE(bare.contains("home_page_url"));
  }
}

TEST_CASE_METHOD(IndexWriterTest, "an item has what feed readers want") {
  const nlohmann::json first = feed_of({}, {full_item()})["items"][0];
  CHECK(first["id"] == "my-story");
  CHECK(first["url"] == "?post=my-story");
  CHECK(first["title"] == "A \"quoted\" title \\ with <b>");
  CHECK(first["summary"] == "می\u200Cخواهم 😀 & </script>");
  CHECK(first["content_text"] == "می\u200Cخواهم 😀 & </script>");
  CHECK(first["date_published"] == "2024-02-17T09:30:00+04:30");
  CHECK(first["language"] == "prs");
  CHECK(first["tags"] == nlohmann::json({"Kabul", "خبر", "a\"b"}));
  CHECK(first["_article"] ==
        nlohmann::json(
            {{"src", "articles/my-story.json"}, {"slug", "my-story"}, {"subtitle", "زیرعنوان"}}));
  SECTION("and nothing that is empty but its text") {
    const nlohmann::json bare = feed_of({}, {item("a.json", "a")})["items"][0];
    CHECK(bare["id"] == "a");
    CHECK(bare["content_text"] == "");
    CHECK_FALSE(bare.contains("title"));
    CHECK_FALSE(bare.contains("tags"));
    CHECK_FALSE(bare.contains("date_published"));
  }
  SECTION("a subtitle stands in for a summary") {
    IndexItem without = full_item();
    without.summary = {};
    CHECK(feed_of({}, {without})["items"][0]["content_text"] == "زیرعنوان");
  }
}

TEST_CASE_METHOD(IndexWriterTest, "a date is written with a time because feeds ask for one") {
  IndexItem dated = item("a.json", "a");
  dated.date_published = "2024-02-17";
  const nlohmann::json feed = feed_of({}, {dated});
  const std::string date = feed["items"][0]["date_published"];
  CHECK(date == "2024-02-17T00:00:00Z");
  CHECK(base::parse_date(date) == base::parse_date("2024-02-17"));
}

TEST_CASE_METHOD(IndexWriterTest, "a slug of any characters makes an address") {
  const nlohmann::json first = feed_of({}, {item("a.json", "خبر & more")})["items"][0];
  CHECK(first["id"] == "خبر & more");
  CHECK(first["url"] == "?post=%D8%AE%D8%A8%D8%B1%20%26%20more");
}

TEST_CASE_METHOD(IndexWriterTest, "the text can stand in a script element") {
  Site site;
  site.title = "</script><!--";
  const std::string bytes = written(site, {full_item()});
  CHECK(bytes.find('<') == std::string::npos);
  CHECK(bytes.find("\\u003c/script>") != std::string::npos);
}

TEST_CASE_METHOD(IndexWriterTest, "controls are escaped") {
  Site site;
  site.title = std::string_view("a\x01\n\t\x1F\x7F\0b", 8);
  const nlohmann::json feed = feed_of(site, {});
  CHECK(feed["title"].get<std::string>() == site.title);
}

TEST_CASE_METHOD(IndexWriterTest,
                 "the same values give the same bytes with one line for each item") {
  const std::vector<IndexItem> items = {full_item(), item("b.json", "b"), item("c.json", "c")};
  const std::string bytes = written({}, items);
  CHECK(bytes == written({}, items));
  CHECK(std::count(bytes.begin(), bytes.end(), '\n') == 5);
  CHECK(bytes.back() == '\n');
}
