#include "tape/tape_verify.h"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "support/tape_text.h"

using namespace broadside::tape;
using broadside::test::fault_of;

namespace {

template <typename Id>
Word word(Op op, Id id, std::uint32_t length = 0) {
  return make_word(op, static_cast<std::uint8_t>(id), length);
}

Word text(std::uint32_t length) { return make_word(Op::Text, 0, length); }

constexpr Word kClose = make_word(Op::Close, 0, 0);

void check(const std::vector<Word>& words, std::string_view pool, std::string_view fault) {
  Tape tape;
  tape.words.push_all(words);
  tape.text += pool;
  CHECK(fault_of(tape) == fault);
}

}  // namespace

TEST_CASE("sound tapes are sound") {
  check({}, "", "");
  check({text(3)}, "abc", "");
  check({word(Op::Leaf, Tag::P, 4)}, "é😀x", "");
  check({word(Op::Void, Tag::Hr)}, "", "");
  check({word(Op::Open, Tag::P), kClose}, "", "");
  check({word(Op::Open, Tag::P), word(Op::Attr, Attr::Class, 4), text(6),
         word(Op::Leaf, Tag::Em, 4), text(8), kClose, word(Op::Void, Tag::Hr)},
        "leadHello dear reader.", "");
  check({word(Op::Void, Tag::Input), word(Op::Attr, Attr::Type, 1), word(Op::Attr, Attr::Checked)},
        "x", "");
}

TEST_CASE("an operation that is not in the list") {
  check({0xF000'0000}, "", "0: unknown operation");
  check({static_cast<Word>(kOpCount) << 28U}, "", "0: unknown operation");
}

TEST_CASE("a tag or an attribute that is not in the list") {
  check({word(Op::Open, kTagCount), kClose}, "", "0: unknown tag");
  check({word(Op::Leaf, 255, 1)}, "a", "0: unknown tag");
  check({word(Op::Void, kTagCount)}, "", "0: unknown tag");
  check({word(Op::Void, Tag::Br), word(Op::Attr, kAttrCount)}, "", "1: unknown attribute");
}

TEST_CASE("elements that are not balanced") {
  check({word(Op::Open, Tag::P)}, "", "1: an element is not closed");
  check({word(Op::Open, Tag::Div), word(Op::Open, Tag::P), kClose}, "",
        "3: an element is not closed");
  check({kClose}, "", "0: close without open");
  check({word(Op::Open, Tag::P), kClose, kClose}, "", "2: close without open");
  check({word(Op::Leaf, Tag::P, 1), kClose}, "a", "1: close without open");
  check({word(Op::Void, Tag::Hr), kClose}, "", "1: close without open");
}

TEST_CASE("an operation that does not fit its tag") {
  check({word(Op::Open, Tag::Br), kClose}, "", "0: wrong operation for this tag");
  check({word(Op::Leaf, Tag::Img, 1)}, "a", "0: wrong operation for this tag");
  check({word(Op::Void, Tag::P)}, "", "0: wrong operation for this tag");
}

TEST_CASE("an attribute in the wrong place") {
  check({word(Op::Attr, Attr::Class, 1)}, "a", "0: attribute without element");
  check({word(Op::Open, Tag::P), text(1), word(Op::Attr, Attr::Class, 1), kClose}, "ab",
        "2: attribute without element");
  check({word(Op::Leaf, Tag::P, 1), word(Op::Attr, Attr::Class, 1)}, "ab",
        "1: attribute without element");
  check({word(Op::Open, Tag::P), kClose, word(Op::Attr, Attr::Class, 1)}, "a",
        "2: attribute without element");
}

TEST_CASE("an attribute that its element may not carry") {
  check({word(Op::Open, Tag::P), word(Op::Attr, Attr::Href, 1), kClose}, "a",
        "1: attribute not allowed");
  check({word(Op::Void, Tag::Br), word(Op::Attr, Attr::Src, 1)}, "a", "1: attribute not allowed");
  SECTION("the element is the one just before it") {
    check({word(Op::Open, Tag::A), word(Op::Void, Tag::Img), word(Op::Attr, Attr::Href, 1), kClose},
          "a", "2: attribute not allowed");
    check({word(Op::Open, Tag::A), word(Op::Attr, Attr::Href, 1), word(Op::Void, Tag::Img),
           word(Op::Attr, Attr::Src, 1), kClose},
          "ab", "");
  }
}

TEST_CASE("words that carry what they must not") {
  check({word(Op::Open, Tag::P, 1), kClose}, "a", "0: element carries text");
  check({word(Op::Void, Tag::Hr, 1)}, "a", "0: element carries text");
  check({word(Op::Open, Tag::P), make_word(Op::Close, 1, 0)}, "", "1: close carries data");
  check({word(Op::Open, Tag::P), make_word(Op::Close, 0, 1)}, "a", "1: close carries data");
  check({make_word(Op::Text, 1, 1)}, "a", "0: text carries an id");
  check({text(0)}, "", "0: empty text");
}

TEST_CASE("lengths that do not fit the text") {
  check({text(2)}, "a", "0: text is too short");
  check({text(1), word(Op::Void, Tag::Br), text(1)}, "a", "2: text is too short");
  check({text(1)}, "ab", "1: text is left over");
  check({}, "a", "0: text is left over");
  check({word(Op::Leaf, Tag::P, kMaxLength)}, "a", "0: text is too short");
  SECTION("they count UTF-16 units") {
    check({text(2)}, "😀", "");
    check({text(4)}, "😀", "0: text is too short");
    check({text(1)}, "é", "");
  }
}

TEST_CASE("a text that is not UTF-8") {
  check({text(1)}, "\xFF", "0: text is not UTF-8");
  check({text(1)}, "\xED\xA0\x80", "0: text is not UTF-8");
}

TEST_CASE("whatever the words are the answer is an answer") {
  std::mt19937 random(20240217);  // NOLINT: the same words in every run
  for (int round = 0; round < 20'000; ++round) {
    Tape tape;
    const std::size_t count = random() % 8;
    for (std::size_t i = 0; i < count; ++i) {
      tape.words.push(make_word(static_cast<Op>(random() % 8),
                                static_cast<std::uint8_t>(random() % 64),
                                static_cast<std::uint32_t>(random() % 3)));
    }
    tape.text += std::string(random() % 6, 'a');
    if (const auto fault = verify(tape)) {
      REQUIRE(fault->word <= tape.words.size());
      REQUIRE_FALSE(fault->reason.empty());
    } else {
      static_cast<void>(dump(tape));
      static_cast<void>(to_html(tape));
    }
  }
}
