#include "cli/check_tags.h"

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>
#include <string>

namespace broadside::cli {
namespace {

using Tags = std::vector<std::string>;

std::vector<Facts> articles(std::initializer_list<Tags> tags) {
  std::vector<Facts> all;
  for (const Tags& one : tags) {
    all.emplace_back();
    all.back().tags = one;
  }
  return all;
}

// "spelling: tag -> other @article" for each, in a line.
std::string faults(const std::vector<Facts>& all) {
  std::string out;
  for (const TagFault& fault : check_tags(all)) {
    out += (fault.code == base::Code::TagSpelling ? "spelling " : "similar ") + fault.tag + ">" +
           fault.other + "@" + std::to_string(fault.article) + " ";
  }
  return out;
}

TEST_CASE("the rarer spelling of a tag is named, once") {
  CHECK(faults(articles({{"Kabul"}, {"kabul"}, {"Kabul"}, {"kabul"}, {"Kabul"}})) ==
        "spelling kabul>Kabul@1 ");
  CHECK(faults(articles({{"Press"}, {"press"}})) == "spelling press>Press@1 ");
  CHECK(faults(articles({{"كابل"}, {"کابل"}, {"کابل"}})) == "spelling كابل>کابل@0 ");
}

TEST_CASE("a tag that is in one article and one mistake from a frequent one is named") {
  for (const char* written : {"Prining", "Printting", "Printimg", "Pritning"}) {
    CAPTURE(written);
    CHECK(faults(articles({{"Printing"}, {written}, {"Printing"}})) ==
          "similar " + std::string(written) + ">Printing@1 ");
  }
  CHECK(faults(articles({{"افغانستان"}, {"افغانستن"}, {"افغانستان"}})) ==
        "similar افغانستن>افغانستان@1 ");
}

TEST_CASE("what may well be another tag is left alone") {
  CHECK(faults(articles({{"Printing"}, {"Pinting", "Printing"}, {"Pinting"}})).empty());
  CHECK(faults(articles({{"Elections 2024"}, {"Elections 2025"}, {"Elections 2024"}})).empty());
  CHECK(faults(articles({{"Iran"}, {"Iraq"}, {"Iran"}})).empty());
  CHECK(faults(articles({{"Printing"}, {"Painters"}, {"Printing"}})).empty());
  CHECK(faults(articles({{"Printing"}, {"Printing press"}, {"Printing"}})).empty());
}

TEST_CASE("drafts and pages do not count") {
  auto all = articles({{"Kabul"}, {"kabul"}, {"KABUL"}});
  all[1].draft = true;
  all[2].page = true;
  CHECK(faults(all).empty());
}

}  // namespace
}  // namespace broadside::cli
