#include "model/json_reader.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "base/limits.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

// Writes a value back, with the offset of each name and value: `{@0 "a"@1:1@5}`.
void append(std::string& out, JsonValue value) {
  const JsonNode& node = value.node();
  const bool container = node.kind == JsonKind::Array || node.kind == JsonKind::Object;
  if (node.kind == JsonKind::Null) out += "null";
  if (node.kind == JsonKind::Boolean) out += node.boolean ? "true" : "false";
  if (node.kind == JsonKind::Number) out += node.text;
  if (node.kind == JsonKind::String) out += "'" + std::string(node.text) + "'";
  if (container) out += node.kind == JsonKind::Array ? '[' : '{';
  out += '@' + std::to_string(node.offset);
  if (!container) return;
  for (const JsonValue child : value) {
    out += ' ';
    if (node.kind == JsonKind::Object) {
      out += std::string(child.key()) + '@' + std::to_string(child.node().key_offset) + ':';
    }
    append(out, child);
  }
  out += node.kind == JsonKind::Array ? ']' : '}';
}

bool is_json(std::string_view bytes) {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const bool read = read_json(bytes, "a.json", arena, diagnostics).has_value();
  CHECK(diagnostics.size() == (read ? 0 : 1));
  return read;
}

void check(std::string_view bytes, std::string_view expected) {
  CAPTURE(bytes);
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto root = read_json(bytes, "a.json", arena, diagnostics);
  REQUIRE(root.has_value());
  std::string out;
  append(out, *root);
  CHECK(out == expected);
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("values know where they stand") {
  check("null", "null@0");
  check(" true", "true@1");
  check("false\n", "false@0");
  check("\"a\"", "'a'@0");
  check("-12.5e3", "-12.5e3@0");
  check("[]", "[@0]");
  check("{}", "{@0}");
  check("{\"a\": 1, \"b\": [true, null, \"c\"], \"d\": {\"e\": false}}",
        "{@0 a@1:1@6 b@9:[@14 true@15 null@21 'c'@27] d@33:{@38 e@39:false@44}}");
}

TEST_CASE("numbers stand where they begin whatever follows them") {
  check("[1,22, 333 ,4\n]", "[@0 1@1 22@3 333@7 4@12]");
  check("{\"a\":1}", "{@0 a@1:1@5}");
  check("[[1],[2]]", "[@0 [@1 1@2] [@5 2@6]]");
  check("[-1,true,-2,\"x\",0]", "[@0 -1@1 true@4 -2@9 'x'@12 0@16]");
}

TEST_CASE("numbers are kept as they are written") {
  check("[1e9999,123456789012345678901234567890,1.0,-0]",
        "[@0 1e9999@1 123456789012345678901234567890@8 1.0@39 -0@43]");
}

TEST_CASE("strings are unescaped and names too") {
  check(R"({"\u0061\"": "\ud83d\ude00\n"})", "{@0 a\"@1:'😀\n'@13}");
  check("{\"خبر\":\"é\"}", "{@0 خبر@1:'é'@10}");
  check("{\"\":\"\"}", "{@0 @1:''@4}");
}

TEST_CASE("names that are written twice are both kept") {
  check("{\"a\":1,\"a\":2}", "{@0 a@1:1@5 a@7:2@11}");
}

TEST_CASE("elements of a list have no names") {
  check("{\"a\":[1,[2],{\"b\":3}],\"c\":4}",
        "{@0 a@1:[@5 1@6 [@8 2@9] {@12 b@13:3@17}] c@21:4@25}");
}

TEST_CASE("a byte order mark is not of the text") {
  // Offsets count from the beginning of the file, mark and all.
  check("\xEF\xBB\xBF{\"a\": [1]}", "{@3 a@4:[@9 1@10]}");
}

TEST_CASE("brackets nest sixty-four deep and no deeper") {
  CHECK(is_json(nested(base::limits::kJsonDepth)));
  CHECK_FALSE(is_json(nested(base::limits::kJsonDepth + 1)));
  CHECK_FALSE(is_json(std::string(100'000, '[')));
  CHECK_FALSE(is_json(std::string(100'000, '{')));
  SECTION("beside each other there is no limit") {
    std::string many = "[";
    for (int i = 0; i < 1000; ++i) many += (i == 0 ? "" : ",") + nested(60);
    CHECK(is_json(many + "]"));
  }
}

TEST_CASE("the grammar is that of a parser that reads every character itself") {
  const std::string_view parts[] = {"{",     "}",       "[", "]",   ",",          ":",   "\"a\"",
                                    "\"\"",  "\"\\n\"", "1", "-2",  "0.5",        "1e3", "true",
                                    "false", "null",    " ", "\n",  "\"b\"",      "\"",  "\\",
                                    "x",     "0",       "-", "tru", "\"\\u00e9\""};
  std::mt19937 random(271828);  // NOLINT: the same texts in every run
  std::size_t valid = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    const std::size_t length = 1 + random() % 9;
    for (std::size_t i = 0; i < length; ++i) text += parts[random() % std::size(parts)];
    const bool expected = nlohmann::json::accept(text);
    valid += expected ? 1 : 0;
    if (is_json(text) != expected) FAIL(text);
  }
  CHECK(valid > 1000);
}

TEST_CASE("strings mean what they mean to a parser that reads every character itself") {
  const std::string_view parts[] = {
      "a", "\\n", "\\\"", "\\\\", "\\/", "é",   "😀", "\\u00e9", "\\u0041", "\\ud83d\\ude00",
      " ", "<",   "\\t",  "\\b",  "\\f", "\\r", "خ"};
  std::mt19937 random(161803);  // NOLINT: the same texts in every run
  for (int round = 0; round < 5000; ++round) {
    std::string text = "\"";
    const std::size_t length = random() % 12;
    for (std::size_t i = 0; i < length; ++i) text += parts[random() % std::size(parts)];
    text += '"';
    base::Arena arena;
    base::Diagnostics diagnostics;
    const auto root = read_json(text, "a.json", arena, diagnostics);
    REQUIRE(root.has_value());
    if (root->text() != nlohmann::json::parse(text).get<std::string>()) FAIL(text);
  }
}

TEST_CASE("a file that is cut anywhere is an error at a place inside it") {
  const std::string text =
      "{\n  \"title\": \"خبر \\\"x\\\" \\ud83d\\ude00\",\n  \"tags\": [\"a\", -1.5e3, true, "
      "null],\n"
      "  \"o\": {\"p\": {}}\n}";
  REQUIRE(is_json(text));
  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    base::Arena arena;
    base::Diagnostics diagnostics;
    const std::string_view cut = std::string_view(text).substr(0, size);
    REQUIRE_FALSE(read_json(cut, "a.json", arena, diagnostics).has_value());
    REQUIRE(diagnostics.size() == 1);
    const base::Position position = diagnostics[0].position;
    CHECK((position.line >= 1 && position.line <= 5));
    CHECK(position.column >= 1);
    CHECK_FALSE(test::message_of(diagnostics[0]).empty());
  }
}
