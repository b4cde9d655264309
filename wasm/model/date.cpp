#include "model/date.h"

#include "base/ascii.h"

namespace broadside::model {
namespace {

// Takes exactly `count` digits off the front.
std::optional<int> take_number(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!base::is_ascii_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

// Days since 1970-01-01 in the proleptic Gregorian calendar, for years 0 to 9999.
std::int64_t days_since_epoch(int year, int month, int day) {
  std::int64_t days = day - 1;
  for (int m = 1; m < month; ++m) days += days_in(year, m);
  const std::int64_t before = year - 1;  // whole years before this one; year 0 is a leap year
  days += std::int64_t{year} * 365 + (year > 0 ? before / 4 - before / 100 + before / 400 + 1 : 0);
  return days - 719528;  // 0000-01-01 to 1970-01-01
}

// `Z`, `z`, `+hh:mm` or `-hh:mm`, in seconds.
std::optional<int> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return 0;
  const bool east = take(text, '+');
  if (!east && !take(text, '-')) return std::nullopt;
  const auto hours = take_number(text, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_number(text, 2);
  if (!minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const int seconds = *hours * 3600 + *minutes * 60;
  return east ? seconds : -seconds;
}

// The time behind the date, in seconds to add to midnight UTC.
std::optional<std::int64_t> take_time(std::string_view& text) {
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
  const auto hours = take_number(text, 2);
  if (!hours || !take(text, ':')) return std::nullopt;
  const auto minutes = take_number(text, 2);
  if (!minutes || !take(text, ':')) return std::nullopt;
  const auto seconds = take_number(text, 2);
  if (!seconds || *hours > 23 || *minutes > 59 || *seconds > 60) return std::nullopt;
  if (take(text, '.')) {
    if (!take_number(text, 1)) return std::nullopt;
    while (take_number(text, 1)) {
    }
  }
  const auto offset = take_offset(text);
  if (!offset) return std::nullopt;
  return std::int64_t{*hours} * 3600 + *minutes * 60 + *seconds - *offset;
}

}  // namespace

std::optional<std::int64_t> parse_date(std::string_view text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || *month < 1 || *month > 12 || *day < 1 || *day > days_in(*year, *month)) {
    return std::nullopt;
  }
  std::int64_t seconds = days_since_epoch(*year, *month, *day) * 86400;
  if (!text.empty()) {
    const auto time = take_time(text);
    if (!time || !text.empty()) return std::nullopt;
    seconds += *time;
  }
  return seconds;
}

}  // namespace broadside::model
