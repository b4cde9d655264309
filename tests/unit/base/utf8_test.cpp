#include "base/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/text_builder.h"

using namespace broadside::base;

namespace {

constexpr std::size_t kNone = std::string_view::npos;

void check_decode(std::string_view text, char32_t code_point, int length) {
  CAPTURE(text);
  const Decoded decoded = decode(text, 0);
  CHECK(static_cast<std::uint32_t>(decoded.code_point) == static_cast<std::uint32_t>(code_point));
  CHECK(int{decoded.length} == length);
}

// A sequence that is ill formed at its first byte: alone, and between two letters.
void check_ill_formed(std::string_view sequence) {
  check_decode(sequence, 0xFFFD, 1);
  CHECK(find_invalid(sequence) == 0);
  CHECK(find_invalid("a" + std::string(sequence) + "b") == 1);
}

std::string utf8(char32_t code_point) {
  TextBuilder out;
  out.add_code_point(code_point);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("each length has its first and its last code point") {
  check_decode(std::string_view("\0", 1), 0, 1);
  check_decode("\x7F", 0x7F, 1);
  check_decode("\xC2\x80", 0x80, 2);
  check_decode("\xDF\xBF", 0x7FF, 2);
  check_decode("\xE0\xA0\x80", 0x800, 3);
  check_decode("\xEF\xBF\xBF", 0xFFFF, 3);
  check_decode("\xF0\x90\x80\x80", 0x10000, 4);
  check_decode("\xF4\x8F\xBF\xBF", 0x10FFFF, 4);
}

TEST_CASE("the code points around the surrogates are well formed") {
  check_decode("\xED\x9F\xBF", 0xD7FF, 3);
  check_decode("\xEE\x80\x80", 0xE000, 3);
}

TEST_CASE("ill-formed sequences become U+FFFD of one byte") {
  SECTION("a continuation byte alone") { check_ill_formed("\x80"); }
  SECTION("overlong forms of two bytes") {
    check_ill_formed("\xC0\x80");
    check_ill_formed("\xC1\xBF");
  }
  SECTION("an overlong form of three bytes") { check_ill_formed("\xE0\x9F\xBF"); }
  SECTION("an overlong form of four bytes") { check_ill_formed("\xF0\x8F\xBF\xBF"); }
  SECTION("surrogates") {
    check_ill_formed("\xED\xA0\x80");
    check_ill_formed("\xED\xBF\xBF");
  }
  SECTION("beyond U+10FFFF") {
    check_ill_formed("\xF4\x90\x80\x80");
    check_ill_formed("\xF5\x80\x80\x80");
    check_ill_formed("\xFF");
  }
  SECTION("a sequence that another character interrupts") {
    check_ill_formed(
        "\xC2"
        "a");
    check_ill_formed("\xE2\x82 ");
    check_ill_formed("\xF0\x9F\x98 ");
  }
  SECTION("a sequence that the end of the text interrupts") {
    check_decode("\xC2", 0xFFFD, 1);
    check_decode("\xE2\x82", 0xFFFD, 1);
    check_decode("\xF0\x9F\x98", 0xFFFD, 1);
    CHECK(find_invalid("a\xF0\x9F\x98") == 1);
  }
}

TEST_CASE("a text is well formed when nothing in it is ill formed") {
  CHECK(find_invalid("") == kNone);
  CHECK(find_invalid("plain") == kNone);
  CHECK(find_invalid("aé€😀ک\xEF\xBB\xBF") == kNone);
  CHECK(find_invalid("é€\xFF") == 5);
  CHECK(find_invalid("ok\xFFno\xFF") == 2);
}

TEST_CASE("every code point survives encoding and decoding") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 0x101) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = utf8(c);
    const Decoded decoded = decode(text, 0);
    if (decoded.code_point != c || decoded.length != text.size() || find_invalid(text) != kNone) {
      FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    }
  }
}

TEST_CASE("what is no code point is written as U+FFFD") {
  CHECK(utf8(0xD800) == "\xEF\xBF\xBD");
  CHECK(utf8(0xDFFF) == "\xEF\xBF\xBD");
  CHECK(utf8(0x110000) == "\xEF\xBF\xBD");
  CHECK(utf8(0xFFFFFFFF) == "\xEF\xBF\xBD");
}

TEST_CASE("the code point before a place is found") {
  const std::string_view text = "aé€😀";
  CHECK(decode_before(text, 1).code_point == U'a');
  CHECK(decode_before(text, 3).code_point == U'é');
  CHECK(decode_before(text, 6).code_point == U'€');
  CHECK(decode_before(text, 10).code_point == U'😀');
  CHECK(int{decode_before(text, 10).length} == 4);
  SECTION("also among ill-formed bytes") {
    CHECK(decode_before("\x80", 1).code_point == kReplacement);
    CHECK(decode_before("a\x80", 2).code_point == kReplacement);
    CHECK(decode_before("\x80\x80\x80\x80\x80", 5).code_point == kReplacement);
    CHECK(int{decode_before("\xE2\x82", 2).length} == 1);
  }
}

TEST_CASE("lengths in UTF-16 are those of JavaScript") {
  CHECK(utf16_length("") == 0);
  CHECK(utf16_length("abc") == 3);
  CHECK(utf16_length("é€") == 2);
  CHECK(utf16_length("😀") == 2);
  CHECK(utf16_length("می‌خواهم") == 8);
  CHECK(utf16_length("\xEF\xBF\xBF\xF0\x90\x80\x80") == 3);  // U+FFFF, U+10000
}

TEST_CASE("a number of UTF-16 units is a number of bytes") {
  const std::string_view text = "aé😀b";
  CHECK(utf16_prefix_bytes(text, 0) == 0);
  CHECK(utf16_prefix_bytes(text, 1) == 1);
  CHECK(utf16_prefix_bytes(text, 2) == 3);
  CHECK(utf16_prefix_bytes(text, 4) == 7);
  CHECK(utf16_prefix_bytes(text, 5) == 8);
  SECTION("beyond the end it is the end") {
    CHECK(utf16_prefix_bytes(text, 99) == 8);
    CHECK(utf16_prefix_bytes("", 1) == 0);
  }
  SECTION("half of a surrogate pair takes the pair") { CHECK(utf16_prefix_bytes(text, 3) == 7); }
}

TEST_CASE("a prefix counts code points and cuts none in two") {
  CHECK(prefix("aé😀b", 0) == "");
  CHECK(prefix("aé😀b", 2) == "aé");
  CHECK(prefix("aé😀b", 3) == "aé😀");
  CHECK(prefix("aé😀b", 4) == "aé😀b");
  CHECK(prefix("aé😀b", 5) == "aé😀b");
  CHECK(prefix("", 5) == "");
}

TEST_CASE("controls and characters that reorder text are recognized") {
  for (const char32_t c :
       {0x00,   0x09,   0x0A,   0x1B,   0x1F,   0x7F,   0x80,   0x9F,   0x061C, 0x200E,
        0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069}) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(is_control_or_bidi(c));
  }
  SECTION("joiners and blanks are none of them") {
    for (const char32_t c : {0x20, 0x7E, 0xA0, 0xAD, 0x061B, 0x061D, 0x200B, 0x200C, 0x200D, 0x2010,
                             0x2029, 0x202F, 0x2065, 0x206A, 0xFEFF, 0x1F600}) {
      CAPTURE(static_cast<std::uint32_t>(c));
      CHECK_FALSE(is_control_or_bidi(c));
    }
  }
}

TEST_CASE("a text is cut between two characters") {
  CHECK(cut("aخb", 4) == "aخb");
  CHECK(cut("aخb", 3) == "aخ");
  CHECK(cut("aخb", 2) == "a");
  CHECK(cut("aخb", 1) == "a");
  CHECK(cut("😀", 3).empty());
  CHECK(cut("", 0).empty());
}
