#include "tape/tape_dump.h"

#include <catch2/catch_test_macros.hpp>

#include "support/tape_text.h"

using namespace broadside::tape;
using broadside::test::dump_of;

TEST_CASE("the specification's example is printed one operation a line") {
  TapeBuilder builder;
  builder.open(Tag::P);
  builder.attr(Attr::Class, "lead");
  builder.text("Hello ");
  builder.leaf(Tag::Em, "dear");
  builder.text(" reader.");
  builder.close();
  builder.void_element(Tag::Hr);
  CHECK(dump_of(builder) ==
        "open p\n"
        "  attr class \"lead\"\n"
        "  text \"Hello \"\n"
        "  leaf em \"dear\"\n"
        "  text \" reader.\"\n"
        "close\n"
        "void hr\n");
}

TEST_CASE("what is inside stands further in") {
  TapeBuilder builder;
  builder.open(Tag::Ul);
  builder.open(Tag::Li);
  builder.leaf(Tag::P, "a");
  builder.void_element(Tag::Img);
  builder.attr(Attr::Alt, "b");
  builder.close();
  builder.close();
  CHECK(dump_of(builder) ==
        "open ul\n"
        "  open li\n"
        "    leaf p \"a\"\n"
        "    void img\n"
        "    attr alt \"b\"\n"
        "  close\n"
        "close\n");
}

TEST_CASE("an empty tape prints nothing") { CHECK(dump({}) == ""); }

TEST_CASE("a text stays on its line and between its quotation marks") {
  TapeBuilder builder;
  builder.leaf(Tag::P, "a\nb \"c\" \\d é😀");
  CHECK(dump_of(builder) == "leaf p \"a\\nb \\\"c\\\" \\\\d é😀\"\n");
}

TEST_CASE("an empty value is shown") {
  TapeBuilder builder;
  builder.void_element(Tag::Input);
  builder.attr(Attr::Disabled, "");
  CHECK(dump_of(builder) == "void input\nattr disabled \"\"\n");
}
