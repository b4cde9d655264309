#include "model/index_families.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace broadside;
using namespace broadside::model;

namespace {

// `number:begin-end>next` of each file.
std::string pages(std::size_t count, std::size_t page_size, bool oldest_first = false) {
  std::string out;
  for (const FamilyPage& page : family_pages(count, page_size, oldest_first)) {
    if (!out.empty()) out += ' ';
    out += std::to_string(page.number) + ":" + std::to_string(page.begin) + "-" +
           std::to_string(page.end) + ">" + std::to_string(page.next);
  }
  return out;
}

}  // namespace

TEST_CASE("a list that fits into its first file has no other") {
  CHECK(pages(0, 10) == "0:0-0>0");
  CHECK(pages(1, 10) == "0:0-1>0");
  CHECK(pages(10, 10) == "0:0-10>0");
  CHECK(pages(10, 10, true) == "0:0-10>0");
}

TEST_CASE("pages are counted from the oldest article, and are full") {
  CHECK(pages(11, 10) == "0:0-10>1 1:1-11>0");
  CHECK(pages(20, 10) == "0:0-10>1 1:10-20>0");
  CHECK(pages(21, 10) == "0:0-10>2 2:1-11>1 1:11-21>0");
  CHECK(pages(3, 1) == "0:0-1>2 2:1-2>1 1:2-3>0");
}

TEST_CASE("a series goes on behind its first file") {
  CHECK(pages(11, 10, true) == "0:0-10>2 2:10-11>0");
  CHECK(pages(20, 10, true) == "0:0-10>2 2:10-20>0");
  CHECK(pages(21, 10, true) == "0:0-10>2 2:10-20>3 3:20-21>0");
}

TEST_CASE("each article is in the first file or on a page, and next leads to all of them") {
  for (const bool oldest_first : {false, true}) {
    for (std::size_t count = 1; count < 40; ++count) {
      for (std::size_t page_size = 1; page_size < 8; ++page_size) {
        const auto files = family_pages(count, page_size, oldest_first);
        std::size_t reached = 0;  // so far without a gap
        for (std::size_t i = 0; i < files.size(); ++i) {
          const FamilyPage& file = files[i];
          REQUIRE(file.begin <= reached);
          REQUIRE(file.end > reached);
          reached = file.end;
          REQUIRE(file.next == (i + 1 < files.size() ? files[i + 1].number : 0));
        }
        REQUIRE(reached == count);
      }
    }
  }
}
