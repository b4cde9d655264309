// The index of more articles than fit on one page. tests/index reads all of it; here are the rules
// that generated publications do not reach.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <deque>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/index_files.h"
#include "model/index_writer.h"
#include "unit/model/written_files.h"

using namespace broadside;
using namespace broadside::model;

namespace {

using nlohmann::json;

// Articles one-1, one-2 … from the newest, on pages of two.
struct Lists {
  explicit Lists(int count) {
    site.page_size = 2;
    for (int i = 1; i <= count; ++i) {
      const std::string& slug = names.emplace_back("one-" + std::to_string(i));
      items.push_back({ContentPath::resolve("articles/", slug + ".json", arena).value(), slug,
                       "Title", "Sub", "Sum", "2024-01-01", "en", kTags});
    }
  }

  bool write() { return write_index(site, items, pages, files); }
  json file(const std::string& path) {
    REQUIRE(files.texts.count(path) == 1);
    return json::parse(files.texts[path]);
  }

  static constexpr base::Text kTags[] = {"Tag"};
  base::Arena arena;
  Site site;
  std::deque<std::string> names;
  std::vector<IndexItem> items;
  std::vector<IndexItem> pages;
  test::WrittenFiles files;
};

std::vector<std::string> slugs(const json& list) {
  std::vector<std::string> out;
  for (const json& item : list) out.push_back(item["_article"]["slug"]);
  return out;
}

using Slugs = std::vector<std::string>;

}  // namespace

TEST_CASE("one article more than a page makes lists") {
  Lists fits(2);
  REQUIRE(fits.write());
  CHECK(fits.files.paths == std::vector<std::string>{"index.json"});
  Lists lists(3);
  REQUIRE(lists.write());
  CHECK(lists.files.texts.count("index/all-1.json") == 1);
  CHECK(slugs(lists.file("index.json")["items"]) == Slugs{"one-1", "one-2"});
  CHECK(slugs(lists.file("index/all-1.json")["items"]) == Slugs{"one-2", "one-3"});
}

TEST_CASE("a file comes when all that it leads to is there, index.json last") {
  Lists lists(7);
  REQUIRE(lists.write());
  const std::vector<std::string>& paths = lists.files.paths;
  CHECK(paths.back() == "index.json");
  for (auto at = paths.begin(); at != paths.end(); ++at) {
    CHECK(std::count(paths.begin(), paths.end(), *at) == 1);
    const json file = lists.file(*at);
    if (!file.contains("next_url")) continue;
    const std::string folder = *at == "index.json" ? "" : "index/";
    const std::string next = folder + file["next_url"].get<std::string>();
    CHECK(std::find(paths.begin(), at, next) != at);
  }
}

TEST_CASE("a disk that is full ends the writing before index.json") {
  Lists lists(7);
  REQUIRE(lists.write());
  const std::size_t all = lists.files.paths.size();
  for (std::size_t room = 0; room < all; ++room) {
    Lists again(7);
    again.files.room = room;
    CHECK_FALSE(again.write());
    CHECK(again.files.texts.count("index.json") == 0);
  }
}

TEST_CASE("what may change with other articles is not on pages") {
  Lists lists(5);
  lists.items[4].tags = {};  // or the tag would say nothing
  REQUIRE(lists.write());
  const json slug_file = lists.file("index/slug-0.json");
  CHECK(slug_file["items"][0]["_article"].contains("related"));
  CHECK_FALSE(lists.file("index.json")["items"][0]["_article"].contains("related"));
  const json page = lists.file("index/all-1.json");
  CHECK_FALSE(page["items"][0]["_article"].contains("related"));
  CHECK_FALSE(page.contains("_broadside"));
}

TEST_CASE("index.json has the pinned articles that are not on its page, but no more than a page") {
  Lists lists(6);
  for (IndexItem& item : lists.items) item.pinned = true;
  REQUIRE(lists.write());
  const json home = lists.file("index.json");
  CHECK(slugs(home["_broadside"]["pinned"]) == Slugs{"one-3", "one-4"});
  CHECK(home["items"][0]["_article"]["pinned"] == true);
}

TEST_CASE("plain pages are in index.json, without a date and with their own address") {
  Lists lists(3);
  lists.pages.push_back({ContentPath::resolve("", "pages/about.json", lists.arena).value(),
                         "about",
                         "About",
                         {},
                         "Sum",
                         {},
                         "en",
                         {}});
  REQUIRE(lists.write());
  const json pages = lists.file("index.json")["_broadside"]["pages"];
  REQUIRE(pages.size() == 1);
  CHECK(pages[0]["url"] == "?page=about");
  CHECK(pages[0]["_article"]["src"] == "pages/about.json");
  CHECK_FALSE(pages[0].contains("date_published"));
  CHECK(slugs(lists.file("index/search-1.json")["items"]) == Slugs{"one-1", "one-2", "one-3"});
}

TEST_CASE("authors are listed by id or name, and named for other readers") {
  Lists lists(3);
  const Author nell = {"nell", {}, "Nell Ashdown", {}, {}, {}, {}, {}};
  lists.site.authors = {&nell, 1};
  const base::Text both[] = {"nell", "Somebody", "nell"};
  lists.items[1].authors = both;
  REQUIRE(lists.write());
  const json item = lists.file("index.json")["items"][1];
  CHECK(item["authors"] ==
        json({{{"name", "Nell Ashdown"}}, {{"name", "Somebody"}}, {{"name", "Nell Ashdown"}}}));
  base::Arena arena;
  for (const auto& [id, name] : {std::pair{"nell", "Nell Ashdown"}, {"Somebody", "Somebody"}}) {
    const Family family{Family::Kind::Author, id};
    const json list = lists.file(std::string(family.file(0, arena)));
    CHECK(slugs(list["items"]) == Slugs{"one-2"});
    CHECK(list["_broadside"]["name"] == name);
    CHECK(list["_broadside"]["count"] == 1);
  }
}

TEST_CASE("an alias may be another article's slug") {
  Lists lists(3);
  lists.items[0].slug = "one-2";
  lists.items[1].slug = "two";
  REQUIRE(lists.write());
  const json items = lists.file("index/slug-0.json")["items"];
  CHECK(items.size() == 5);
  CHECK(items[0]["_article"]["slug"] == "one-2");
  CHECK(items[3]["_article"] ==
        json({{"alias", "one-2"}, {"slug", "two"}, {"src", "articles/one-2.json"}}));
}

TEST_CASE("files of the index are known by their names, and no others") {
  Lists lists(40);
  static constexpr base::Text kSeries = "S";
  for (IndexItem& item : lists.items) {
    item.series = kSeries;
    item.authors = {&kSeries, 1};
  }
  REQUIRE(lists.write());
  for (const std::string& path : lists.files.paths) {
    if (path != "index.json") CHECK(is_index_file(std::string_view(path).substr(6)));
  }
  for (const char* name :
       {"", "all-.json", "all-1.json~", "all-1", "all.json", "tag-1.json",
        "tag-0123456789ABCDEF.json", "tag-0123456789abcdef0.json", "tag-0123456789abcdef-x.json",
        "index.json", "tags.json.new", "my-tags.json", "slug-a.json", "year-.json"}) {
    INFO(name);
    CHECK_FALSE(is_index_file(name));
  }
}
