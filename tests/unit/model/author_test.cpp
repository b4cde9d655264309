#include "model/author.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "model/json_reader.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

struct AuthorTest {
  Author read(std::string_view bytes, std::string* diagnostics = nullptr) {
    base::Diagnostics list;
    const auto root = read_json(bytes, "a.json", arena, list);
    REQUIRE(root.has_value());
    Reading reading{bytes, "a.json", arena, list};
    const Author author = read_author(*root, "articles/", reading);
    if (diagnostics != nullptr) *diagnostics = test::codes_of(list);
    return author;
  }

  base::Arena arena;
};

}  // namespace

TEST_CASE_METHOD(AuthorTest, "an author has these fields and no other") {
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

TEST_CASE_METHOD(AuthorTest, "an author may be hardly known") {
  const Author author = read("{}");
  CHECK(author.name.empty());
  CHECK(author.folder == "articles/");
}

TEST_CASE_METHOD(AuthorTest, "a handle is kept without its sign") {
  CHECK(read(R"({"handle": "@nell"})").handle == "nell");
  CHECK(read(R"({"handle": "@@nell"})").handle == "@nell");
  CHECK(read(R"({"handle": "@"})").handle == "");
  CHECK(read(R"({"handle": ""})").handle == "");
}

TEST_CASE_METHOD(AuthorTest, "a value of the wrong type is left out") {
  std::string diagnostics;
  const Author author = read(R"({"name": 5, "bio": ["a"], "url": "x"})", &diagnostics);
  CHECK(author.name.empty());
  CHECK(author.bio.empty());
  CHECK(author.url == "x");
  CHECK(diagnostics == "1:10 ignored-value\n1:20 ignored-value\n");
}
