#include "tape/tape_builder.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/limits.h"
#include "support/tape_text.h"

using namespace broadside::tape;
using broadside::base::Arena;
using broadside::base::SafeUrl;
using broadside::base::TextBuilder;
using broadside::test::dump_of;
using broadside::test::html_of;
using broadside::test::sound;

namespace {

constexpr std::size_t kDepth = broadside::base::limits::kDomDepth;

std::size_t count(const Tape& tape, Op op) {
  std::size_t found = 0;
  for (const Word word : tape.words) found += op_of(word) == op ? 1 : 0;
  return found;
}

std::string text_since(const TapeBuilder& builder, Mark mark) {
  TextBuilder out;
  builder.text_since(mark, out);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("an element that holds only a text becomes a leaf") {
  TapeBuilder builder;
  builder.open(Tag::P);
  builder.text("a");
  builder.text("b");
  builder.close();
  CHECK(dump_of(builder) == "leaf p \"ab\"\n");
  SECTION("written at once it is the same") {
    builder.leaf(Tag::P, "ab");
    CHECK(dump_of(builder) == "leaf p \"ab\"\n");
  }
}

TEST_CASE("an element with anything else does not") {
  TapeBuilder builder;
  SECTION("nothing") {
    builder.open(Tag::Td);
    builder.close();
    CHECK(dump_of(builder) == "open td\nclose\n");
  }
  SECTION("an empty text is nothing") {
    builder.leaf(Tag::Td, "");
    CHECK(dump_of(builder) == "open td\nclose\n");
  }
  SECTION("an attribute") {
    builder.open(Tag::P);
    builder.attr(Attr::Class, "x");
    builder.text("a");
    builder.close();
    CHECK(dump_of(builder) == "open p\n  attr class \"x\"\n  text \"a\"\nclose\n");
  }
  SECTION("an element") {
    builder.open(Tag::P);
    builder.leaf(Tag::Em, "a");
    builder.close();
    CHECK(dump_of(builder) == "open p\n  leaf em \"a\"\nclose\n");
  }
  SECTION("a text behind an element") {
    builder.open(Tag::P);
    builder.void_element(Tag::Br);
    builder.text("a");
    builder.close();
    CHECK(dump_of(builder) == "open p\n  void br\n  text \"a\"\nclose\n");
  }
  SECTION("a text that takes two words") {
    builder.open(Tag::P);
    builder.text(std::string(std::size_t{kMaxLength} + 1, 'a'));
    builder.close();
    const Tape tape = sound(builder.take());
    CHECK(tape.words.size() == 4);
  }
}

TEST_CASE("a text of just one word's length still makes a leaf") {
  TapeBuilder builder;
  builder.leaf(Tag::P, std::string(kMaxLength, 'a'));
  const Tape tape = sound(builder.take());
  REQUIRE(tape.words.size() == 1);
  CHECK(length_of(tape.words[0]) == kMaxLength);
}

TEST_CASE("attributes and addresses go to the element before them") {
  Arena arena;
  TapeBuilder builder;
  builder.open(Tag::A);
  builder.attr(Attr::Href, SafeUrl::link("https://example.org/?a=b&c", arena).value());
  builder.attr(Attr::Rel, "x");
  builder.void_element(Tag::Img);
  builder.attr(Attr::Src, SafeUrl::image("a b.png", arena).value());
  builder.attr(Attr::Alt, "");
  builder.close();
  CHECK(html_of(builder) ==
        "<a href=\"https://example.org/?a=b&amp;c\" rel=\"x\">"
        "<img src=\"a%20b.png\" alt></a>");
}

TEST_CASE("an attribute can come late") {
  TapeBuilder builder;
  builder.open(Tag::P);
  builder.attr(Attr::Class, "first");
  builder.open(Tag::A);
  const Mark mark = builder.mark();
  builder.attr(Attr::Class, "c");
  builder.text("x");
  builder.leaf(Tag::Em, "y");
  builder.add_attr(mark, Attr::Id, "é😀");
  builder.add_attr(mark, Attr::Dir, "rtl");
  builder.text("z");
  builder.close();
  builder.close();
  CHECK(html_of(builder) ==
        "<p class=\"first\"><a dir=\"rtl\" id=\"é😀\" class=\"c\">x<em>y</em>z</a></p>");
}

TEST_CASE("an attribute that comes late keeps the element from becoming a leaf") {
  TapeBuilder builder;
  builder.open(Tag::H2);
  const Mark mark = builder.mark();
  builder.text("a");
  builder.add_attr(mark, Attr::Id, "a");
  builder.close();
  CHECK(dump_of(builder) == "open h2\n  attr id \"a\"\n  text \"a\"\nclose\n");
}

TEST_CASE("the text since a mark is text without markup") {
  TapeBuilder builder;
  builder.leaf(Tag::P, "before");
  builder.open(Tag::H2);
  const Mark mark = builder.mark();
  CHECK(text_since(builder, mark) == "");
  builder.attr(Attr::Title, "not this");
  builder.text("a😀 ");
  builder.leaf(Tag::Em, "b");
  builder.void_element(Tag::Img);
  builder.attr(Attr::Alt, "nor this");
  builder.text(" c");
  CHECK(text_since(builder, mark) == "a😀 b c");
  CHECK(text_since(builder, {}) == "");
  builder.close();
  sound(builder.take());
}

TEST_CASE("a tape can be put into another") {
  TapeBuilder part;
  part.leaf(Tag::Li, "é");
  part.void_element(Tag::Hr);
  const Tape tape = part.take();
  TapeBuilder builder;
  builder.open(Tag::Ul);
  builder.attr(Attr::Class, "x");
  builder.append(tape);
  builder.append(tape);
  builder.append({});
  builder.leaf(Tag::Li, "b");
  builder.close();
  CHECK(html_of(builder) == "<ul class=\"x\"><li>é</li><hr><li>é</li><hr><li>b</li></ul>");
}

TEST_CASE("the builder is empty when the tape is taken") {
  TapeBuilder builder;
  builder.leaf(Tag::P, "a");
  CHECK(html_of(builder) == "<p>a</p>");
  CHECK(html_of(builder) == "");
  builder.leaf(Tag::P, "b");
  CHECK(html_of(builder) == "<p>b</p>");
}

TEST_CASE("elements below the deepest level are left out and their text stays") {
  TapeBuilder builder;
  for (std::size_t i = 0; i < kDepth; ++i) builder.open(Tag::Div);
  CHECK_FALSE(builder.flattened());
  builder.open(Tag::Blockquote);
  const Mark lost = builder.mark();
  CHECK(lost.word == Mark::kNone);
  CHECK(builder.flattened());
  CHECK_FALSE(builder.full());
  builder.attr(Attr::Class, "lost");
  builder.text("kept");
  builder.add_attr(lost, Attr::Id, "lost");
  builder.open(Tag::Em);
  builder.text(" too");
  builder.void_element(Tag::Br);
  builder.close();
  builder.close();
  builder.text(".");
  for (std::size_t i = 0; i < kDepth; ++i) builder.close();
  const Tape tape = sound(builder.take());
  CHECK(count(tape, Op::Open) == kDepth);
  CHECK(tape.text.view() == "kept too.");
  SECTION("beside the deep place, elements are made again") {
    for (std::size_t i = 0; i + 1 < kDepth; ++i) builder.open(Tag::Div);
    builder.leaf(Tag::P, "a");
    for (std::size_t i = 0; i + 1 < kDepth; ++i) builder.close();
    CHECK(count(sound(builder.take()), Op::Leaf) == 1);
  }
}

TEST_CASE("over the limit of nodes everything is left out until the limit ends") {
  TapeBuilder builder;
  builder.open(Tag::Main);
  builder.begin_limit(3, 1000);
  builder.leaf(Tag::P, "a");  // an element and a text
  CHECK_FALSE(builder.full());
  builder.void_element(Tag::Hr);
  CHECK_FALSE(builder.full());
  builder.open(Tag::P);
  const Mark lost = builder.mark();
  CHECK(builder.full());
  CHECK(lost.word == Mark::kNone);
  builder.attr(Attr::Class, "lost");
  builder.text("lost");
  builder.void_element(Tag::Br);
  builder.attr(Attr::Class, "lost");
  builder.close();
  builder.leaf(Tag::P, "lost");
  builder.end_limit();
  CHECK_FALSE(builder.full());
  builder.leaf(Tag::Footer, "c");
  builder.close();
  CHECK(html_of(builder) == "<main><p>a</p><hr><footer>c</footer></main>");
}

TEST_CASE("elements that were open when the content became full are closed in their turn") {
  TapeBuilder builder;
  builder.begin_limit(2, 1000);
  builder.open(Tag::Ul);
  builder.open(Tag::Li);
  builder.open(Tag::P);  // does not fit
  builder.text("lost");
  builder.close();
  builder.close();
  builder.leaf(Tag::Li, "lost");
  builder.close();
  builder.end_limit();
  CHECK(html_of(builder) == "<ul><li></li></ul>");
}

TEST_CASE("a text is a node, too, unless it goes on with another") {
  TapeBuilder builder;
  builder.begin_limit(3, 1000);
  builder.open(Tag::P);
  builder.text("a");
  builder.text("b");
  builder.leaf(Tag::Em, "c");
  CHECK(builder.full());
  builder.text("d");
  builder.close();
  builder.end_limit();
  CHECK(html_of(builder) == "<p>ab<em></em></p>");
}

TEST_CASE("over the limit of text it is the same") {
  TapeBuilder builder;
  builder.begin_limit(1000, 6);
  builder.leaf(Tag::P, "abc");
  builder.leaf(Tag::P, "def");
  CHECK_FALSE(builder.full());
  builder.leaf(Tag::P, "g");
  CHECK(builder.full());
  builder.leaf(Tag::P, "");
  builder.end_limit();
  CHECK(html_of(builder) == "<p>abc</p><p>def</p><p></p>");
  SECTION("values of attributes count too") {
    Arena arena;
    builder.begin_limit(1000, 6);
    builder.open(Tag::A);
    builder.attr(Attr::Href, SafeUrl::link("/abc", arena).value());
    builder.attr(Attr::Title, "abc");
    CHECK(builder.full());
    builder.close();
    builder.end_limit();
    CHECK(html_of(builder) == "<a href=\"/abc\"></a>");
  }
  SECTION("and so do those that come late") {
    builder.begin_limit(1000, 3);
    builder.open(Tag::P);
    const Mark mark = builder.mark();
    builder.text("ab");
    builder.add_attr(mark, Attr::Id, "cd");
    CHECK(builder.full());
    builder.close();
    builder.end_limit();
    CHECK(html_of(builder) == "<p>ab</p>");
  }
}

TEST_CASE("content can be declared full") {
  TapeBuilder builder;
  builder.begin_limit(1000, 1000);
  builder.open(Tag::Div);
  builder.fill_up();
  builder.leaf(Tag::P, "lost");
  builder.close();
  builder.end_limit();
  builder.leaf(Tag::P, "a");
  CHECK(html_of(builder) == "<div></div><p>a</p>");
}
