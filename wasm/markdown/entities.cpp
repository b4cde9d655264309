#include "markdown/entities.h"

#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"

namespace broadside::markdown {
namespace {

constexpr std::string_view kCommon =
#include "markdown/entities_common.inc"
    ;

// Binary search for a line that begins with `name ` in a sorted table.
std::optional<base::Text> find(base::Text table, base::Text name) {
  std::size_t low = 0;
  std::size_t high = table.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t newline = table.substr(low, middle - low).rfind('\n');
    const std::size_t begin = newline == base::Text::npos ? low : low + newline + 1;
    const std::size_t end = table.find('\n', begin);
    if (end == base::Text::npos) return std::nullopt;
    const base::Text line = table.substr(begin, end - begin);
    const std::size_t space = line.find(' ');
    if (space == base::Text::npos) return std::nullopt;
    const int order = line.substr(0, space).compare(name);
    if (order == 0) return space + 1 == line.size() ? "\n" : line.substr(space + 1);
    if (order < 0) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  return std::nullopt;
}

char32_t from_number(base::Text digits) {
  unsigned radix = 10;
  if (base::ascii_lower(digits.front()) == 'x') {
    radix = 16;
    digits.remove_prefix(1);
  }
  char32_t code_point = 0;
  for (const char c : digits) {
    code_point = code_point * radix + base::hex_value(c);  // at most 7 digits: cannot overflow
  }
  return code_point == 0 ? base::kReplacement : code_point;
}

}  // namespace

base::Text Entities::resolve(base::Text reference, base::Arena& arena) {
  const base::Text inside = reference.substr(1, reference.size() - 2);
  if (inside.starts_with('#')) {
    base::TextBuilder out;
    out.add_code_point(from_number(inside.substr(1)));
    return arena.keep(std::move(out));
  }
  auto found = find(kCommon, inside);
  if (!found) found = find(full_, inside);
  if (found) return *found;
  if (unknown_.empty()) unknown_ = arena.join({inside});  // md4c may free the reference
  return reference;
}

}  // namespace broadside::markdown
