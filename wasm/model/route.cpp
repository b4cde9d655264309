#include "model/route.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/literals.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

// A value as browsers write it into a query: `+` is a space.
base::Text decode_value(base::Text text, base::Arena& arena) {
  base::TextBuilder spaced;
  for (const char c : text) spaced += c == '+' ? ' ' : c;
  const base::Text value = base::percent_decode(spaced, arena);
  return base::find_invalid(value) == base::Text::npos ? value : base::Text();
}

// A value that becomes a heading has only what a line of content may have.
base::Text shown(base::Text value, base::Arena& arena) {
  base::TextBuilder line;
  for (std::size_t offset = 0; offset < value.size();) {
    const base::Decoded decoded = base::decode(value, offset);
    if (!base::is_control_or_bidi(decoded.code_point)) line.add_code_point(decoded.code_point);
    offset += decoded.length;
  }
  return arena.keep(std::move(line));
}

constexpr char kParameters[] =
#define X(kind, parameter, folder) parameter "\0"
#include "model/routes.def"
#undef X
    ;
constexpr std::size_t kHome = static_cast<std::size_t>(Route::Kind::Home);

// The number of a page: one to seven digits, not zero; 0 for anything else.
std::size_t number_of(base::Text text) {
  std::size_t number = 0;
  for (const char c : text) {
    if (!base::is_ascii_digit(c) || text.size() > 7) return 0;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

}  // namespace

Route Route::parse(base::Text query, base::Arena& arena) {
  Route route = home();
  if (query.starts_with('?')) query.remove_prefix(1);
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const base::Text pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::size_t row = base::position_in(kParameters, kHome, pair.substr(0, equals));
    if (row == kHome || equals == pair.size()) continue;
    const Kind kind = static_cast<Kind>(row);
    const base::Text decoded = decode_value(pair.substr(equals + 1), arena);
    const base::Text value = kind == Kind::Article ? decoded : shown(decoded, arena);
    const std::size_t number = kind == Kind::Page ? number_of(value) : 0;
    if (number > 0) {
      route.number_ = number;
    } else if (route.kind_ == Kind::Home) {
      route = {kind, value, route.number_};
    }
  }
  return route;
}

base::SafeUrl Route::url(base::Arena& arena) const {
  const base::Text number = number_ > 1 ? arena.decimal(number_) : base::Text();
  if (kind_ == Kind::Home) {
    return number.empty() ? base::SafeUrl::home() : base::SafeUrl::query("page", number, arena);
  }
  const auto url = base::SafeUrl::query(
      base::nth_literal(kParameters, static_cast<std::size_t>(kind_)), value_, arena);
  return number.empty() ? url : url.with_query("page", number, arena);
}

}  // namespace broadside::model
