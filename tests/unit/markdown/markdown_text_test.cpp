#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/render_markdown.h"

using broadside::test::render;

namespace {

// What the line becomes, without the paragraph around it.
void check(std::string_view markdown, std::string_view html) {
  CAPTURE(markdown);
  CHECK(render(markdown).html == "<p>" + std::string(html) + "</p>");
}

std::string link(std::string_view href, std::string_view text) {
  return "<a href=\"" + std::string(href) + "\" rel=\"noopener noreferrer nofollow ugc\">" +
         std::string(text) + "</a>";
}

// The address is a link to itself, and what follows is not.
void check_address(std::string_view address, std::string_view rest = "") {
  check("x " + std::string(address) + std::string(rest),
        "x " + link(address, address) + std::string(rest));
}

}  // namespace

TEST_CASE("of domains in one another each is judged by itself") {
  const auto www = [](std::string_view address) {
    return link("http://" + std::string(address), address);
  };
  check("x _www.a_b.c_www.d", "x _www.a_b.c_" + www("www.d"));
  check("x _www.z_www.z_www.a.b", "x _" + www("www.z_www.z_www.a.b"));
  check("x _www.z_www.z_www.a_b", "x _www.z_www.z_www.a_b");
  check("x _www.z_www.z_www.z_www.a", "x _www.z_www.z_www.z_" + www("www.a"));
  check("x _www.z_www.a_b _www.c.d", "x _www.z_www.a_b _" + www("www.c.d"));
  check("x _www.z_www.y_b.c.d", "x _" + www("www.z_www.y_b.c.d"));
  check("x _www._www.a", "x _www._" + www("www.a"));
}

TEST_CASE("bare web addresses are links") {
  check_address("https://example.org");
  check_address("http://example.org/a/b.html?c=d#e");
  check_address("https://example.org:8080/a");
  check_address("https://example.org/a_b_c", " d");
  check_address("https://localhost/a");
  check("x HTTPS://Example.ORG y",
        "x " + link("HTTPS://Example.ORG", "HTTPS://Example.ORG") + " y");
  check("x www.example.org/a", "x " + link("http://www.example.org/a", "www.example.org/a"));
  check("x https://fa.wikipedia.org/wiki/کابل y",
        "x " +
            link("https://fa.wikipedia.org/wiki/%DA%A9%D8%A7%D8%A8%D9%84",
                 "https://fa.wikipedia.org/wiki/کابل") +
            " y");
}

TEST_CASE("the sentence around an address keeps its punctuation") {
  for (const std::string_view end :
       {".", ",", "!", "?", ":", ";", "'", "*", "~", "...", ").", "»", "،", "؟", "”", "…", "]"}) {
    check_address("https://example.org/a", end);
  }
  check_address("https://example.org/a", "\" b");
  check_address("https://example.org/a", "&gt;");
  SECTION("brackets belong to it in pairs") {
    check_address("https://example.org/a_(b)");
    check("(https://example.org/a_(b))",
          "(" + link("https://example.org/a_(b)", "https://example.org/a_(b)") + ")");
  }
  SECTION("what looks like a character reference is none of it") {
    check("x https://example.org/?a=b&copy;",
          "x " + link("https://example.org/?a=b", "https://example.org/?a=b") + "©");
    check("x https://example.org/?a=b&hl;",
          "x " + link("https://example.org/?a=b", "https://example.org/?a=b") + "&amp;hl;");
  }
}

TEST_CASE("what is no address stays text") {
  for (const std::string_view text :
       {"https://", "http:// a", "https:/a.b", "ahttps://example.org", "ftp://example.org", "www.",
        "xwww.example.org", "www. a", "https://a_b", "https://a.b_c", "https://.a", "a@b",
        "@example.org", "a@b.", "a@b.1", "/a@b.co"}) {
    check(text, text);
  }
  check("`https://example.org`", "<code>https://example.org</code>");
}

TEST_CASE("bare e-mail addresses are links") {
  check("x a.b+c@example.org.", "x <a href=\"mailto:a.b+c@example.org\">a.b+c@example.org</a>.");
  check("x a@b-c.org", "x <a href=\"mailto:a@b-c.org\">a@b-c.org</a>");
}

TEST_CASE("handles of authors are links") {
  const std::string nell =
      "<a class=\"handle\" href=\"https://nell.example/\" rel=\"noopener noreferrer\">@nell</a>";
  check("by @nell.", "by " + nell + ".");
  check("(@nell)", "(" + nell + ")");
  check("@nell, @nobody", nell + ", @nobody");
  check("x@nell /@nell @@nell @nell_x", "x@nell /@nell @@nell @nell_x");
  check("\\@nell", "@nell");
  check("[@nell](/x) y", "<a href=\"/x\">@nell</a> y");
}

TEST_CASE("digits can stand high and low") {
  check("E=mc^2^.", "E=mc<sup>2</sup>.");
  check("H~2~O", "H<sub>2</sub>O");
  check("(a+b)^n+1^", "(a+b)<sup>n+1</sup>");
  check("10^-3^", "10<sup>-3</sup>");
  SECTION("only directly behind a word and without blanks") {
    for (const std::string_view text :
         {"x^2 and y^2", "a ^b^", "^_^", "^^", "a^^b", "a^b", "a~b", "~5 to 6~7"}) {
      check(text, text);
    }
  }
  SECTION("GitHub's struck out text is not touched") {
    check("a ~b~ ~~c~~", "a <del>b</del> <del>c</del>");
  }
}

TEST_CASE("a picture can say its size") {
  const auto image = [](std::string_view src, std::string_view size) {
    return "<img src=\"images/" + std::string(src) + "\" alt=\"A\"" + std::string(size) +
           " loading=\"lazy\" decoding=\"async\"> x";
  };
  check("![A](a.png#800x600) x", image("a.png", " width=\"800\" height=\"600\""));
  check("![A](a.png#800x) x", image("a.png#800x", ""));
  check("![A](a.png#x600) x", image("a.png#x600", ""));
  check("![A](a.png#800x600000) x", image("a.png#800x600000", ""));
  check("![A](a.png#8e2x600) x", image("a.png#8e2x600", ""));
}

TEST_CASE("controls that reorder text are seen in code") {
  check("`a\u202Eb`", "<code>a[U+202E]b</code>");
  check("`\u2066\u200F`", "<code>[U+2066][U+200F]</code>");
}

TEST_CASE("a link that runs against its line says so") {
  check("See [سلام](/x).", "See <a dir=\"rtl\" href=\"/x\">سلام</a>.");
  check("See [hello](/x).", "See <a href=\"/x\">hello</a>.");
}
