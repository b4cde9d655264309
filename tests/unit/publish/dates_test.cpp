#include "publish/dates.h"

#include <catch2/catch_test_macros.hpp>

using namespace broadside;
using publish::later;

TEST_CASE("dates become moments in UTC") {
  base::Arena arena;
  struct Row {
    const char* written;
    const char* rfc3339;
    const char* rfc822;
  };
  const Row rows[] = {
      {"2024-02-17", "2024-02-17T00:00:00Z", "Sat, 17 Feb 2024 00:00:00 GMT"},
      {"2024-02-17T09:30:00+04:30", "2024-02-17T05:00:00Z", "Sat, 17 Feb 2024 05:00:00 GMT"},
      {"2024-02-29 23:59:60.5z", "2024-03-01T00:00:00Z", "Fri, 01 Mar 2024 00:00:00 GMT"},
      {"2024-12-31t23:30:00-01:00", "2025-01-01T00:30:00Z", "Wed, 01 Jan 2025 00:30:00 GMT"},
      {"1970-01-01", "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"},
      {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"},
      {"1900-02-28", "1900-02-28T00:00:00Z", "Wed, 28 Feb 1900 00:00:00 GMT"},
      {"0000-01-01", "0000-01-01T00:00:00Z", "Sat, 01 Jan 0000 00:00:00 GMT"},
      {"9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 GMT"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(publish::rfc3339(row.written, arena) == row.rfc3339);
    CHECK(publish::rfc822(row.written, arena) == row.rfc822);
  }
}

TEST_CASE("what is no date, or has none in UTC, is empty") {
  base::Arena arena;
  for (const char* text :
       {"", "yesterday", "2024-02-30", "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"}) {
    CAPTURE(text);
    CHECK(publish::rfc3339(text, arena).empty());
    CHECK(publish::rfc822(text, arena).empty());
  }
}

TEST_CASE("the later one of two dates") {
  CHECK(later("2024-01-02", "2024-01-01") == "2024-01-02");
  CHECK(later("2024-01-01T00:00:00+01:00", "2024-01-01") == "2024-01-01");
  CHECK(later("", "2024-01-01") == "2024-01-01");
  CHECK(later("2024-01-01", "never") == "2024-01-01");
}
