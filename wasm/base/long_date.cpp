#include "base/long_date.h"

#include "base/ascii.h"
#include "base/date.h"

namespace broadside::base {
namespace {

struct Form {
  Text language;
  Text pattern;
  char32_t zero;
  bool persian;
  Text months;  // with `|` between them
};

constexpr Form kForms[] = {
#define X(language, pattern, zero, persian, months) {language, pattern, zero, persian, months},
#include "base/date_forms.inc"
#undef X
};

struct Day {
  int year;
  int month;  // from 0
  int day;
};

bool is_same(Text a, Text b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (ascii_lower(a[i]) != ascii_lower(b[i])) return false;
  }
  return true;
}

const Form* form_of(Text language) {
  while (!language.empty()) {
    for (const Form& form : kForms) {
      if (is_same(form.language, language)) return &form;
    }
    const std::size_t dash = language.rfind('-');
    language = language.substr(0, dash == Text::npos ? 0 : dash);
  }
  return nullptr;
}

int floor_divide(int a, int b) { return a / b - (a % b < 0 ? 1 : 0); }

// The arithmetic Persian calendar with its cycle of 33 years, as the browsers' library (ICU) has
// it. `days` since 1970-01-01.
Day persian(int days) {
  constexpr int kDaysFromEpoch = 2440588 - 1948320;
  const int since = days + kDaysFromEpoch;
  const int year = 1 + floor_divide(33 * since + 3, 12053);
  const int first = 365 * (year - 1) + floor_divide(8 * year + 21, 33);
  const int of_year = since - first;
  // Six months of 31 days, then months of 30.
  const int month = of_year < 216 ? of_year / 31 : (of_year - 6) / 30;
  return {year, month, of_year - (month < 7 ? month * 31 : month * 30 + 6) + 1};
}

int number(Text digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

void add_number(TextBuilder& out, int value, char32_t zero) {
  TextBuilder digits;
  digits.add_decimal(static_cast<std::size_t>(value));
  for (const char c : digits.view()) out.add_code_point(zero + static_cast<char32_t>(c - '0'));
}

Text nth_month(Text months, int month) {
  while (month-- > 0) months.remove_prefix(months.find('|') + 1);
  return months.substr(0, months.find('|'));
}

}  // namespace

std::optional<Text> long_date(Text written, Text language, Arena& arena) {
  const Text date = written.substr(0, 10);
  const auto seconds = parse_date(date);
  const Form* form = form_of(language);
  if (!seconds || form == nullptr) return std::nullopt;
  Day day{number(date.substr(0, 4)), number(date.substr(5, 2)) - 1, number(date.substr(8, 2))};
  if (form->persian) day = persian(static_cast<int>(*seconds / 86400));
  if (day.year < 1) return std::nullopt;
  TextBuilder out;
  for (Text rest = form->pattern; !rest.empty();) {
    if (rest[0] != '{') {
      out += rest[0];
      rest.remove_prefix(1);
      continue;
    }
    if (rest[1] == 'm') out += nth_month(form->months, day.month);
    if (rest[1] == 'd') add_number(out, day.day, form->zero);
    if (rest[1] == 'y') add_number(out, day.year, form->zero);
    rest.remove_prefix(3);
  }
  return arena.keep(std::move(out));
}

}  // namespace broadside::base
