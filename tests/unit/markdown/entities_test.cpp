#include "markdown/entities.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "base/utf8.h"

using broadside::base::Arena;
using broadside::markdown::Entities;

namespace {

const std::string& full_table() {
  static const std::string table = [] {
    std::ifstream file(BROADSIDE_ENTITIES, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(file), {}};
  }();
  return table;
}

// Without the full table, then with it.
void check(const std::string& reference, std::string_view expected) {
  CAPTURE(reference);
  Arena arena;
  Entities common;
  CHECK(common.resolve(reference, arena) == expected);
  CHECK(common.unknown().empty());
  Entities full(full_table());
  CHECK(full.resolve(reference, arena) == expected);
  CHECK(full.unknown().empty());
}

void check_full(const std::string& reference, std::string_view expected) {
  CAPTURE(reference);
  Arena arena;
  Entities full(full_table());
  CHECK(full.resolve(reference, arena) == expected);
  CHECK(full.unknown().empty());
  Entities common;
  CHECK(common.resolve(reference, arena) == reference);
  CHECK(common.unknown() == reference.substr(1, reference.size() - 2));
}

void check_unknown(const std::string& reference, std::string_view name) {
  CAPTURE(reference);
  Arena arena;
  for (const std::string_view table : {std::string_view(), std::string_view(full_table())}) {
    Entities entities(table);
    CHECK(entities.resolve(reference, arena) == reference);
    CHECK(entities.unknown() == name);
  }
}

}  // namespace

TEST_CASE("the names that people write are always known") {
  check("&amp;", "&");
  check("&lt;", "<");
  check("&gt;", ">");
  check("&quot;", "\"");
  check("&apos;", "'");
  check("&nbsp;", "\u00A0");
  check("&copy;", "©");
  check("&mdash;", "—");
  check("&hellip;", "…");
  check("&zwj;", "\u200D");
  check("&raquo;", "»");
  SECTION("also the first and the last of the table") {
    check("&amp;", "&");
    check("&zwnj;", "\u200C");
  }
  SECTION("and capitals make a difference") {
    check_full("&eacute;", "é");
    check_full("&Eacute;", "É");
    check_full("&dagger;", "†");
    check_full("&Dagger;", "‡");
  }
}

TEST_CASE("rare names need the full table") {
  check_full("&Dcaron;", "Ď");
  check_full("&HilbertSpace;", "ℋ");
  check_full("&DifferentialD;", "ⅆ");
  check_full("&ClockwiseContourIntegral;", "∲");
  check_full("&AMP;", "&");
  check_full("&ZeroWidthSpace;", "\u200B");
  SECTION("names of two characters") {
    check_full("&ngE;", "≧̸");
    check_full("&fjlig;", "fj");
    check_full("&bne;", "=\u20E5");
  }
  SECTION("names of whitespace") {
    check_full("&NewLine;", "\n");
    check_full("&Tab;", "\t");
    check_full("&NonBreakingSpace;", "\u00A0");
    check_full("&ThickSpace;", "\u205F\u200A");
  }
}

TEST_CASE("every line of the full table can be found") {
  Arena arena;
  std::size_t names = 0;
  std::string_view rest = full_table();
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    REQUIRE(end != std::string_view::npos);
    const std::string_view line = rest.substr(0, end);
    const std::size_t space = line.find(' ');
    REQUIRE(space != std::string_view::npos);
    const std::string_view value = line.substr(space + 1);
    const std::string reference = "&" + std::string(line.substr(0, space)) + ";";
    Entities entities(full_table());
    CHECK(entities.resolve(reference, arena) == (value.empty() ? "\n" : value));
    ++names;
    rest.remove_prefix(end + 1);
  }
  CHECK(names == 2125);  // those of the HTML standard that end in a semicolon
}

TEST_CASE("numbers are code points") {
  check("&#65;", "A");
  check("&#1234;", "Ӓ");
  check("&#x41;", "A");
  check("&#X4a;", "J");
  check("&#x1F600;", "😀");
  check("&#128512;", "😀");
  check("&#x10FFFF;", "\xF4\x8F\xBF\xBF");
  check("&#0000065;", "A");
}

TEST_CASE("numbers of no character become the replacement character") {
  check("&#0;", "\uFFFD");
  check("&#x0;", "\uFFFD");
  check("&#xD800;", "\uFFFD");
  check("&#xDFFF;", "\uFFFD");
  check("&#x110000;", "\uFFFD");
  check("&#9999999;", "\uFFFD");
  check("&#xFFFFFF;", "\uFFFD");
}

TEST_CASE("an unknown name stays as it is written and is remembered") {
  check_unknown("&bogus;", "bogus");
  check_unknown("&am;", "am");
  check_unknown("&ampx;", "ampx");
  check_unknown("&Copy;", "Copy");
  check_unknown("&A;", "A");
  check_unknown("&zzzzzz;", "zzzzzz");
  check_unknown("&Ælig;", "Ælig");
  SECTION("the first of them only") {
    Arena arena;
    Entities entities;
    CHECK(entities.resolve("&copy;", arena) == "©");
    CHECK(entities.unknown().empty());
    CHECK(entities.resolve("&first;", arena) == "&first;");
    CHECK(entities.resolve("&second;", arena) == "&second;");
    CHECK(entities.unknown() == "first");
  }
  SECTION("also when the reference is gone") {
    Arena arena;
    Entities entities;
    std::string reference = "&first;";
    CHECK(entities.resolve(reference, arena) == "&first;");
    reference = "&other;";
    CHECK(entities.unknown() == "first");
  }
}

TEST_CASE("a table that was cut or is something else finds nothing and breaks nothing") {
  Arena arena;
  for (const std::string_view table : {"", "\n", " ", "Aa", "Aa ", "Aa x", "\n\n\n",
                                       "no spaces at\nall\n", "<!doctype html>\n<p>"}) {
    CAPTURE(table);
    Entities entities(table);
    CHECK(entities.resolve("&HilbertSpace;", arena) == "&HilbertSpace;");
    CHECK(entities.resolve("&amp;", arena) == "&");
  }
  for (std::size_t cut = 0; cut < full_table().size(); cut += 97) {
    Entities entities(std::string_view(full_table()).substr(0, cut));
    const std::string found(entities.resolve("&HilbertSpace;", arena));
    if (found != "&HilbertSpace;" && found != "ℋ") FAIL("cut at " << cut << ": " << found);
  }
}
