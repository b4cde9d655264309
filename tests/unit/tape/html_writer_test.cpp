#include "tape/html_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/tape_text.h"

using namespace broadside::tape;
using broadside::test::html_of;
using broadside::test::sound;

namespace {

std::string as_text(std::string_view text) {
  TapeBuilder builder;
  builder.text(text);
  return html_of(builder);
}

std::string as_value(std::string_view value) {
  TapeBuilder builder;
  builder.void_element(Tag::Img);
  builder.attr(Attr::Alt, value);
  return html_of(builder);
}

}  // namespace

TEST_CASE("the specification's example as HTML") {
  TapeBuilder builder;
  builder.open(Tag::P);
  builder.attr(Attr::Class, "lead");
  builder.text("Hello ");
  builder.leaf(Tag::Em, "dear");
  builder.text(" reader.");
  builder.close();
  builder.void_element(Tag::Hr);
  CHECK(html_of(builder) == "<p class=\"lead\">Hello <em>dear</em> reader.</p><hr>");
}

TEST_CASE("a text cannot become markup") {
  CHECK(as_text("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;");
  CHECK(as_text("a & b &amp; c") == "a &amp; b &amp;amp; c");
  CHECK(as_text("\"quoted\" 'too'") == "\"quoted\" 'too'");
  CHECK(as_text("]]> <!-- -->") == "]]&gt; &lt;!-- --&gt;");
  SECTION("nor in a leaf") {
    TapeBuilder builder;
    builder.leaf(Tag::Td, "<b>&");
    CHECK(html_of(builder) == "<td>&lt;b&gt;&amp;</td>");
  }
}

TEST_CASE("a value cannot leave its attribute") {
  CHECK(as_value("\" onload=\"x") == "<img alt=\"&quot; onload=&quot;x\">");
  CHECK(as_value("<b> & 'c' >") == "<img alt=\"&lt;b> &amp; 'c' >\">");
}

TEST_CASE("an empty value is an attribute without value") { CHECK(as_value("") == "<img alt>"); }

TEST_CASE("a carriage return survives the parser") {
  CHECK(as_text("a\r\nb") == "a&#13;\nb");
  CHECK(as_value("a\rb") == "<img alt=\"a&#13;b\">");
}

TEST_CASE("other characters stay as they are") {
  CHECK(as_text("é😀 سلام\u200Cها\t\n") == "é😀 سلام\u200Cها\t\n");
  CHECK(as_value("é\n😀") == "<img alt=\"é\n😀\">");
}

TEST_CASE("elements without content have no end tag") {
  TapeBuilder builder;
  builder.void_element(Tag::Br);
  builder.void_element(Tag::Hr);
  builder.void_element(Tag::Img);
  builder.void_element(Tag::Input);
  CHECK(html_of(builder) == "<br><hr><img><input>");
}

TEST_CASE("an empty element has one") {
  TapeBuilder builder;
  builder.open(Tag::Td);
  builder.attr(Attr::Class, "x");
  builder.close();
  CHECK(html_of(builder) == "<td class=\"x\"></td>");
}

TEST_CASE("an attribute at the very end is closed") {
  TapeBuilder builder;
  builder.void_element(Tag::Hr);
  builder.attr(Attr::Class, "x");
  CHECK(html_of(builder) == "<hr class=\"x\">");
}

TEST_CASE("an empty tape is an empty page") { CHECK(to_html({}) == ""); }

TEST_CASE("for people newlines stand between the tags of blocks") {
  TapeBuilder builder;
  builder.open(Tag::Blockquote);
  builder.open(Tag::P);
  builder.text("a ");
  builder.leaf(Tag::Em, "b");
  builder.close();
  builder.void_element(Tag::Hr);
  builder.open(Tag::Pre);
  builder.leaf(Tag::Code, "c\n");
  builder.close();
  builder.open(Tag::P);
  builder.leaf(Tag::Em, "d");
  builder.close();
  builder.close();
  const Tape tape = sound(builder.take());
  CHECK(to_html(tape, HtmlLayout::Lines) ==
        "<blockquote>\n"
        "<p>a <em>b</em></p>\n"
        "<hr>\n"
        "<pre><code>c\n</code></pre>\n"
        "<p><em>d</em></p>\n"
        "</blockquote>");
  CHECK(to_html(tape) ==
        "<blockquote><p>a <em>b</em></p><hr><pre><code>c\n</code></pre><p><em>d</em></p>"
        "</blockquote>");
}
