// The article's file as a whole, and the Markdown file beside it.

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "base/limits.h"
#include "model/article.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

constexpr std::string_view kWhole =
    R"({"title": "T", "date_published": "2024-02-17", "markdown": "x"})";

struct ArticleFileTest {
  std::optional<Article> read(std::string_view bytes, base::Diagnostics& diagnostics) {
    const auto path = ContentPath::resolve("", "a.json", arena).value();
    return read_article(bytes, path, {}, arena, diagnostics);
  }

  base::Arena arena;
};

}  // namespace

TEST_CASE_METHOD(ArticleFileTest, "a file that is not an article says what it is") {
  const auto codes = [&](std::string_view bytes) {
    base::Diagnostics diagnostics;
    CHECK_FALSE(read(bytes, diagnostics).has_value());
    return test::codes_of(diagnostics);
  };
  CHECK(codes("") == "1:1 json-syntax\n");
  CHECK(codes("[]") == "1:1 not-an-object\n");
  CHECK(codes("\n \"text\"") == "2:2 not-an-object\n");
  CHECK(codes("<!doctype html>") == "1:1 not-json\n");
  CHECK(codes("{\"title\": \"\xFF\"}") == "1:12 invalid-utf8\n");
  CHECK(codes(std::string(base::limits::kArticleBytes + 1, ' ')) == "0:0 too-large\n");
}

TEST_CASE_METHOD(ArticleFileTest, "a file of just the limit is read") {
  std::string bytes(kWhole);
  bytes.resize(base::limits::kArticleBytes, ' ');
  base::Diagnostics diagnostics;
  CHECK(read(bytes, diagnostics).has_value());
}

TEST_CASE_METHOD(ArticleFileTest, "what was wrong with other files does not matter") {
  base::Diagnostics diagnostics;
  diagnostics.push({base::Code::NulByte, "site.json"});
  CHECK(read(kWhole, diagnostics).has_value());
  CHECK(diagnostics.size() == 1);
  CHECK_FALSE(read("{}", diagnostics).has_value());
  CHECK(diagnostics.size() == 4);
}

TEST_CASE_METHOD(ArticleFileTest, "an error behind many warnings still counts") {
  std::string members;
  for (int i = 0; i < 200; ++i) members += "\"x" + std::to_string(i) + "\": 1, ";
  base::Diagnostics diagnostics;
  const std::string bytes = "{" + members + "\"title\": 5, \"date_published\": \"2024-02-17\"}";
  CHECK_FALSE(read(bytes, diagnostics).has_value());
}

TEST_CASE_METHOD(ArticleFileTest, "a Markdown file is plain text") {
  base::Diagnostics diagnostics;
  const auto text_of = [&](std::string_view bytes) {
    return read_text(bytes, "a.md", arena, diagnostics);
  };
  CHECK(text_of("\xEF\xBB\xBFخبر\n").value() == "خبر\n");
  CHECK(text_of("").value() == "");
  CHECK(diagnostics.empty());
  CHECK_FALSE(text_of("a\xFF").has_value());
  CHECK_FALSE(text_of(std::string_view("a\0", 2)).has_value());
  CHECK_FALSE(text_of(std::string(base::limits::kArticleBytes + 1, 'a')).has_value());
  CHECK(test::codes_of(diagnostics) == "1:2 invalid-utf8\n1:2 nul-byte\n0:0 too-large\n");
}
