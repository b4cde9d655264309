#include "base/text_builder.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <string>

using namespace broadside::base;

TEST_CASE("a text grows by texts and characters") {
  TextBuilder text;
  CHECK(text.empty());
  CHECK(text.view() == "");
  text += "ab";
  text += 'c';
  text += "";
  (text += std::string("é")) += '!';
  CHECK(text.view() == "abcé!");
  CHECK(text.size() == 6);
  SECTION("of any bytes") {
    text += std::string_view("\0x", 2);
    CHECK(text.view() == std::string_view("abcé!\0x", 8));
  }
  SECTION("and begins anew") {
    text.clear();
    CHECK(text.empty());
    text += "z";
    CHECK(text.view() == "z");
  }
}

TEST_CASE("a long text is whole") {
  TextBuilder text;
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    text += "part ";
    expected += "part ";
  }
  CHECK(text.view() == expected);
}

TEST_CASE("code points become UTF-8") {
  TextBuilder text;
  for (const char32_t c : {U'a', U'é', U'€', U'😀'}) text.add_code_point(c);
  CHECK(text.view() == "aé€😀");
  text.clear();
  for (const char32_t c : {0xD7FFU, 0xD800U, 0xDFFFU, 0xE000U, 0x10FFFFU, 0x110000U}) {
    text.add_code_point(c);
  }
  CHECK(text.view() == "\uD7FF\uFFFD\uFFFD\uE000\U0010FFFF\uFFFD");
}

TEST_CASE("a text is put into another") {
  TextBuilder text;
  text.insert(0, "");
  CHECK(text.empty());
  text.insert(0, "ad");
  text.insert(1, "bc");
  text.insert(0, "<");
  text.insert(5, ">");
  text.insert(2, "");
  CHECK(text.view() == "<abcd>");
}

TEST_CASE("a text builder is a text") {
  TextBuilder text;
  text += "abc";
  const std::string_view view = text;
  CHECK(view == "abc");
  char* memory = text.release();
  CHECK(std::string_view(memory, 3) == "abc");
  std::free(memory);  // NOLINT: from malloc
  CHECK(text.empty());
}
