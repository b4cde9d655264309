#include "markdown/slug.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::markdown {

std::string slugify(std::string_view text) {
  std::string slug;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::Decoded decoded = base::decode(text, offset);
    offset += decoded.length;
    const char32_t c = decoded.code_point;
    if (c == ' ') {
      slug += '-';
    } else if (c < 0x80) {
      const char ascii = base::ascii_lower(static_cast<char>(c));
      if (base::is_word(c) || ascii == '-') slug += ascii;
    } else if (base::is_word(c)) {
      base::append_utf8(slug, c);
    }
  }
  return slug;
}

std::string SlugSet::add(std::string_view text) {
  const std::string slug = slugify(text);
  const auto find = [this](const std::string& wanted) {
    return std::lower_bound(
        used_.begin(), used_.end(), wanted,
        [](const auto& entry, const std::string& value) { return entry.first < value; });
  };
  const auto is_used = [this](auto entry, const std::string& wanted) {
    return entry != used_.end() && entry->first == wanted;
  };
  std::string unique = slug;
  auto entry = find(slug);
  if (is_used(entry, slug)) {
    const auto original = entry - used_.begin();
    do {
      unique = slug + '-';
      base::append_decimal(unique, ++used_[static_cast<std::size_t>(original)].second);
      entry = find(unique);
    } while (is_used(entry, unique));
  }
  used_.insert(entry, {unique, 0});
  return unique;
}

}  // namespace broadside::markdown
