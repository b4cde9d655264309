#include "model/author.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "model/json_reader.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

Author read(std::string_view bytes, std::string* diagnostics = nullptr) {
  auto document = read_json(bytes, "a.json");
  REQUIRE(document.ok());
  base::Diagnostics list;
  Reading reading{bytes, "a.json", list};
  Author author = read_author(document.value().root(), "articles/", reading);
  if (diagnostics != nullptr) *diagnostics = test::codes_of(list);
  return author;
}

}  // namespace

TEST_CASE("an author has these fields and no other") {
  std::string diagnostics;
  const Author author = read(
      R"({"name": " Nell\nAshdown ", "handle": "nell", "email": "n@example.org", "url": "https://n.example",
          "avatar": "../images/n.svg", "bio": "Writes."})",
      &diagnostics);
  CHECK(author.name == "Nell Ashdown");
  CHECK(author.handle == "nell");
  CHECK(author.email == "n@example.org");
  CHECK(author.url == "https://n.example");
  CHECK(author.avatar == "../images/n.svg");
  CHECK(author.bio == "Writes.");
  CHECK(author.folder == "articles/");
  CHECK(author.id.empty());
  CHECK(diagnostics.empty());
  read(R"({"name": "a", "nmae": "b", "age": 5})", &diagnostics);
  CHECK(diagnostics == "1:15 unknown-field\n1:28 unknown-field\n");
}

TEST_CASE("an author may be hardly known") {
  const Author author = read("{}");
  CHECK(author.name.empty());
  CHECK(author.folder == "articles/");
}

TEST_CASE("a handle is kept without its sign") {
  CHECK(read(R"({"handle": "@nell"})").handle == "nell");
  CHECK(read(R"({"handle": "@@nell"})").handle == "@nell");
  CHECK(read(R"({"handle": "@"})").handle == "");
  CHECK(read(R"({"handle": ""})").handle == "");
}

TEST_CASE("a value of the wrong type is left out") {
  std::string diagnostics;
  const Author author = read(R"({"name": 5, "bio": ["a"], "url": "x"})", &diagnostics);
  CHECK(author.name.empty());
  CHECK(author.bio.empty());
  CHECK(author.url == "x");
  CHECK(diagnostics == "1:10 ignored-value\n1:20 ignored-value\n");
}
