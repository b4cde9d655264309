#include "tape/tape_writer.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "support/tape_text.h"

using namespace broadside::tape;
using broadside::test::check_sound;

namespace {

std::string repeat(std::string_view part, std::size_t count) {
  std::string out;
  out.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

std::vector<Word> words_of(const Tape& tape) { return {tape.words.begin(), tape.words.end()}; }

// A paragraph around one text; the lengths of its text words.
std::vector<std::uint32_t> split(std::string_view text) {
  Tape tape;
  TapeWriter writer(tape);
  writer.open(Tag::P);
  const std::size_t added = writer.text(text);
  writer.close();
  check_sound(tape);
  CHECK(tape.text.view() == text);
  std::vector<std::uint32_t> lengths;
  for (const Word word : tape.words) {
    if (op_of(word) == Op::Text) lengths.push_back(length_of(word));
  }
  CHECK(lengths.size() == added);
  return lengths;
}

}  // namespace

TEST_CASE("the specification's example is written word for word") {
  Tape tape;
  TapeWriter writer(tape);
  writer.open(Tag::P);
  writer.attr(Attr::Class, "lead");
  writer.text("Hello ");
  writer.open(Tag::Em);
  writer.text("dear");
  writer.close();
  writer.text(" reader.");
  writer.close();
  writer.void_element(Tag::Hr);
  const auto id = [](auto value) { return static_cast<std::uint8_t>(value); };
  CHECK(words_of(tape) == std::vector<Word>{
                              make_word(Op::Open, id(Tag::P), 0),
                              make_word(Op::Attr, id(Attr::Class), 4),
                              make_word(Op::Text, 0, 6),
                              make_word(Op::Open, id(Tag::Em), 0),
                              make_word(Op::Text, 0, 4),
                              make_word(Op::Close, 0, 0),
                              make_word(Op::Text, 0, 8),
                              make_word(Op::Close, 0, 0),
                              make_word(Op::Void, id(Tag::Hr), 0),
                          });
  CHECK(tape.text.view() == "leadHello dear reader.");
}

TEST_CASE("lengths count UTF-16 units") { CHECK(split("é😀ک") == std::vector<std::uint32_t>{4}); }

TEST_CASE("texts that follow each other become one") {
  Tape tape;
  TapeWriter writer(tape);
  CHECK(writer.text("ab") == 1);
  CHECK(writer.text("cd😀") == 0);
  CHECK(words_of(tape) == std::vector<Word>{make_word(Op::Text, 0, 6)});
  CHECK(tape.text.view() == "abcd😀");
  SECTION("not across an element") {
    writer.void_element(Tag::Br);
    CHECK(writer.text("e") == 1);
    CHECK(tape.words.size() == 3);
  }
  SECTION("and an empty one is none") {
    CHECK(writer.text("") == 0);
    CHECK(tape.words.size() == 1);
  }
}

TEST_CASE("a text of one word's length stays whole") {
  CHECK(split(repeat("a", kMaxLength)) == std::vector<std::uint32_t>{kMaxLength});
}

TEST_CASE("a longer text is split without losing anything") {
  const auto lengths = split(repeat("a", kMaxLength + 1));
  REQUIRE(lengths.size() == 2);
  CHECK(lengths[0] + lengths[1] == kMaxLength + 1);
  SECTION("also one of several words") {
    std::size_t sum = 0;
    for (const std::uint32_t length : split(repeat("ab", 3 * std::size_t{kMaxLength} / 2 + 7))) {
      CHECK(length <= kMaxLength);
      sum += length;
    }
    CHECK(sum == (3 * std::size_t{kMaxLength} / 2 + 7) * 2);
  }
}

TEST_CASE("a surrogate pair is never split") {
  // One unit in front makes every pair begin at an odd unit.
  for (const std::string_view first : {"", "a"}) {
    const std::string text = std::string(first) + repeat("😀", kMaxLength / 2 + 10);
    Tape tape;
    TapeWriter(tape).text(text);
    REQUIRE(tape.words.size() == 2);
    std::string_view rest = tape.text;
    for (const Word word : tape.words) {
      const std::size_t bytes = broadside::base::utf16_prefix_bytes(rest, length_of(word));
      const std::string_view part = rest.substr(0, bytes);
      CHECK(broadside::base::find_invalid(part) == std::string_view::npos);
      CHECK(broadside::base::utf16_length(part) == length_of(word));
      rest.remove_prefix(bytes);
    }
    CHECK(rest.empty());
  }
}

TEST_CASE("a text fills up the word before it only when all of it fits") {
  Tape tape;
  TapeWriter writer(tape);
  writer.text(repeat("a", kMaxLength - 1));
  CHECK(writer.text("b") == 0);
  CHECK(writer.text("c") == 1);
  CHECK(words_of(tape) == std::vector<Word>{make_word(Op::Text, 0, kMaxLength),  //
                                            make_word(Op::Text, 0, 1)});
}

TEST_CASE("a value longer than a word can say is cut at a character") {
  Tape tape;
  TapeWriter writer(tape);
  writer.open(Tag::P);
  writer.attr(Attr::Title, repeat("😀", kMaxLength));
  writer.close();
  check_sound(tape);
  CHECK(length_of(tape.words[1]) <= kMaxLength);
  CHECK(length_of(tape.words[1]) > kMaxLength / 2);
  CHECK(tape.text.size() == std::size_t{length_of(tape.words[1])} * 2);
  SECTION("one that just fits is not") {
    Tape exact;
    TapeWriter(exact).attr(Attr::Title, repeat("a", kMaxLength));
    CHECK(length_of(exact.words[0]) == kMaxLength);
  }
}
