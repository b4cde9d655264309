#include "publish/escape.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace broadside;

namespace {

std::string text(std::string_view in) {
  base::TextBuilder out;
  publish::append_text(out, in);
  return std::string(out.view());
}

std::string attribute(std::string_view in) {
  base::TextBuilder out;
  publish::append_attribute(out, in);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("what markup means is escaped") {
  CHECK(text("</script> & ]]> \"a\" 'b'") == "&lt;/script&gt; &amp; ]]&gt; \"a\" 'b'");
  CHECK(attribute("</script> & ]]> \"a\" 'b'") == "&lt;/script&gt; &amp; ]]&gt; &quot;a&quot; 'b'");
  CHECK(text("&amp;") == "&amp;amp;");
  CHECK(text("").empty());
}

TEST_CASE("white space survives a parser's normalization") {
  CHECK(text("a\tb\nc\rd") == "a\tb\nc&#13;d");
  CHECK(attribute("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
}

TEST_CASE("characters that XML forbids are left out, all others stay") {
  std::string controls;
  for (char c = 0; c < 0x20; ++c) controls += c;
  CHECK(text(controls) == "\t\n&#13;");
  CHECK(text("a\uFFFE\uFFFFb") == "ab");
  CHECK(text("\x7F\u0085\u202E\u2028\uFFFD😀\U0010FFFF") ==
        "\x7F\u0085\u202E\u2028\uFFFD😀\U0010FFFF");
}

TEST_CASE("ill-formed bytes become replacement characters") {
  CHECK(text("a\xFF<\xE2\x80") == "a\uFFFD&lt;\uFFFD\uFFFD");
  CHECK(text("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("an element without text is left out") {
  base::TextBuilder out;
  publish::append_element(out, "name", "");
  CHECK(out.empty());
  publish::append_element(out, "name", "<");
  CHECK(out.view() == "<name>&lt;</name>\n");
}
