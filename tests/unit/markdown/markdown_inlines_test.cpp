#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "support/render_markdown.h"

using broadside::test::render;

namespace {

using Texts = std::vector<std::string>;

// The inside of one paragraph.
void check(std::string_view markdown, std::string_view html) {
  CAPTURE(markdown);
  CHECK(render(markdown).html == "<p>" + std::string(html) + "</p>");
}

std::string tag(std::string_view shown, std::string_view encoded) {
  return "<a class=\"hashtag\" href=\"?tag=" + std::string(encoded) + "\" rel=\"tag\">" +
         std::string(shown) + "</a>";
}

constexpr std::string_view kExternal = " rel=\"noopener noreferrer nofollow ugc\"";

std::string external(std::string_view href, std::string_view text) {
  return "<a href=\"" + std::string(href) + "\"" + std::string(kExternal) + ">" +
         std::string(text) + "</a>";
}

void check_words(std::string_view markdown, std::size_t words) {
  CAPTURE(markdown);
  CHECK(render(markdown).outcome.words == words);
}

}  // namespace

TEST_CASE("emphasis and its relatives") {
  check("*a* **b** ***c***", "<em>a</em> <strong>b</strong> <em><strong>c</strong></em>");
  check("~~a~~", "<del>a</del>");
  check("==a==", "<mark>a</mark>");
  check("`a *b* <c>`", "<code>a *b* &lt;c&gt;</code>");
  check("a\\*b\\*", "a*b*");
}

TEST_CASE("lines break where they are told to") {
  check("a\nb", "a\nb");
  check("a  \nb", "a<br>b");
  check("a\\\nb", "a<br>b");
}

TEST_CASE("characters can be written by name and number") {
  check("&copy; &lt;b&gt; &#65;&#x42;", "© &lt;b&gt; AB");
  check("&nosuch;", "&amp;nosuch;");
  SECTION("an unknown name is reported") {
    CHECK(render("&copy; &HilbertSpace;").unknown_entity == "HilbertSpace");
    CHECK(render("`&HilbertSpace;`").unknown_entity.empty());
    CHECK(render("[a](/b&HilbertSpace;) c").unknown_entity == "HilbertSpace");
    CHECK(render("![a](b \"&HilbertSpace;\\*\")").unknown_entity == "HilbertSpace");
    CHECK(render("```&HilbertSpace;x\n```").unknown_entity == "HilbertSpace");
  }
  SECTION("and known with the full table") {
    CHECK(render("&HilbertSpace;", "en", "HilbertSpace ℋ\n").html == "<p>ℋ</p>");
  }
  SECTION("also in addresses and titles") {
    check("a [b](/?x&amp;y \"&quot;t&quot;\")",
          "a <a href=\"/?x&amp;y\" title=\"&quot;t&quot;\">b</a>");
  }
}

TEST_CASE("links lead where the page says") {
  check("a [b](c.json)", "a <a href=\"links/c.json\">b</a>");
  check("a [b](c.json \"T\")", "a <a href=\"links/c.json\" title=\"T\">b</a>");
  check("a [b](#part)", "a <a href=\"#part\">b</a>");
  check("a [b](?post=x)", "a <a href=\"?post=x\">b</a>");
  check("a [b](mailto:x@example.org)", "a <a href=\"mailto:x@example.org\">b</a>");
  check("a [b][r]\n\n[r]: /x", "a <a href=\"/x\">b</a>");
  SECTION("those to other sites are not vouched for") {
    check("a [b](https://example.org/)", "a " + external("https://example.org/", "b"));
    check("a [b](//example.org/)", "a " + external("https://example.org/", "b"));
  }
  SECTION("also those whose text begins like a footnote") {
    check("a [^b](/c) d", "a <a href=\"/c\">^b</a> d");
    check("a [^](/c)", "a <a href=\"/c\">^</a>");
    check("a [^b][r]\n\n[r]: /x", "a <a href=\"/x\">^b</a>");
  }
  SECTION("links do not stand in links") {
    check("a [b https://example.org/ c](/d)", "a <a href=\"/d\">b https://example.org/ c</a>");
  }
  SECTION("bare addresses are links too") {
    check("a https://example.org/x?y=1.",
          "a " + external("https://example.org/x?y=1", "https://example.org/x?y=1") + ".");
    check("a www.example.org", "a " + external("http://www.example.org", "www.example.org"));
    check("a x@example.org", "a <a href=\"mailto:x@example.org\">x@example.org</a>");
    check("a https://example.org/%D8%AE",
          "a " + external("https://example.org/%D8%AE", "https://example.org/%D8%AE"));
  }
}

TEST_CASE("an address that is refused leaves the text of its link") {
  check("a [b *c*](javascript:alert(1))", "a b <em>c</em>");
  check("a <javascript:alert(1)>", "a javascript:alert(1)");
  check("a [b](&#x6A;avascript:x)", "a b");
  check("a [b](data:text/html,x)", "a b");
  check("a [b][r]\n\n[r]: vbscript:x", "a b");
  SECTION("and is listed as it was written") {
    const auto outcome =
        render("[a](javascript:1) [b](/ok) ![c](data:image/svg+xml,x) [d](&#118;bscript:2)")
            .outcome;
    CHECK(outcome.refused_urls == Texts{"javascript:1", "data:image/svg+xml,x", "vbscript:2"});
  }
  SECTION("links beside it are not affected") {
    check("[a](javascript:1)[b](/x)", "a<a href=\"/x\">b</a>");
  }
}

TEST_CASE("pictures show their description when their address is refused") {
  check("a ![b *c*](javascript:x)", "a b c");
  check("[![b](javascript:x)](/y)", "<a href=\"/y\">b</a>");
}

TEST_CASE("a description is text without markup") {
  const auto image = [](std::string_view alt) {
    return "a <img src=\"images/x.png\" alt=\"" + std::string(alt) +
           "\" loading=\"lazy\" decoding=\"async\">";
  };
  check("a ![b *c* `d` [e](/f) <g>](x.png)", image("b c d e &lt;g>"));
  check("a ![b &amp; \\* \"c\"](x.png)", image("b &amp; * &quot;c&quot;"));
  check("a ![b ![c](y.png) d](x.png)", image("b c d"));
  check("a ![#tag](x.png)", image("#tag"));
  check("a ![b\nc](x.png)", image("b\nc"));
}

TEST_CASE("pictures may be data of harmless kinds") {
  check("a ![b](data:image/png;base64,AAAA)",
        "a <img src=\"data:image/png;base64,AAAA\" alt=\"b\" loading=\"lazy\" decoding=\"async\">");
}

TEST_CASE("hashtags become links and are collected") {
  check("a #Kabul, b", "a " + tag("#Kabul", "Kabul") + ", b");
  check("#x ＃خبر", tag("#x", "x") + " " + tag("＃خبر", "%D8%AE%D8%A8%D8%B1"));
  CHECK(render("#b #a #b #B\n\n- #c\n\n> #d\n\n## e #e").outcome.hashtags ==
        Texts{"b", "a", "B", "c", "d", "e"});
  SECTION("wherever text stands") {
    check("*#a* ~~#b~~", "<em>" + tag("#a", "a") + "</em> <del>" + tag("#b", "b") + "</del>");
    check("a\n#b", "a\n" + tag("#b", "b"));
    CHECK(render("|#a|\n|-|\n|#b|").outcome.hashtags == Texts{"a", "b"});
    CHECK(render("x[^1]\n\n[^1]: #a").outcome.hashtags == Texts{"a"});
    CHECK(render("![a](x.png \"#b\")").outcome.hashtags == Texts{"b"});
  }
  SECTION("not in code") {
    check("`#a`", "<code>#a</code>");
    CHECK(render("`#a`\n\n```\n#b\n```\n\n    #c").outcome.hashtags.empty());
  }
  SECTION("not in links and addresses") {
    check("x [#a](/y)", "x <a href=\"/y\">#a</a>");
    CHECK(render("[*#a*](/x) https://example.org/#b [c](/#d \"#e\") ![#f](x.png) y")
              .outcome.hashtags.empty());
  }
  SECTION("also in HTML, which is text") {
    check("<u title=\"#a\">", "&lt;u title=\"" + tag("#a", "a") + "\"&gt;");
    CHECK(render("<div>\n#b\n</div>").outcome.hashtags.size() == 1);
  }
  SECTION("not when they are escaped or spelled by number") {
    check("\\#a", "#a");
    check("&#35;a", "#a");
    check("&num;a", "&amp;num;a");
    check("\\\\#a", "\\" + tag("#a", "a"));
    check("\\*#a", "*" + tag("#a", "a"));
  }
  SECTION("not behind a word, even across markup") {
    check("a#b", "a#b");
    check("*a*#b", "<em>a</em>#b");
    check("&amp;#b", "&amp;#b");
    check("`a`#b", "<code>a</code>#b");
    check("\\##b", "##b");
  }
  SECTION("the text that a refused link leaves is not searched") {
    CHECK(render("[#a](javascript:x)").outcome.hashtags.empty());
  }
}

TEST_CASE("words are counted as readers count them") {
  check_words("", 0);
  check_words("one", 1);
  check_words("one two  three\nfour", 4);
  check_words("one-two, three.", 2);
  check_words("*one* two **three**four", 3);
  check_words("o*n*e", 1);
  check_words("سلام دنیا", 2);
  check_words("one  \ntwo\\\nthree", 3);
  SECTION("in every block") {
    check_words("# one\n\ntwo", 2);
    check_words("- one\n- two", 2);
    check_words("> one\n\ntwo", 2);
    check_words("|one|two|\n|-|-|\n|three|four|", 4);
    check_words("one[^1]\n\n[^1]: two", 2);
    check_words("# one\n\n    two", 2);
    check_words("one\n\n```\ntwo three\n```", 3);
  }
  SECTION("addresses and descriptions are no words") {
    check_words("[one](/two \"three\") ![four](five)", 1);
  }
}
