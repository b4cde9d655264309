#include "model/pretty_path.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"

namespace broadside::model {
namespace {

using Kind = Route::Kind;

constexpr std::string_view kFolders[] = {
#define X(kind, parameter, folder) folder,
#include "model/routes.def"
#undef X
};

// The folders of lists, of their pages, and of what is no page.
constexpr std::string_view kReserved[] = {"archive", "author", "content", "page",
                                          "search",  "series", "tag",     "words"};

constexpr char kHex[] = "0123456789abcdef";
constexpr char kUpperHex[] = "0123456789ABCDEF";

bool is_ascii(unsigned char c) { return c < 0x80; }

bool stays(unsigned char c) {
  return !is_ascii(c) || c == '-' || c == '_' || base::is_ascii_alphanumeric(static_cast<char>(c));
}

// Empty when it would be too long.
base::Text name_of(base::Text value, base::Arena& arena) {
  base::TextBuilder name;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') {
      name += '~';
    } else if (stays(byte)) {
      name += c;
    } else {
      name += '!';
      name += kHex[byte >> 4U];
      name += kHex[byte & 15U];
    }
  }
  if (name.size() > kNameBytes) return {};
  return arena.keep(std::move(name));
}

}  // namespace

std::span<const std::string_view> reserved_names() { return kReserved; }

std::optional<base::Text> pretty_folder(const Route& route, base::Arena& arena) {
  const Kind kind = route.kind();
  base::TextBuilder folder;
  if (kind != Kind::Home) {
    const std::string_view first = kFolders[static_cast<std::size_t>(kind)];
    if (first == "?") return std::nullopt;
    folder += first;
    if (!first.empty()) folder += '/';
    // An overview has one page.
    if (route.value().empty()) {
      if (first.empty()) return std::nullopt;
      return arena.keep(std::move(folder));
    }
    const base::Text value =
        kind == Kind::Tag ? base::tag_key(route.value(), arena) : route.value();
    const base::Text name = name_of(value, arena);
    const bool reserved = first.empty() && std::find(std::begin(kReserved), std::end(kReserved),
                                                     name) != std::end(kReserved);
    if (name.empty() || reserved) return std::nullopt;
    folder += name;
    folder += '/';
    if (first.empty()) return arena.keep(std::move(folder));
  }
  if (route.number() > 1) {
    folder += "page/";
    folder.add_decimal(route.number());
    folder += '/';
  }
  return arena.keep(std::move(folder));
}

base::Text pretty_address(const Route& route, base::Arena& arena) {
  const auto folder = pretty_folder(route, arena);
  if (!folder) return route.url(arena).text();
  base::TextBuilder address;
  for (const char c : *folder) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_ascii(byte)) {
      address += c;
    } else {
      address += '%';
      address += kUpperHex[byte >> 4U];
      address += kUpperHex[byte & 15U];
    }
  }
  return arena.keep(std::move(address));
}

}  // namespace broadside::model
