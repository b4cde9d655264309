#include "publish/dates.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/text_builder.h"

namespace broadside::publish {
namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::string_view kWeekdays = "SunMonTueWedThuFriSat";
constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";

struct Moment {
  std::int64_t year;
  std::size_t month;    // from 1
  std::size_t day;      // from 1
  std::size_t weekday;  // from Sunday
  std::size_t second;   // of the day
};

// The inverse of base/date.cpp: years begin in March, and 400 of them are one cycle (Howard
// Hinnant, chrono-compatible low-level date algorithms, civil_from_days).
std::optional<Moment> moment_of(base::Text date) {
  const auto parsed = base::parse_date(date);
  if (!parsed) return std::nullopt;
  const auto seconds = static_cast<std::int64_t>(*parsed);
  const std::int64_t days = (seconds >= 0 ? seconds : seconds - (kDay - 1)) / kDay;
  const std::int64_t from_march = days + 719468;
  const std::int64_t era = (from_march >= 0 ? from_march : from_march - 146096) / 146097;
  const std::int64_t of_era = from_march - era * 146097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  Moment moment{};
  moment.month = static_cast<std::size_t>(month < 10 ? month + 3 : month - 9);
  moment.year = year + era * 400 + (moment.month <= 2 ? 1 : 0);
  moment.day = static_cast<std::size_t>(of_year - (153 * month + 2) / 5 + 1);
  moment.weekday = static_cast<std::size_t>(((days + 4) % 7 + 7) % 7);
  moment.second = static_cast<std::size_t>(seconds - days * kDay);
  if (moment.year < 0 || moment.year > 9999) return std::nullopt;
  return moment;
}

void append_padded(base::TextBuilder& out, std::size_t value, std::size_t digits) {
  for (std::size_t low = 10; --digits > 0; low *= 10) {
    if (value < low) out += '0';
  }
  out.add_decimal(value);
}

void append_time(base::TextBuilder& out, std::size_t second) {
  append_padded(out, second / 3600, 2);
  out += ':';
  append_padded(out, second / 60 % 60, 2);
  out += ':';
  append_padded(out, second % 60, 2);
}

}  // namespace

base::Text rfc3339(base::Text date, base::Arena& arena) {
  const auto moment = moment_of(date);
  if (!moment) return {};
  base::TextBuilder out;
  append_padded(out, static_cast<std::size_t>(moment->year), 4);
  out += '-';
  append_padded(out, moment->month, 2);
  out += '-';
  append_padded(out, moment->day, 2);
  out += 'T';
  append_time(out, moment->second);
  out += 'Z';
  return arena.keep(std::move(out));
}

base::Text rfc822(base::Text date, base::Arena& arena) {
  const auto moment = moment_of(date);
  if (!moment) return {};
  base::TextBuilder out;
  out += kWeekdays.substr(moment->weekday * 3, 3);
  out += ", ";
  append_padded(out, moment->day, 2);
  out += ' ';
  out += kMonths.substr((moment->month - 1) * 3, 3);
  out += ' ';
  append_padded(out, static_cast<std::size_t>(moment->year), 4);
  out += ' ';
  append_time(out, moment->second);
  out += " GMT";
  return arena.keep(std::move(out));
}

base::Text later(base::Text a, base::Text b) {
  constexpr double kNever = -std::numeric_limits<double>::infinity();
  return base::parse_date(a).value_or(kNever) < base::parse_date(b).value_or(kNever) ? b : a;
}

}  // namespace broadside::publish
