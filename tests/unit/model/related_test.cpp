#include "model/related.h"

#include <catch2/catch_test_macros.hpp>
#include <deque>
#include <string>
#include <vector>

#include "model/tag_table.h"

using namespace broadside;
using namespace broadside::model;

namespace {

// Articles a, b, c … with the given tags, newest first.
class Articles {
 public:
  void add(const std::vector<std::string_view>& tags) {
    tags_.push_back(tags);
    std::string& name = names_.emplace_back();
    if (names_.size() <= 26) {
      name = static_cast<char>('a' + names_.size() - 1);
    } else {
      name = std::to_string(names_.size());
    }
    items_.push_back({ContentPath::resolve("", name + ".json", arena_).value(),
                      name,
                      name,
                      {},
                      {},
                      "2024-01-01",
                      "en",
                      tags_.back()});
  }

  // `slug(shared tags)` of the articles related to the one at `position`.
  std::string related(std::size_t position = 0) {
    const TagTable table = make_tag_table(items_, arena_);
    add_related(items_, table, arena_);
    std::string out;
    for (const Neighbour& other : items_[position].related) {
      std::string shared;
      for (const auto tag : other.tags) shared += (shared.empty() ? "" : " ") + std::string(tag);
      out += (out.empty() ? "" : " ") + std::string(other.slug) + "(" + shared + ")";
    }
    return out;
  }

 private:
  std::deque<std::vector<std::string_view>> tags_;
  std::deque<std::string> names_;
  std::vector<IndexItem> items_;
  base::Arena arena_;
};

}  // namespace

TEST_CASE("a rare tag says more than a common one") {
  Articles articles;
  articles.add({"Common", "Rare"});
  articles.add({"Common"});
  articles.add({"Common"});
  articles.add({"Rare"});
  articles.add({"Other"});
  CHECK(articles.related(0) == "d(Rare) b(Common) c(Common)");
  CHECK(articles.related(3) == "a(Rare)");
  CHECK(articles.related(4).empty());
}

TEST_CASE("what several tags say is added up, and the rarest is named first") {
  Articles articles;
  articles.add({"X", "Y", "Z"});
  articles.add({"Z"});
  articles.add({"Y", "X"});
  articles.add({"X"});
  articles.add({"none"});
  CHECK(articles.related(0) == "c(Y X) b(Z) d(X)");
  CHECK(articles.related(2) == "a(Y X) d(X)");
}

TEST_CASE("at most three, and of equal ones the newer") {
  Articles articles;
  articles.add({"other"});
  for (int i = 0; i < 5; ++i) articles.add({"T"});
  CHECK(articles.related(5) == "b(T) c(T) d(T)");
  CHECK(articles.related(1) == "c(T) d(T) e(T)");
}

TEST_CASE("a tag that all articles have relates nobody") {
  Articles articles;
  for (int i = 0; i < 4; ++i) articles.add({"T"});
  CHECK(articles.related().empty());
}

TEST_CASE("other spellings are the same tag, named as the article does") {
  Articles articles;
  articles.add({"straße"});
  articles.add({"STRASSE"});
  articles.add({"other"});
  CHECK(articles.related(0) == "b(straße)");
  CHECK(articles.related(1) == "a(STRASSE)");
}

TEST_CASE("a tag of very many articles brings no candidates, but counts") {
  Articles articles;
  articles.add({"Wide", "Rare"});
  articles.add({"Rare"});
  articles.add({"Wide", "Rare"});
  for (std::size_t i = 2; i < kTelling; ++i) articles.add({"Wide"});
  articles.add({"other"});
  CHECK(articles.related(3) == "a(Wide) c(Wide) e(Wide)");
  articles.add({"Wide"});
  CHECK(articles.related(3).empty());
  CHECK(articles.related(0) == "c(Rare Wide) b(Rare)");
}

TEST_CASE("a tag is called as most articles write it") {
  base::Arena arena;
  const std::vector<std::string_view> first = {"kabul", "Bread"};
  const std::vector<std::string_view> second = {"Kabul", "bread"};
  const std::vector<std::string_view> third = {"Kabul"};
  std::vector<IndexItem> items;
  for (const auto* tags : {&first, &second, &third}) {
    items.push_back(
        {ContentPath::resolve("", "a.json", arena).value(), "a", {}, {}, {}, {}, {}, *tags});
  }
  const TagTable table = make_tag_table(items, arena);
  REQUIRE(table.tags.size() == 2);
  CHECK(table.tags[0].key == "bread");
  CHECK(table.tags[0].name == "Bread");  // one each: the first by bytes
  CHECK(table.tags[1].name == "Kabul");
  CHECK(table.tags[1].items == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(table.of_items[1] == std::vector<std::uint32_t>{1, 0});
}
