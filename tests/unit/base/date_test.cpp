#include "base/date.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using broadside::base::parse_date;

namespace {

// The expected values come from another program: `date -u -d TEXT +%s`.
void check(std::string_view text, std::int64_t seconds) {
  CAPTURE(text);
  const auto parsed = parse_date(text);
  REQUIRE(parsed.has_value());
  CHECK(*parsed == static_cast<double>(seconds));
}

void check_invalid(std::string_view text) {
  CAPTURE(text);
  CHECK_FALSE(parse_date(text).has_value());
}

std::string two(int number) { return std::to_string(100 + number).substr(1); }

}  // namespace

TEST_CASE("a date is midnight in UTC") {
  check("1970-01-01", 0);
  check("1970-01-02", 86'400);
  check("1969-12-31", -86'400);
  check("2000-01-01", 946'684'800);
  check("2000-02-29", 951'782'400);
  check("2000-03-01", 951'868'800);
  check("2024-02-17", 1'708'128'000);
  check("2024-12-31", 1'735'603'200);
  check("2038-01-19", 2'147'472'000);
  check("2100-03-01", 4'107'542'400);
  check("1900-03-01", -2'203'891'200);
  check("9999-12-31", 253'402'214'400);
}

TEST_CASE("the first years count too") {
  check("0001-01-01", -62'135'596'800);
  check("0000-01-01", -62'167'219'200);
  check("0000-12-31", -62'135'683'200);
  check("0004-02-29", -62'035'891'200);
}

TEST_CASE("a time has an offset") {
  check("2024-02-17T09:30:00Z", 1'708'162'200);
  check("2024-02-17T09:30:00z", 1'708'162'200);
  check("2024-02-17t09:30:00Z", 1'708'162'200);
  check("2024-02-17 09:30:00Z", 1'708'162'200);
  check("2024-02-17T09:30:00+04:30", 1'708'146'000);
  check("2024-02-17T09:30:00-05:00", 1'708'180'200);
  check("2024-02-17T09:30:00-00:00", 1'708'162'200);
  check("2024-02-17T00:00:00+00:00", 1'708'128'000);
  check("2024-02-17T23:59:59Z", 1'708'214'399);
  check("2024-02-17T00:00:00+23:59", 1'708'128'000 - 86'340);
}

TEST_CASE("fractions of a second are read and dropped") {
  check("2024-02-17T09:30:00.5Z", 1'708'162'200);
  check("2024-02-17T09:30:00.123456789+04:30", 1'708'146'000);
}

TEST_CASE("a leap second is the next one") { check("2016-12-31T23:59:60Z", 1'483'228'800); }

TEST_CASE("February has 29 days in leap years only") {
  check("2024-02-29", 1'709'164'800);
  check("1600-02-29", -11'670'998'400);
  check_invalid("2023-02-29");
  check_invalid("1900-02-29");
  check_invalid("2100-02-29");
  check_invalid("2024-02-30");
  check_invalid("2000-02-30");
}

TEST_CASE("days that do not exist are no dates") {
  check_invalid("2024-00-10");
  check_invalid("2024-13-10");
  check_invalid("2024-01-00");
  check_invalid("2024-01-32");
  check_invalid("2024-04-31");
  check_invalid("2024-06-31");
  check_invalid("2024-09-31");
  check_invalid("2024-11-31");
}

TEST_CASE("times that do not exist are none either") {
  check_invalid("2024-02-17T24:00:00Z");
  check_invalid("2024-02-17T09:60:00Z");
  check_invalid("2024-02-17T09:30:61Z");
  check_invalid("2024-02-17T09:30:00+24:00");
  check_invalid("2024-02-17T09:30:00+04:60");
}

TEST_CASE("other ways to write a date are refused") {
  for (const std::string_view text : {"",
                                      " ",
                                      "2024",
                                      "2024-02",
                                      "24-02-17",
                                      "2024-2-17",
                                      "2024-02-7",
                                      "2024/02/17",
                                      "17.02.2024",
                                      "February 17, 2024",
                                      "20240217",
                                      "+2024-02-17",
                                      "-2024-02-17",
                                      "02024-02-17",
                                      "2024-02-17 ",
                                      " 2024-02-17",
                                      "2024-02-17T",
                                      "2024-02-17T09:30",
                                      "2024-02-17T09:30Z",
                                      "2024-02-17T09:30:00",
                                      "2024-02-17T09:30:00.Z",
                                      "2024-02-17T09:30:00,5Z",
                                      "2024-02-17T09:30:00+0430",
                                      "2024-02-17T09:30:00+04",
                                      "2024-02-17T09:30:00Zx",
                                      "2024-02-17T9:30:00Z",
                                      "2024-02-17Z",
                                      "2024-02-17_09:30:00Z",
                                      "۲۰۲۴-۰۲-۱۷",
                                      "2024–02–17",
                                      "1708128000"}) {
    check_invalid(text);
  }
}

TEST_CASE("each day follows the day before it") {
  const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::int64_t expected = parse_date("1896-01-01").value();
  for (int year = 1896; year <= 2104; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const bool leap = year % 4 == 0 && year != 1900 && year != 2100;
      const int last = days[month - 1] + (month == 2 && leap ? 1 : 0);
      for (int day = 1; day <= 31; ++day) {
        const std::string text = std::to_string(year) + '-' + two(month) + '-' + two(day);
        const auto parsed = parse_date(text);
        if (parsed.has_value() != (day <= last)) FAIL(text);
        if (!parsed) continue;
        if (*parsed != expected) FAIL(text << " is " << *parsed << " and not " << expected);
        expected += 86'400;
      }
    }
  }
}
