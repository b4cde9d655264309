#include "model/beginning.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/utf8.h"

using namespace broadside;

namespace {

std::string of_html(std::string_view html) {
  base::Arena arena;
  return std::string(model::beginning_of_html(html, arena));
}

std::string of_text(std::string_view text) {
  base::Arena arena;
  return std::string(model::beginning_of_text(text, arena));
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += base::is_continuation(c) ? 0 : 1;
  return count;
}

}  // namespace

TEST_CASE("the first line that is not blank begins a text") {
  CHECK(of_text("One\ntwo") == "One");
  CHECK(of_text("\r\n \n  Two  words \r\nthree") == "Two words");
  CHECK(of_text("").empty());
  CHECK(of_text(" \n\t\n").empty());
  CHECK(of_text("a\x01"
                "b\u202E") == "ab");
}

TEST_CASE("a long line is cut behind a word") {
  const std::string words = "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 ";
  CHECK(of_text(words + "0123456789 abc") == words + "0123456789 abc");
  CHECK(of_text(words + "0123456789 abcdef") == words + "0123456789…");
  CHECK(characters(of_text(std::string(200, 'x'))) == 80);
  std::string persian;
  for (int i = 0; i < 100; ++i) persian += "م";
  CHECK(characters(of_text(persian)) == 80);
  CHECK(base::find_invalid(of_text(persian)) == std::string_view::npos);
  CHECK(of_text(std::string(80, 'x')) == std::string(80, 'x'));
}

TEST_CASE("of HTML the first block counts") {
  CHECK(of_html("<p>One <b>tw</b>o</p><p>three</p>") == "One two");
  CHECK(of_html("\n<div><h2 class='a'>Title</h2>text</div>") == "Title");
  CHECK(of_html("a<br>b") == "a");
  CHECK(of_html("text &lt;p&gt;") == "text <p>");
  CHECK(of_html("<P>A</P>B") == "A");
  CHECK(of_html("a < b and c<d") == "a < b and c");
}

TEST_CASE("named and numbered characters are decoded") {
  CHECK(of_html("It&#8217;s &#x2014; &amp; &quot;x&quot;&nbsp;&hellip;") == "It’s — & \"x\" …");
  CHECK(of_html("&unknown; &; & &#; &#xZ; a&b") == "&unknown; &; & &#; &#xZ; a&b");
  CHECK(of_html("می&zwnj;رود") == "می\u200Cرود");
  CHECK(of_html("&#0;&#x202E;&#99999999;x").find('\0') == std::string::npos);
}

TEST_CASE("what is not shown does not count") {
  CHECK(of_html("<!-- c > --><p>x") == "x");
  CHECK(of_html("<style>a{}</style><script>b<c</script>x") == "x");
  CHECK(of_html("<img src=a.png alt='an image'>").empty());
  CHECK(of_html("<!-- never closed").empty());
  CHECK(of_html("<p title='never closed").empty());
  CHECK(of_html("").empty());
}
