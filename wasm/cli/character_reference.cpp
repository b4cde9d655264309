#include "cli/character_reference.h"

#include <algorithm>

#include "base/ascii.h"

namespace broadside::cli {
namespace {

constexpr std::size_t kLongest = 40;

// Whether what stands between `&` and `;` is one.
bool is_reference(std::string_view inside) {
  if (!inside.starts_with('#')) {
    return !inside.empty() && std::ranges::all_of(inside, base::is_ascii_alphanumeric);
  }
  inside.remove_prefix(1);
  const bool hex = !inside.empty() && base::ascii_lower(inside[0]) == 'x';
  if (hex) inside.remove_prefix(1);
  return !inside.empty() && inside.size() <= (hex ? 6 : 7) &&
         std::ranges::all_of(inside, hex ? base::is_ascii_hex : base::is_ascii_digit);
}

}  // namespace

std::string_view reference_at(std::string_view text) {
  if (!text.starts_with('&')) return {};
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos || !is_reference(text.substr(1, end - 1))) return {};
  return text.substr(0, end + 1);
}

}  // namespace broadside::cli
