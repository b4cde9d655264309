#include "markdown/slug.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using broadside::base::Arena;

namespace {

std::string slugify(std::string_view text) {
  Arena arena;
  return std::string(broadside::markdown::slugify(text, arena));
}

// The ids of one document, with their memory.
class SlugSet {
 public:
  std::string_view add(std::string_view text) { return slugs_.add(text, arena_); }

 private:
  Arena arena_;
  broadside::markdown::SlugSet slugs_;
};

}  // namespace

TEST_CASE("a slug is the text in lower case without punctuation") {
  CHECK(slugify("Hello World") == "hello-world");
  CHECK(slugify("What's new?") == "whats-new");
  CHECK(slugify("C++ & Rust: a/b") == "c--rust-ab");
  CHECK(slugify("snake_case and kebab-case") == "snake_case-and-kebab-case");
  CHECK(slugify("Version 2.0") == "version-20");
  CHECK(slugify("") == "");
  CHECK(slugify("!?") == "");
}

TEST_CASE("every space is a hyphen") {
  CHECK(slugify("a  b") == "a--b");
  CHECK(slugify(" a ") == "-a-");
  SECTION("other blanks are dropped") { CHECK(slugify("a\tb\nc\u00A0d") == "abcd"); }
}

TEST_CASE("letters of every script stay") {
  CHECK(slugify("خبر تازه") == "خبر-تازه");
  CHECK(slugify("日本語 です") == "日本語-です");
  CHECK(slugify("naïve façade") == "naïve-façade");
  SECTION("their punctuation, joiners and emoji do not") {
    CHECK(slugify("آیا؟ بله، «شاید»") == "آیا-بله-شاید");
    CHECK(slugify("می\u200Cخواهم") == "میخواهم");
    CHECK(slugify("😀 a") == "-a");
  }
}

TEST_CASE("ids repeat with a number") {
  SlugSet slugs;
  CHECK(slugs.add("A") == "a");
  CHECK(slugs.add("a") == "a-1");
  CHECK(slugs.add("A!") == "a-2");
  CHECK(slugs.add("b") == "b");
}

TEST_CASE("a numbered id that a heading has already is skipped") {
  SlugSet slugs;
  CHECK(slugs.add("a") == "a");
  CHECK(slugs.add("a-1") == "a-1");
  CHECK(slugs.add("a") == "a-2");
  SECTION("and one that comes later gets a number of its own") {
    SlugSet other;
    CHECK(other.add("a") == "a");
    CHECK(other.add("a") == "a-1");
    CHECK(other.add("a-1") == "a-1-1");
    CHECK(other.add("a-1") == "a-1-2");
    CHECK(other.add("a") == "a-2");
  }
}

TEST_CASE("headings without a letter have ids too") {
  SlugSet slugs;
  CHECK(slugs.add("!") == "");
  CHECK(slugs.add("?") == "-1");
  CHECK(slugs.add("") == "-2");
}

TEST_CASE("many headings with one text stay fast and different") {
  SlugSet slugs;
  CHECK(slugs.add("x") == "x");
  for (int i = 1; i < 3000; ++i) REQUIRE(slugs.add("x") == "x-" + std::to_string(i));
}

TEST_CASE("the order in which ids come does not matter") {
  SlugSet slugs;
  for (const std::string_view text : {"m", "z", "a", "mm", "b", "y"})
    CHECK(slugs.add(text) == text);
  for (const std::string_view text : {"y", "b", "mm", "a", "z", "m"}) {
    CHECK(slugs.add(text) == std::string(text) + "-1");
  }
}
