#include "base/ascii.h"

#include <catch2/catch_test_macros.hpp>
#include <cstddef>
#include <limits>
#include <string>

#include "base/arena.h"
#include "base/limits.h"

using namespace broadside::base;

TEST_CASE("character classes hold exactly their ASCII characters") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    CAPTURE(byte);
    const bool digit = byte >= 0x30 && byte <= 0x39;
    const bool upper = byte >= 0x41 && byte <= 0x5A;
    const bool lower = byte >= 0x61 && byte <= 0x7A;
    const bool hex = digit || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
    CHECK(is_ascii_digit(c) == digit);
    CHECK(is_ascii_upper(c) == upper);
    CHECK(is_ascii_letter(c) == (upper || lower));
    CHECK(is_ascii_alphanumeric(c) == (upper || lower || digit));
    CHECK(is_ascii_hex(c) == hex);
    CHECK(static_cast<unsigned char>(ascii_lower(c)) == (upper ? byte + 32 : byte));
  }
}

TEST_CASE("a hexadecimal digit has its value in both cases") {
  CHECK(hex_value('0') == 0);
  CHECK(hex_value('9') == 9);
  CHECK(hex_value('a') == 10);
  CHECK(hex_value('A') == 10);
  CHECK(hex_value('f') == 15);
  CHECK(hex_value('F') == 15);
}

TEST_CASE("lower case leaves everything beyond ASCII alone") {
  const auto to_ascii_lower = [](std::string text) {
    for (char& c : text) c = ascii_lower(c);
    return text;
  };
  CHECK(to_ascii_lower("") == "");
  CHECK(to_ascii_lower("AbC-1[") == "abc-1[");
  CHECK(to_ascii_lower("ÄÉ İ") == "ÄÉ İ");
}

TEST_CASE("texts are equal when only the case of ASCII letters differs") {
  CHECK(equals_ignoring_case("", ""));
  CHECK(equals_ignoring_case("AbC-1[", "abc-1["));
  CHECK(equals_ignoring_case("ÄÉ İ", "ÄÉ İ"));
  CHECK_FALSE(equals_ignoring_case("ab", "abc"));
  CHECK_FALSE(equals_ignoring_case("abc", "ab"));
  CHECK_FALSE(equals_ignoring_case("@", "`"));
  CHECK_FALSE(equals_ignoring_case("Ä", "ä"));
}

TEST_CASE("a name is one of a list when it is a whole one of them") {
  CHECK(is_one_of("one", "one two "));
  CHECK(is_one_of("TWO", "one two "));
  CHECK_FALSE(is_one_of("three", "one two "));
  CHECK_FALSE(is_one_of("on", "one two "));
  CHECK_FALSE(is_one_of("ones", "one two "));
  CHECK_FALSE(is_one_of("one two", "one two "));
  CHECK_FALSE(is_one_of("", "one two "));
  CHECK_FALSE(is_one_of("one", ""));
}

TEST_CASE("numbers are written without sign, blanks or leading zeros") {
  Arena arena;
  const auto to_decimal = [&](std::size_t value) { return arena.decimal(value); };
  CHECK(to_decimal(0) == "0");
  CHECK(to_decimal(7) == "7");
  CHECK(to_decimal(10) == "10");
  CHECK(to_decimal(1'048'575) == "1048575");
  CHECK(to_decimal(std::numeric_limits<std::size_t>::max()) == "18446744073709551615");
  TextBuilder out;
  out += "n=";
  out.add_decimal(42);
  CHECK(out.view() == "n=42");
}

TEST_CASE("a page may hold sixteen times its content and 64 KiB") {
  CHECK(limits::output_bytes(0) == 65'536);
  CHECK(limits::output_bytes(1000) == 81'536);
}
