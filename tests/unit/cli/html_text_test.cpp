#include "cli/html_text.h"

#include <catch2/catch_test_macros.hpp>

namespace broadside::cli {
namespace {

using Paragraphs = std::vector<std::string>;

Paragraphs text_of(std::string_view html) { return paragraphs_of_html(html, "zwnj \u200C\n"); }

TEST_CASE("the text of HTML, by paragraphs") {
  CHECK(text_of("<p>One <b>two</b>\n three</p><p>Four<br>five</p>") ==
        Paragraphs{"One two three", "Four", "five"});
  CHECK(text_of("plain") == Paragraphs{"plain"});
  CHECK(text_of("") == Paragraphs{});
  CHECK(text_of("a &lt;b&gt; &amp;c; &#65;&#x42; &unknown; &zwnj;&#xD800; 1 < 2") ==
        Paragraphs{"a <b> &c; AB &unknown; \u200C\uFFFD 1 < 2"});
}

TEST_CASE("what is no text of the page is left out") {
  CHECK(text_of("a<script>if (a < b) alert('</p>')</script>b") == Paragraphs{"a", "b"});
  CHECK(text_of("a<STYLE>p { }</Style >b<!-- <p>c -->d") == Paragraphs{"a", "bd"});
  CHECK(text_of("<a title=\"x > y\" href='javascript:alert(1)'>link</a>") == Paragraphs{"link"});
  CHECK(text_of("<!doctype html><?php x ?>a") == Paragraphs{"a"});
}

TEST_CASE("HTML that is cut off or broken ends with what there is") {
  CHECK(text_of("a<b") == Paragraphs{"a"});
  CHECK(text_of("a<script>b") == Paragraphs{"a"});
  CHECK(text_of("a<a href=\"b") == Paragraphs{"a"});
  CHECK(text_of("a&#x;&#99999999999;&") == Paragraphs{"a&#x;&#99999999999;&"});
  CHECK(text_of("a<!-- b") == Paragraphs{"a"});
}

}  // namespace
}  // namespace broadside::cli
