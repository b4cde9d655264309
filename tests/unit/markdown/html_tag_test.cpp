#include "markdown/html_tag.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using broadside::markdown::HtmlAttr;
using broadside::markdown::HtmlPlace;
using broadside::markdown::read_html_tag;
using broadside::tape::Tag;

namespace {

// The tag that the text begins with must be whole; `rest` is what stands behind it.
void check_rest(std::string_view text, std::string_view rest) {
  CAPTURE(text);
  const auto tag = read_html_tag(text, 0);
  REQUIRE(tag);
  CHECK(text.substr(tag->end) == rest);
}

void check_none(std::string_view text) {
  CAPTURE(text);
  CHECK_FALSE(read_html_tag(text, 0));
}

std::string value(std::string_view text, HtmlAttr attr) {
  const auto tag = read_html_tag(text, 0);
  REQUIRE(tag);
  const auto found = tag->values[static_cast<std::size_t>(attr)];
  return found ? std::string(*found) : "absent";
}

}  // namespace

TEST_CASE("tags of the allowlist are read whole") {
  check_rest("<sub>2", "2");
  check_rest("</sub>x", "x");
  check_rest("<BR>x", "x");
  check_rest("<br/>x", "x");
  check_rest("<br />", "");
  check_rest("<abbr title=\"a > b\">x", "x");
  check_rest("<abbr title='a\"b' lang=fa>x", "x");
  check_rest("<details open>x", "x");
  check_rest("<sup\t>x", "x");
  check_rest("</sup >x", "x");
  check_rest("<span onclick=\"x\" data-a _b :c=d>x", "x");
}

TEST_CASE("a tag knows its element and its place") {
  CHECK(read_html_tag("<b>", 0)->tag == Tag::Strong);
  CHECK(read_html_tag("<I>", 0)->tag == Tag::Em);
  CHECK(read_html_tag("a<kbd>", 1)->tag == Tag::Kbd);
  CHECK(read_html_tag("</kbd>", 0)->closing);
  CHECK_FALSE(read_html_tag("<kbd>", 0)->closing);
  CHECK(read_html_tag("<kbd>", 0)->place == HtmlPlace::Inline);
  CHECK(read_html_tag("<img>", 0)->place == HtmlPlace::Void);
  CHECK(read_html_tag("<details>", 0)->place == HtmlPlace::Block);
}

TEST_CASE("what is not on the list is no tag") {
  for (const std::string_view text :
       {"<script>", "<style>", "<iframe>", "<svg>", "<math>", "<form>", "<input>", "<p>", "<x-y>",
        "<subx>", "<su", "<", "<>", "</>", "< sub>", "<!-- sub -->", "<?sub?>", "<1>", "<sub:a>"}) {
    check_none(text);
  }
}

TEST_CASE("what is not well formed is no tag") {
  for (const std::string_view text :
       {"<sub",       "<sub ",        "<sub a",       "<sub a=",     "<sub a=\"",
        "<sub a=\"x", "<sub a=\"x\"", "<sub a='x",    "<sub a=x",    "<sub a=\"x\"b>",
        "<sub =x>",   "<sub a==x>",   "<sub a=`x`>",  "<sub \"x\">", "<sub a=<>",
        "</sub a>",   "</br>",        "</img>",       "<sub/ x>",    "<sub\n>",
        "<sub /a>",   "<sub a=\nb>",  "<sub a=b\nc>", "<sub a=b\rc>"}) {
    check_none(text);
  }
}

TEST_CASE("the values of known attributes are kept") {
  CHECK(value("<abbr title=\"a &amp; b\">", HtmlAttr::Title) == "a &amp; b");
  CHECK(value("<img SRC=x.png alt='' width=1>", HtmlAttr::Src) == "x.png");
  CHECK(value("<img SRC=x.png alt='' width=1>", HtmlAttr::Alt).empty());
  CHECK(value("<img SRC=x.png alt='' width=1>", HtmlAttr::Width) == "1");
  CHECK(value("<img SRC=x.png alt='' width=1>", HtmlAttr::Height) == "absent");
  CHECK(value("<details open>", HtmlAttr::Open).empty());
  CHECK(value("<span dir = \"rtl\">", HtmlAttr::Dir) == "rtl");
  SECTION("of two the first counts") { CHECK(value("<a href=x href=y>", HtmlAttr::Href) == "x"); }
}
