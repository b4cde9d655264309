#include "model/route.h"

#include <algorithm>

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

// A tag becomes a heading, so it has only what a line of content may have.
base::Text shown(base::Text value, base::Arena& arena) {
  base::TextBuilder line;
  for (std::size_t offset = 0; offset < value.size();) {
    const base::Decoded decoded = base::decode(value, offset);
    if (!base::is_control_or_bidi(decoded.code_point)) line.add_code_point(decoded.code_point);
    offset += decoded.length;
  }
  return arena.keep(std::move(line));
}

}  // namespace

Route Route::parse(base::Text query, base::Arena& arena) {
  if (query.starts_with('?')) query.remove_prefix(1);
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const base::Text pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.starts_with("post=")) return article(decode_value(pair.substr(5), arena));
    if (pair.starts_with("tag=")) return tag(shown(decode_value(pair.substr(4), arena), arena));
  }
  return home();
}

base::SafeUrl Route::url(base::Arena& arena) const {
  switch (kind_) {
    case Kind::Home:
      break;
    case Kind::Article:
      return base::SafeUrl::query("post", value_, arena);
    case Kind::Tag:
      return base::SafeUrl::query("tag", value_, arena);
  }
  return base::SafeUrl::home();
}

}  // namespace broadside::model
