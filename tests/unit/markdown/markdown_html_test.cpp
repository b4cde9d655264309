#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/render_markdown.h"

using broadside::test::render;

namespace {

void check(std::string_view markdown, std::string_view html) {
  CAPTURE(markdown);
  CHECK(render(markdown).html == html);
}

}  // namespace

TEST_CASE("tags inside a line become elements") {
  check("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>");
  check("<kbd>*a*</kbd>", "<p><kbd><em>a</em></kbd></p>");
  check("*a <b>b</b>*", "<p><em>a <strong>b</strong></em></p>");
  check("a<br>b", "<p>a<br>b</p>");
  check("<abbr title=\"A B\">AB</abbr>", "<p><abbr title=\"A B\">AB</abbr></p>");
  check("<span dir=\"rtl\" lang=\"fa\">x</span>", "<p><span dir=\"rtl\" lang=\"fa\">x</span></p>");
  check("- <mark>a</mark>", "<ul><li><mark>a</mark></li></ul>");
  SECTION("with no other attribute") {
    check("<b onclick=\"x\" style=\"y\" class=z id=i>c</b>", "<p><strong>c</strong></p>");
    check("<span dir=\"sideways\">x</span>", "<p><span>x</span></p>");
  }
}

TEST_CASE("elements nest whatever the order of the tags") {
  check("<sub>a *b</sub> c*", "<p><sub>a <em>b&lt;/sub&gt; c</em></sub></p>");
  check("*a <sub>b* c</sub>", "<p><em>a <sub>b</sub></em> c&lt;/sub&gt;</p>");
  check("</sub>", "<p>&lt;/sub&gt;</p>");
  check("<sub><sup>a</sub></sup>", "<p><sub><sup>a&lt;/sub&gt;</sup></sub></p>");
  SECTION("and end with their line at the latest") {
    check("<sub>a\n\nb", "<p><sub>a</sub></p><p>b</p>");
    check("- <sub>a\n- b", "<ul><li><sub>a</sub></li><li>b</li></ul>");
    check("|<sub>a|b|\n|-|-|",
          "<div class=\"table-scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>"
          "<thead><tr><th scope=\"col\"><sub>a</sub></th><th scope=\"col\">b</th></tr></thead>"
          "</table></div>");
  }
}

TEST_CASE("links and pictures as tags are links and pictures") {
  check("a <a href=\"/x\" title=\"T\" target=_top>b *c*</a> d",
        "<p>a <a href=\"/x\" title=\"T\">b <em>c</em></a> d</p>");
  check("<a href=\"javascript:x\">b</a> d", "<p>b d</p>");
  check("<a name=x>b</a>", "<p>&lt;a name=x&gt;b&lt;/a&gt;</p>");
  check("[a <a href=/x>b</a>](/y)",
        "<p class=\"callout\"><a href=\"/y\">a &lt;a href=/x&gt;b&lt;/a&gt;</a></p>");
  check("<a href=/x>[b](/y)</a>", "<p class=\"callout\"><a href=\"/x\">b</a></p>");
  check("<img src=a.png alt=A width=20 height=10> b",
        "<p><img src=\"images/a.png\" alt=\"A\" width=\"20\" height=\"10\" loading=\"lazy\" "
        "decoding=\"async\"> b</p>");
  check(
      "<img src=a.png alt=A width=100% height=10>",
      "<figure><img src=\"images/a.png\" alt=\"A\" loading=\"lazy\" decoding=\"async\"></figure>");
  check("<img alt=A src=\"data:text/html,x\"> b", "<p>A b</p>");
}

TEST_CASE("tags between paragraphs hold blocks") {
  check("<details>\n<summary>More *of* it</summary>\n\nText\n\n- a\n\n</details>\n\nAfter",
        "<details><summary>More <em>of</em> it</summary><p>Text</p><ul><li>a</li></ul></details>"
        "<p>After</p>");
  check("<details open><summary>S</summary>text</details>",
        "<details open><summary>S</summary><p>text</p></details>");
  check("<div dir=\"rtl\">\n\nسلام\n\n</div>", "<div dir=\"rtl\"><p dir=\"rtl\">سلام</p></div>");
  check("before <div>in</div> after", "<p>before </p><div><p>in</p></div><p>after</p>");
  SECTION("a figure has its caption") {
    check("<figure>\n\n![A](a.png)\n\n<figcaption>The *caption*</figcaption>\n</figure>",
          "<figure><p><img src=\"images/a.png\" alt=\"A\" loading=\"lazy\" decoding=\"async\"></p>"
          "<figcaption>The <em>caption</em></figcaption></figure>");
  }
  SECTION("they end with what they stand in") {
    check("> <details>\n> a\n\nb", "<blockquote><details><p>a</p></details></blockquote><p>b</p>");
    check("- a\n\n  <div>\n\n  b\n- c",
          "<ul><li><p>a</p><div><p>b</p></div></li><li><p>c</p></li></ul>");
    check("<details>\n<summary>S\n\nb", "<details><summary>S</summary><p>b</p></details>");
    check("<div>", "<div></div>");
  }
  SECTION("where they cannot stand they are text") {
    check("*a <div>*", "<p><em>a &lt;div&gt;</em></p>");
    check("<summary>a</summary>", "<p>&lt;summary&gt;a&lt;/summary&gt;</p>");
    check("<figcaption>a</figcaption>", "<p>&lt;figcaption&gt;a&lt;/figcaption&gt;</p>");
    check("</div>", "<p>&lt;/div&gt;</p>");
    check("> <div>\n\n</div>", "<blockquote><div></div></blockquote><p>&lt;/div&gt;</p>");
    check("- <div>a</div>", "<ul><li>&lt;div&gt;a&lt;/div&gt;</li></ul>");
  }
}

TEST_CASE("all other HTML is text and Markdown goes on in it") {
  check("<section class=\"x\">\n*a*\n</section>",
        "<p>&lt;section class=\"x\"&gt;\n<em>a</em>\n&lt;/section&gt;</p>");
  check("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  check("<!-- a -->", "<p>&lt;!-- a --&gt;</p>");
  check("\\<b>a", "<p>&lt;b&gt;a</p>");
  check("`<b>`", "<p><code>&lt;b&gt;</code></p>");
}
