#include "base/date.h"

#include <cstdint>

#include "base/ascii.h"

namespace broadside::base {
namespace {

// Reads from the front of a text; after the first mismatch nothing matches any more.
class Scanner {
 public:
  explicit Scanner(Text text) : text_(text) {}

  // Exactly two digits that make a number from `low` to `high`.
  int number(int low, int high) {
    if (text_.size() < 2 || !is_ascii_digit(text_[0]) || !is_ascii_digit(text_[1])) {
      return fail();
    }
    const int value = (text_[0] - '0') * 10 + (text_[1] - '0');
    text_.remove_prefix(2);
    return value < low || value > high ? fail() : value;
  }
  // One of these characters, which is given back.
  char one_of(Text set) {
    if (text_.empty() || set.find(text_.front()) == Text::npos) {
      return static_cast<char>(fail());
    }
    const char c = text_.front();
    text_.remove_prefix(1);
    return c;
  }
  // A fraction of a second, which is checked and dropped.
  void fraction() {
    if (!text_.starts_with('.')) return;
    std::size_t end = 1;
    while (end < text_.size() && is_ascii_digit(text_[end])) ++end;
    text_.remove_prefix(end);
    if (end == 1) fail();
  }

  [[nodiscard]] bool at_end() const { return text_.empty(); }
  [[nodiscard]] bool ok() const { return ok_; }

 private:
  int fail() {
    ok_ = false;
    text_ = {};
    return 0;
  }

  Text text_;
  bool ok_ = true;
};

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return 30 + ((month + month / 8) % 2);  // 31 30 31 30 31 30 31 | 31 30 31 30 31
}

// Days since 1970-01-01 in the proleptic Gregorian calendar. The year begins in March here, so that
// the leap day is its last (the usual method; see for example Fliegel and Van Flandern, 1968).
std::int64_t days_since_epoch(int year, int month, int day) {
  if (month <= 2) {
    --year;
    month += 12;
  }
  const int leap_days = year >= 0 ? year / 4 - year / 100 + year / 400 : -1;
  return std::int64_t{365} * year + leap_days + (153 * (month - 3) + 2) / 5 + day - 1 - 719468;
}

}  // namespace

std::optional<double> parse_date(Text text) {
  Scanner scan(text);
  const int century = scan.number(0, 99);
  const int year = century * 100 + scan.number(0, 99);
  scan.one_of("-");
  const int month = scan.number(1, 12);
  scan.one_of("-");
  const int day = scan.number(1, days_in(year, month));
  std::int64_t seconds = days_since_epoch(year, month, day) * 86400;
  if (!scan.at_end()) {
    scan.one_of("Tt ");
    seconds += scan.number(0, 23) * 3600;
    scan.one_of(":");
    seconds += scan.number(0, 59) * 60;
    scan.one_of(":");
    seconds += scan.number(0, 60);  // 60: a leap second
    scan.fraction();
    const char zone = scan.one_of("Zz+-");
    if (zone == '+' || zone == '-') {
      int offset = scan.number(0, 23) * 3600;
      scan.one_of(":");
      offset += scan.number(0, 59) * 60;
      seconds += zone == '+' ? -offset : offset;
    }
  }
  if (!scan.ok() || !scan.at_end()) return std::nullopt;
  return static_cast<double>(seconds);
}

}  // namespace broadside::base
