#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/render_markdown.h"

using broadside::test::render;

namespace {

void check(std::string_view markdown, std::string_view html) {
  CAPTURE(markdown);
  CHECK(render(markdown).html == html);
}

void check_in(std::string_view language, std::string_view markdown, std::string_view html) {
  CAPTURE(markdown, language);
  CHECK(render(markdown, language).html == html);
}

// A table around these rows.
std::string table(std::string_view rows) {
  return "<div class=\"table-scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>" +
         std::string(rows) + "</table></div>";
}

// A heading with its id and the link to itself.
std::string heading(std::string_view tag, std::string_view id, std::string_view text,
                    std::string_view fragment = {}) {
  return "<" + std::string(tag) + " id=\"user-content-" + std::string(id) + "\">" +
         std::string(text) + "<a class=\"anchor\" href=\"#user-content-" +
         std::string(fragment.empty() ? id : fragment) +
         "\" aria-label=\"Link to this section\">#</a></" + std::string(tag) + ">";
}

std::string code(std::string_view attributes, std::string_view text) {
  return "<pre dir=\"ltr\" tabindex=\"0\"><code" + std::string(attributes) + ">" +
         std::string(text) + "</code></pre>";
}

}  // namespace

TEST_CASE("no text makes no elements") {
  check("", "");
  check(" \n\n\t\n", "");
  check("[ref]: https://example.org\n", "");
}

TEST_CASE("paragraphs are separated by blank lines") {
  check("a", "<p>a</p>");
  check("a\nb\n\nc\n", "<p>a\nb</p><p>c</p>");
  check("a\r\nb\r\n\r\nc\r\n", "<p>a\nb</p><p>c</p>");
}

TEST_CASE("headings begin at the second level and have ids") {
  check("# A", heading("h2", "a", "A"));
  check("## A", heading("h2", "a", "A"));
  check("### A", heading("h3", "a", "A"));
  check("###### A", heading("h6", "a", "A"));
  check("A\n===", heading("h2", "a", "A"));
  check("A\n---", heading("h2", "a", "A"));
  SECTION("made from their text without markup") {
    check("## *Hello*, `World`!",
          heading("h2", "hello-world", "<em>Hello</em>, <code>World</code>!"));
    check("## [Link](/x)", heading("h2", "link", "<a href=\"/x\">Link</a>"));
    check_in("fa", "## خبر روز",
             "<h2 id=\"user-content-خبر-روز\">خبر روز<a class=\"anchor\" "
             "href=\"#user-content-%D8%AE%D8%A8%D8%B1-%D8%B1%D9%88%D8%B2\" "
             "aria-label=\"پیوند به این بخش\">#</a></h2>");
  }
  SECTION("never twice the same") {
    check("# A\n# A\n# A-1",
          heading("h2", "a", "A") + heading("h2", "a-1", "A") + heading("h2", "a-1-1", "A-1"));
  }
  SECTION("that cannot be the name of anything else") {
    check("# footnote-label", heading("h2", "footnote-label", "footnote-label"));
  }
  SECTION("also when they are empty") { check("#", "<h2 id=\"user-content-\"></h2>"); }
}

TEST_CASE("rules quotes and lists are what they are in HTML") {
  check("---", "<hr>");
  check("> a\n>\n> > b", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>");
  check("- a\n- b", "<ul><li>a</li><li>b</li></ul>");
  check("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>");
  check("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>");
  check("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>");
  check("-\n- b", "<ul><li></li><li>b</li></ul>");
  SECTION("a list may begin with another number") {
    check("3. a", "<ol start=\"3\"><li>a</li></ol>");
    check("0. a", "<ol start=\"0\"><li>a</li></ol>");
  }
}

TEST_CASE("tasks have a box that readers cannot change") {
  check(
      "- [x] a\n- [ ] b\n- [X] c\n- d",
      "<ul><li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> a</li>"
      "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Not done\"> b</li>"
      "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> c</li>"
      "<li>d</li></ul>");
}

TEST_CASE("alerts are notes with a title") {
  const auto alert = [](std::string_view type, std::string_view title) {
    return "<div class=\"alert alert-" + std::string(type) +
           "\" role=\"note\"><p class=\"alert-title\">" + std::string(title) + "</p><p>a</p></div>";
  };
  check("> [!NOTE]\n> a", alert("note", "Note"));
  check("> [!TIP]\n> a", alert("tip", "Tip"));
  check("> [!IMPORTANT]\n> a", alert("important", "Important"));
  check("> [!WARNING]\n> a", alert("warning", "Warning"));
  check("> [!CAUTION]\n> a", alert("caution", "Caution"));
  check("> [!note]\n> a", alert("note", "Note"));
  check_in("prs", "> [!NOTE]\n> سلام",
           "<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">یادداشت</p>"
           "<p>سلام</p></div>");
  SECTION("another name makes an ordinary quote") {
    check("> [!OTHER]\n> a", "<blockquote><p>[!OTHER]\na</p></blockquote>");
  }
}

TEST_CASE("tables scroll by themselves and name their columns") {
  check("| a | b |\n|---|---|\n| 1 | 2 |",
        table("<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
              "<tbody><tr><td>1</td><td>2</td></tr></tbody>"));
  SECTION("cells are aligned by class") {
    check("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
          table("<thead><tr><th scope=\"col\" class=\"align-start\">a</th>"
                "<th scope=\"col\" class=\"align-center\">b</th>"
                "<th scope=\"col\" class=\"align-end\">c</th></tr></thead>"
                "<tbody><tr><td class=\"align-start\">1</td><td class=\"align-center\">2</td>"
                "<td class=\"align-end\">3</td></tr></tbody>"));
  }
  SECTION("missing cells are empty and extra ones are dropped") {
    check("|a|b|\n|-|-|\n|1|\n|1|2|3|",
          table("<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
                "<tbody><tr><td>1</td><td></td></tr><tr><td>1</td><td>2</td></tr></tbody>"));
  }
  SECTION("cells hold markup and escaped bars") {
    check("|a|\n|-|\n|*x* \\| y|", table("<thead><tr><th scope=\"col\">a</th></tr></thead>"
                                         "<tbody><tr><td><em>x</em> | y</td></tr></tbody>"));
  }
  SECTION("the name of the region is in the language of the page") {
    CHECK(render("|a|\n|-|", "prs").html.find("aria-label=\"جدول\"") != std::string::npos);
  }
}

TEST_CASE("code keeps its text and its direction") {
  check("    a < b\n\n      c", code("", "a &lt; b\n\n  c\n"));
  check("```\n*a*\n#b\n```", code("", "*a*\n#b\n"));
  check_in("prs", "```\nx\n```", code("", "x\n"));
  check("```\n```", "<pre dir=\"ltr\" tabindex=\"0\"><code></code></pre>");
  check("```\n\n```", code("", "\n"));
  SECTION("and knows its language") {
    check("```js\nx\n```", code(" class=\"language-js\"", "x\n"));
    check("```js title=\"a\"\nx\n```", code(" class=\"language-js\"", "x\n"));
    check("~~~c++\nx\n~~~", code(" class=\"language-c++\"", "x\n"));
    check("```a&quot;b\nx\n```", code(" class=\"language-a&quot;b\"", "x\n"));
  }
  SECTION("which is one class whatever it holds") {
    check("```a&#32;evil&#10;b\nx\n```", code(" class=\"language-aevilb\"", "x\n"));
  }
}

TEST_CASE("footnotes stand at the end and lead back") {
  const std::string section =
      "<section class=\"footnotes\"><h2 class=\"visually-hidden\" id=\"footnote-label\">Footnotes"
      "</h2><ol>";
  const auto reference = [](std::string_view number, std::string_view id) {
    return "<sup><a href=\"#user-content-fn-" + std::string(number) +
           "\" id=\"user-content-fnref-" + std::string(id) +
           "\" aria-describedby=\"footnote-label\">" + std::string(number) + "</a></sup>";
  };
  const auto back = [](std::string_view number, std::string_view id) {
    return " <a href=\"#user-content-fnref-" + std::string(id) +
           "\" class=\"footnote-back\" aria-label=\"Back to reference " + std::string(number) +
           "\">↩\uFE0E</a>";
  };
  check("a[^1]\n\n[^1]: the *note*\n", "<p>a" + reference("1", "1") + "</p>" + section +
                                           "<li id=\"user-content-fn-1\"><p>the <em>note</em>" +
                                           back("1", "1") + "</p></li></ol></section>");
  SECTION("in the order of their references") {
    check("a[^y] b[^x]\n\n[^x]: X\n\n[^y]: Y\n",
          "<p>a" + reference("1", "1") + " b" + reference("2", "2") + "</p>" + section +
              "<li id=\"user-content-fn-1\"><p>Y" + back("1", "1") + "</p></li>" +
              "<li id=\"user-content-fn-2\"><p>X" + back("2", "2") + "</p></li></ol></section>");
  }
  SECTION("once for all their references") {
    check("a[^1] b[^1]\n\n[^1]: N\n", "<p>a" + reference("1", "1") + " b" + reference("1", "1-2") +
                                          "</p>" + section + "<li id=\"user-content-fn-1\"><p>N" +
                                          back("1", "1") + back("1", "1-2") +
                                          "</p></li></ol></section>");
  }
  SECTION("a reference to nothing is text") { check("a[^1]", "<p>a[^1]</p>"); }
}

TEST_CASE("a paragraph of one link is a call to follow it") {
  check("[Read on](/x)", "<p class=\"callout\"><a href=\"/x\">Read on</a></p>");
  check("  [Read on](/x)  \n", "<p class=\"callout\"><a href=\"/x\">Read on</a></p>");
  check("<https://example.org/>",
        "<p class=\"callout\"><a href=\"https://example.org/\" rel=\"noopener noreferrer nofollow "
        "ugc\">https://example.org/</a> <span class=\"callout-host\">example.org</span></p>");
  SECTION("whatever markup the link holds") {
    check("[**Read** `on`](/x)",
          "<p class=\"callout\"><a href=\"/x\"><strong>Read</strong> <code>on</code></a></p>");
  }
  SECTION("not with anything else in it") {
    check("[a](/x).", "<p><a href=\"/x\">a</a>.</p>");
    check("See [a](/x)", "<p>See <a href=\"/x\">a</a></p>");
    check("[a](/x) [b](/y)", "<p><a href=\"/x\">a</a> <a href=\"/y\">b</a></p>");
    check("[a](/x)[b](/y)", "<p><a href=\"/x\">a</a><a href=\"/y\">b</a></p>");
    check("**[a](/x)**", "<p><strong><a href=\"/x\">a</a></strong></p>");
    check("[a](/x)[b](javascript:x)", "<p><a href=\"/x\">a</a>b</p>");
  }
  SECTION("not inside of something else") {
    check("> [a](/x)", "<blockquote><p><a href=\"/x\">a</a></p></blockquote>");
    check("- [a](/x)\n\n- b", "<ul><li><p><a href=\"/x\">a</a></p></li><li><p>b</p></li></ul>");
    check("# [a](/x)", heading("h2", "a", "<a href=\"/x\">a</a>"));
  }
  SECTION("after something else it is one again") {
    check("> q\n\n[a](/x)",
          "<blockquote><p>q</p></blockquote><p class=\"callout\"><a href=\"/x\">a</a></p>");
    check("x\n\n[a](/x)", "<p>x</p><p class=\"callout\"><a href=\"/x\">a</a></p>");
  }
  SECTION("a refused address calls to nothing") {
    check("[a](javascript:x)", "<p>a</p>");
    check("[a]()", "<p>a</p>");
  }
  SECTION("one that leads to another site says to which") {
    const auto check_host = [](std::string_view url, std::string_view host) {
      check("[a](" + std::string(url) + ")",
            "<p class=\"callout\"><a href=\"" + std::string(url) +
                "\" rel=\"noopener noreferrer nofollow ugc\">a</a> <span class=\"callout-host\">" +
                std::string(host) + "</span></p>");
    };
    check_host("https://youtu.be/x", "youtu.be");
    check_host("https://www.youtube.com/watch?v=x", "youtube.com");
    check_host("https://vimeo.com:443/1", "vimeo.com:443");
    CHECK(render("[a](//t.me)").html.find(">t.me</span>") != std::string::npos);
    check_host("https://youtube.com@evil.example/", "evil.example");
    check_host("https://a@youtube.com@evil.example?x", "evil.example");
    check_host("https://youtube.com.evil.example#@youtube.com", "youtube.com.evil.example");
    check_host("http://x.example/?u=//youtube.com", "x.example");
    CHECK(render("[a](https://کابل.example/)").html.find("callout-host") == std::string::npos);
    CHECK(render("[a](/x//youtube.com)").html.find("callout-host") == std::string::npos);
    CHECK(render("[a](mailto:x@y.example)").html.find("callout-host") == std::string::npos);
  }
}

TEST_CASE("a paragraph of one picture is a figure") {
  const std::string image =
      "<img src=\"images/a.png\" alt=\"A\" loading=\"lazy\" decoding=\"async\">";
  check("![A](a.png)", "<figure>" + image + "</figure>");
  SECTION("with its title as the caption") {
    check("![A](a.png \"The caption\")",
          "<figure>" + image + "<figcaption>The caption</figcaption></figure>");
    check("![A](a.png \"با عنوان\")",
          "<figure>" + image + "<figcaption dir=\"rtl\">با عنوان</figcaption></figure>");
  }
  SECTION("not with anything else in it") {
    check("![A](a.png) b", "<p>" + image + " b</p>");
    check("b ![A](a.png)", "<p>b " + image + "</p>");
    check("![A](a.png)\n![A](a.png)", "<p>" + image + "\n" + image + "</p>");
    check("[l](/x)![A](a.png)", "<p><a href=\"/x\">l</a>" + image + "</p>");
    check("![A](a.png)[l](/x)", "<p>" + image + "<a href=\"/x\">l</a></p>");
    check("*![A](a.png)*", "<p><em>" + image + "</em></p>");
  }
  SECTION("then its title is a title") {
    check("![A](a.png \"T\") b",
          "<p><img src=\"images/a.png\" alt=\"A\" title=\"T\" loading=\"lazy\" "
          "decoding=\"async\"> b</p>");
  }
  SECTION("a refused one is its description") { check("![A](javascript:x \"T\")", "<p>A</p>"); }
  SECTION("one with a link is a picture in a link") {
    check("[![A](a.png)](/x)", "<p><a href=\"/x\">" + image + "</a></p>");
  }
}

TEST_CASE("a block of the other direction says so") {
  check("سلام world", "<p dir=\"rtl\">سلام world</p>");
  check("hello سلام", "<p>hello سلام</p>");
  check("۱۲ - سلام", "<p dir=\"rtl\">۱۲ - سلام</p>");
  check("123", "<p>123</p>");
  check_in("prs", "سلام", "<p>سلام</p>");
  check_in("prs", "hello", "<p dir=\"ltr\">hello</p>");
  check_in("prs", "- سلام\n- hello", "<ul><li>سلام</li><li dir=\"ltr\">hello</li></ul>");
  CHECK(render("## hello", "prs").html.starts_with("<h2 dir=\"ltr\" id=\"user-content-hello\">"));
  SECTION("whatever stands before its first letter") {
    check("*سلام*", "<p dir=\"rtl\"><em>سلام</em></p>");
    check("`سلام`", "<p dir=\"rtl\"><code>سلام</code></p>");
    check("[سلام](/x) a", "<p dir=\"rtl\"><a href=\"/x\">سلام</a> a</p>");
    check_in("prs", "❤️ سلام", "<p>❤️ سلام</p>");
  }
  SECTION("also a cell and a footnote") {
    CHECK(render("|سلام|\n|-|").html.find("<th dir=\"rtl\" scope=\"col\">سلام</th>") !=
          std::string::npos);
    CHECK(render("a[^1]\n\n[^1]: سلام").html.find("<p dir=\"rtl\">سلام <a") != std::string::npos);
  }
  SECTION("the items of a list each for itself") {
    check("- سلام\n  - hello", "<ul><li dir=\"rtl\">سلام<ul><li>hello</li></ul></li></ul>");
  }
}
