#include "cli/html_text.h"

#include <catch2/catch_test_macros.hpp>

namespace broadside::cli {
namespace {

using Paragraphs = std::vector<std::string>;

TEST_CASE("the text of HTML, by paragraphs") {
  CHECK(paragraphs_of_html("<p>One <b>two</b>\n three</p><p>Four<br>five</p>") ==
        Paragraphs{"One two three", "Four", "five"});
  CHECK(paragraphs_of_html("plain") == Paragraphs{"plain"});
  CHECK(paragraphs_of_html("") == Paragraphs{});
  CHECK(paragraphs_of_html("a &lt;b&gt; &amp;c; &#65;&#x42; &unknown; 1 < 2") ==
        Paragraphs{"a <b> &c; AB &unknown; 1 < 2"});
}

TEST_CASE("what is no text of the page is left out") {
  CHECK(paragraphs_of_html("a<script>if (a < b) alert('</p>')</script>b") == Paragraphs{"a", "b"});
  CHECK(paragraphs_of_html("a<STYLE>p { }</Style >b<!-- <p>c -->d") == Paragraphs{"a", "bd"});
  CHECK(paragraphs_of_html("<a title=\"x > y\" href='javascript:alert(1)'>link</a>") ==
        Paragraphs{"link"});
  CHECK(paragraphs_of_html("<!doctype html><?php x ?>a") == Paragraphs{"a"});
}

TEST_CASE("HTML that is cut off or broken ends with what there is") {
  CHECK(paragraphs_of_html("a<b") == Paragraphs{"a"});
  CHECK(paragraphs_of_html("a<script>b") == Paragraphs{"a"});
  CHECK(paragraphs_of_html("a<a href=\"b") == Paragraphs{"a"});
  CHECK(paragraphs_of_html("a&#x;&#1;&#99999999999;&") == Paragraphs{"a&#x;&#1;&#99999999999;&"});
  CHECK(paragraphs_of_html("a<!-- b") == Paragraphs{"a"});
}

}  // namespace
}  // namespace broadside::cli
