#include "publish/social.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "base/text_builder.h"
#include "model/base_url.h"

namespace broadside::publish {
namespace {

struct Locale {
  std::string_view language;
  std::string_view locale;
};

constexpr Locale kLocales[] = {
#define X(language, locale) {language, locale},
#include "publish/og_locales.def"
#undef X
};

bool all_letters(base::Text text) {
  return std::all_of(text.begin(), text.end(), base::is_ascii_letter);
}

base::Text first_part(base::Text tag) { return tag.substr(0, tag.find('-')); }

bool is_account_name(base::Text name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return base::is_ascii_alphanumeric(c) || c == '_' || c == '.' || c == '-';
  });
}

bool is_host(base::Text host) {
  return is_account_name(host) && host.find('.') != base::Text::npos;
}

}  // namespace

base::Text og_locale(base::Text language, base::Arena& arena) {
  const base::Text subtag = first_part(language);
  if (!all_letters(subtag) || subtag.size() < 2 || subtag.size() > 3) return {};
  // The region is the first part of two letters behind the language; before it only a script may
  // stand, and behind it extensions, whose parts may look like one.
  base::Text rest = language.substr(subtag.size());
  while (rest.starts_with('-')) {
    rest.remove_prefix(1);
    const base::Text part = first_part(rest);
    if (part.size() == 2 && all_letters(part)) {
      base::TextBuilder out;
      for (const char c : subtag) out += base::ascii_lower(c);
      out += '_';
      for (const char c : part) out += static_cast<char>(base::ascii_lower(c) - ('a' - 'A'));
      return arena.keep(std::move(out));
    }
    if (part.size() == 1) break;
    rest = rest.substr(part.size());
  }
  for (const Locale& one : kLocales) {
    if (base::equals_ignoring_case(subtag, one.language)) return one.locale;
  }
  return {};
}

base::Text fediverse_account(const model::Author& author, base::Arena& arena) {
  const std::size_t at = author.handle.find('@');
  if (at != base::Text::npos) {
    const base::Text name = author.handle.substr(0, at);
    const base::Text host = author.handle.substr(at + 1);
    return is_account_name(name) && is_host(host) ? arena.join({"@", name, "@", host})
                                                  : base::Text();
  }
  if (!model::is_base_url(author.url)) return {};
  const base::Text behind = author.url.substr(author.url.find("//") + 2);
  const std::size_t slash = behind.find("/@");
  if (slash == base::Text::npos) return {};
  const base::Text host = behind.substr(0, slash);
  base::Text name = behind.substr(slash + 2);
  if (name.ends_with('/')) name.remove_suffix(1);
  return is_account_name(name) && is_host(host) ? arena.join({"@", name, "@", host}) : base::Text();
}

}  // namespace broadside::publish
