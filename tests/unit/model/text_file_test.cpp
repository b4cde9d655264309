#include "model/text_file.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

void check(std::string_view bytes, std::string_view text) {
  base::Diagnostics diagnostics;
  const auto checked = text_of(bytes, "a.md", diagnostics);
  REQUIRE(checked.has_value());
  CHECK(*checked == text);
  CHECK(diagnostics.empty());
}

void check_error(std::string_view bytes, base::Code code, base::Position position) {
  base::Diagnostics diagnostics;
  REQUIRE_FALSE(text_of(bytes, "a.md", diagnostics).has_value());
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == code);
  CHECK(diagnostics[0].file == "a.md");
  CHECK(diagnostics[0].position == position);
}

}  // namespace

TEST_CASE("a text is the file without its byte order mark") {
  check("", "");
  check("خبر\r\n", "خبر\r\n");
  check("\xEF\xBB\xBF", "");
  check("\xEF\xBB\xBFx", "x");
  check("x\xEF\xBB\xBF", "x\xEF\xBB\xBF");
}

TEST_CASE("a NUL or a byte that is not UTF-8 is found where it stands") {
  check_error(std::string_view("ab\n\0", 4), base::Code::NulByte, {2, 1});
  check_error("a\xFF", base::Code::InvalidUtf8, {1, 2});
  check_error("é\n\xC3", base::Code::InvalidUtf8, {2, 1});
  SECTION("counted without the mark") {
    check_error("\xEF\xBB\xBFx\xFF", base::Code::InvalidUtf8, {1, 2});
    check_error(std::string_view("\xEF\xBB\xBFx\0", 5), base::Code::NulByte, {1, 2});
  }
  SECTION("a text of another encoding is such a byte or a NUL") {
    check_error("\xFF\xFEx", base::Code::InvalidUtf8, {1, 1});
    check_error(std::string_view("x\0y\0", 4), base::Code::NulByte, {1, 2});
  }
}

TEST_CASE("a file has a limit") {
  base::Arena arena;
  base::Diagnostics diagnostics;
  CHECK(check_size("12345", 5, "a.md", arena, diagnostics));
  CHECK(diagnostics.empty());
  CHECK_FALSE(check_size("123456", 5, "a.md", arena, diagnostics));
  CHECK(
      test::lines_of(diagnostics) ==
      "a.md: error: The file has 6 bytes; at most 5 are allowed. Split the article, or move images "
      "out of it. [too-large]\n");
}
