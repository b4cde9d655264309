#include "base/safe_url.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"

namespace broadside::base {
namespace {

// What stays as it is in an encoded address. `%` too: content may be encoded already.
bool stays(char c) {
  return is_ascii_alphanumeric(c) ||
         std::string_view("~-_.+!*(),%#@?=;:/$&").find(c) != std::string_view::npos;
}

// What stays inside the value of a query parameter.
bool stays_in_value(char c) {
  return is_ascii_alphanumeric(c) || std::string_view("~-_.").find(c) != std::string_view::npos;
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHex[byte >> 4U];
  out += kHex[byte & 15U];
}

template <typename Stays>
std::string encode(std::string_view text, Stays stays_as_is) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (stays_as_is(c)) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string preprocess(std::string_view text) {
  const auto trimmed = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!text.empty() && trimmed(text.front())) text.remove_prefix(1);
  while (!text.empty() && trimmed(text.back())) text.remove_suffix(1);
  std::string out;
  for (const char c : text) {
    if (c != '\t' && c != '\n' && c != '\r') out += c;
  }
  return out;
}

// The scheme in lower case, without its colon; empty when there is none.
std::string scheme_of(std::string_view url) {
  std::string scheme;
  if (url.empty() || !is_ascii_letter(url.front())) return scheme;
  for (const char c : url) {
    if (c == ':') return scheme;
    if (!is_ascii_alphanumeric(c) && c != '+' && c != '-' && c != '.') break;
    scheme += ascii_lower(c);
  }
  return {};
}

// SVG is missing on purpose: a data: SVG opened on its own runs scripts.
constexpr std::string_view kImageDataPrefixes[] = {
    "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp", "data:image/avif"};

bool is_image_data(std::string_view url) {
  std::string type;
  for (const char c : url.substr(0, 24)) type += ascii_lower(c);
  return std::any_of(std::begin(kImageDataPrefixes), std::end(kImageDataPrefixes),
                     [&](std::string_view prefix) {
                       return type.starts_with(prefix) && type.size() > prefix.size() &&
                              (type[prefix.size()] == ';' || type[prefix.size()] == ',');
                     });
}

bool is_slash(char c) { return c == '/' || c == '\\'; }

}  // namespace

std::optional<SafeUrl> SafeUrl::classify(std::string_view text, bool image) {
  const std::string url = preprocess(text);
  const std::string scheme = scheme_of(url);
  if (image && scheme == "data" && is_image_data(url) && url.size() <= limits::kDataUrlBytes) {
    return SafeUrl(Kind::Data, encode(url, stays));
  }
  if (url.size() > limits::kUrlBytes) return std::nullopt;
  if (scheme == "http" || scheme == "https") return SafeUrl(Kind::External, encode(url, stays));
  if (!image && (scheme == "mailto" || scheme == "tel")) {
    return SafeUrl(Kind::Contact, encode(url, stays));
  }
  if (!scheme.empty()) return std::nullopt;
  // A colon in the first segment would be a scheme to some parser; refuse what we cannot name.
  const std::size_t colon = url.find(':');
  if (colon != std::string::npos && colon < url.find_first_of("/?#")) return std::nullopt;
  if (url.starts_with('#')) return SafeUrl(Kind::Fragment, encode(url, stays));
  if (url.starts_with('?')) return SafeUrl(Kind::Query, encode(url, stays));
  if (url.size() >= 2 && is_slash(url[0]) && is_slash(url[1])) {
    return SafeUrl(Kind::External, "//" + encode(std::string_view(url).substr(2), stays));
  }
  return SafeUrl(Kind::Relative, encode(url, stays));
}

std::optional<SafeUrl> SafeUrl::link(std::string_view text) { return classify(text, false); }
std::optional<SafeUrl> SafeUrl::image(std::string_view text) { return classify(text, true); }

SafeUrl SafeUrl::mailto(std::string_view address) {
  return {Kind::Contact, "mailto:" + encode(address, [](char c) {
                           return stays_in_value(c) || c == '@' || c == '+';
                         })};
}

SafeUrl SafeUrl::query(std::string_view key, std::string_view value) {
  std::string text = "?";
  text += encode(key, stays_in_value);
  text += '=';
  text += encode(value, stays_in_value);
  return {Kind::Query, std::move(text)};
}

SafeUrl SafeUrl::home() { return {Kind::Query, "?"}; }

SafeUrl SafeUrl::fragment(std::string_view id) {
  return {Kind::Fragment, "#" + encode(id, stays_in_value)};
}

#ifdef BROADSIDE_TRUSTED_HTML
SafeUrl SafeUrl::trusted(std::string_view text) { return {Kind::Relative, encode(text, stays)}; }
#endif

SafeUrl SafeUrl::under(std::string_view folder) const {
  if (kind_ != Kind::Relative || text_.starts_with('/')) return *this;
  return {kind_, std::string(folder) + text_};
}

SafeUrl SafeUrl::with_fragment(std::string_view id) const {
  return {kind_, text_ + fragment(id).text_};
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && is_ascii_hex(text[i + 1]) &&
        is_ascii_hex(text[i + 2])) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace broadside::base
