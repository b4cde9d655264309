#include "tape/tape.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <type_traits>

#include "tape/tape_builder.h"

using namespace broadside::tape;

namespace {

template <typename Visit>
void for_each_tag(Visit visit) {
  for (std::size_t i = 0; i < kTagCount; ++i) visit(static_cast<Tag>(i));
}

std::set<std::string> tags_with(Attr attr) {
  std::set<std::string> names;
  for_each_tag([&](Tag tag) {
    if (is_allowed_on(attr, tag)) names.emplace(name_of(tag));
  });
  return names;
}

template <typename Builder, typename Value>
concept TakesAddress = requires(Builder builder, Value value) {
  builder.attr(Attr::Href, broadside::base::SafeUrl(value));
};

}  // namespace

// No text becomes an address on the way into the builder.
static_assert(!TakesAddress<TapeBuilder&, std::string_view>);
static_assert(TakesAddress<TapeBuilder&, broadside::base::SafeUrl>);

TEST_CASE("a word holds operation, id and length") {
  const Word word = make_word(Op::Attr, 0xAB, 0x12345);
  CHECK(op_of(word) == Op::Attr);
  CHECK(id_of(word) == 0xAB);
  CHECK(length_of(word) == 0x12345);
  SECTION("in the bits that the specification draws") {
    CHECK(make_word(Op::Leaf, 0, 0) == 0x1000'0000);
    CHECK(make_word(Op::Open, 1, 0) == 0x0010'0000);
    CHECK(make_word(Op::Open, 0, 1) == 0x0000'0001);
    CHECK(make_word(Op::Close, 0xFF, kMaxLength) == 0x5FFF'FFFF);
  }
  SECTION("and the longest length is that of the specification") { CHECK(kMaxLength == 1'048'575); }
}

TEST_CASE("operations stand in the order that the browser knows") {
  CHECK(static_cast<int>(Op::Open) == 0);
  CHECK(static_cast<int>(Op::Leaf) == 1);
  CHECK(static_cast<int>(Op::Void) == 2);
  CHECK(static_cast<int>(Op::Attr) == 3);
  CHECK(static_cast<int>(Op::Text) == 4);
  CHECK(static_cast<int>(Op::Close) == 5);
}

TEST_CASE("the lists are in alphabetical order and hold nothing twice") {
  for (std::size_t i = 1; i < kTagCount; ++i) {
    CHECK(name_of(static_cast<Tag>(i - 1)) < name_of(static_cast<Tag>(i)));
  }
  for (std::size_t i = 1; i < kAttrCount; ++i) {
    CHECK(name_of(static_cast<Attr>(i - 1)) < name_of(static_cast<Attr>(i)));
  }
}

TEST_CASE("ids fit their eight bits") {
  CHECK(kTagCount <= 256);
  CHECK(kAttrCount <= 256);
  CHECK(kOpCount <= 16);
}

TEST_CASE("no element that runs, loads, frames or sends is in the list") {
  const std::set<std::string> never = {
      "script", "style",    "iframe", "frame",  "object", "embed",    "applet", "base", "meta",
      "link",   "form",     "button", "select", "option", "textarea", "svg",    "math", "template",
      "slot",   "noscript", "title",  "audio",  "video",  "body",     "html"};
  for_each_tag([&](Tag tag) {
    CAPTURE(name_of(tag));
    CHECK(never.count(std::string(name_of(tag))) == 0);
    CHECK(name_of(tag).find('-') == std::string_view::npos);  // a custom element
  });
}

TEST_CASE("no attribute that runs, styles, names or sends is in the list") {
  const std::set<std::string> never = {
      "style",      "srcdoc",    "name",       "is",     "slot",       "part",
      "ping",       "autofocus", "accesskey",  "usemap", "action",     "formaction",
      "target",     "srcset",    "background", "poster", "xlink:href", "content",
      "http-equiv", "value",     "for",        "form"};
  for (std::size_t i = 0; i < kAttrCount; ++i) {
    const std::string name(name_of(static_cast<Attr>(i)));
    CAPTURE(name);
    CHECK(never.count(name) == 0);
    CHECK(name.substr(0, 2) != "on");
  }
}

TEST_CASE("only addresses are addresses") {
  for (std::size_t i = 0; i < kAttrCount; ++i) {
    const Attr attr = static_cast<Attr>(i);
    CAPTURE(name_of(attr));
    CHECK((kind_of(attr) == AttrKind::Url) == (attr == Attr::Href || attr == Attr::Src));
  }
}

TEST_CASE("an attribute is allowed on its own elements only") {
  using Names = std::set<std::string>;
  CHECK(tags_with(Attr::Href) == Names{"a"});
  CHECK(tags_with(Attr::Src) == Names{"img"});
  CHECK(tags_with(Attr::Scope) == Names{"th"});
  CHECK(tags_with(Attr::Datetime) == Names{"time"});
  CHECK(tags_with(Attr::Start) == Names{"ol"});
  CHECK(tags_with(Attr::Checked) == Names{"input"});
  CHECK(tags_with(Attr::Id).size() == kTagCount);
  SECTION("a name inside another name is not that name") {
    CHECK_FALSE(is_allowed_on(Attr::Href, Tag::Abbr));
    CHECK_FALSE(is_allowed_on(Attr::AriaHidden, Tag::A));
    CHECK_FALSE(is_allowed_on(Attr::Alt, Tag::Main));
    CHECK_FALSE(is_allowed_on(Attr::Scope, Tag::H1));
  }
}

TEST_CASE("elements without content are those of HTML") {
  std::set<std::string> names;
  for_each_tag([&](Tag tag) {
    if (is_void(level_of(tag))) names.emplace(name_of(tag));
  });
  CHECK(names == std::set<std::string>{"br", "hr", "img", "input"});
  CHECK(is_block(level_of(Tag::Hr)));
  CHECK_FALSE(is_block(level_of(Tag::Img)));
  CHECK(is_block(level_of(Tag::P)));
  CHECK_FALSE(is_block(level_of(Tag::Em)));
}

TEST_CASE("heading tags follow each other") {
  // Code computes them from the level.
  CHECK(static_cast<int>(Tag::H6) - static_cast<int>(Tag::H1) == 5);
}
