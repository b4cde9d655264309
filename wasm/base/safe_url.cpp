#include "base/safe_url.h"

#include "base/ascii.h"
#include "base/limits.h"

namespace broadside::base {
namespace {

// What stays as it is in an encoded address. `%` too: content may be encoded already.
constexpr std::string_view kInUrl = "~-_.+!*(),%#@?=;:/$&";
// What stays inside the value of a query parameter, in a fragment, in an e-mail address.
constexpr std::string_view kInValue = "~-_.";
constexpr std::string_view kInMail = "~-_.@+";

void append_encoded(TextBuilder& out, Text text, Text stays) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : text) {
    if (is_ascii_alphanumeric(c) || stays.find(c) != Text::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
}

Text encode(Text text, Text stays, Arena& arena) {
  TextBuilder out;
  append_encoded(out, text, stays);
  return arena.keep(std::move(out));
}

Text preprocess(Text text, Arena& arena) {
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  TextBuilder out;
  for (const char c : text) {
    if (c != '\t' && c != '\n' && c != '\r') out += c;
  }
  return arena.keep(std::move(out));
}

// The scheme without its colon; empty when there is none.
Text scheme_of(Text url) {
  if (url.empty() || !is_ascii_letter(url.front())) return {};
  for (std::size_t i = 0; i < url.size(); ++i) {
    const char c = url[i];
    if (c == ':') return url.substr(0, i);
    if (!is_ascii_alphanumeric(c) && c != '+' && c != '-' && c != '.') break;
  }
  return {};
}

// SVG is missing on purpose: a data: SVG opened on its own runs scripts.
bool is_image_data(Text url) {
  const std::size_t end = url.find_first_of(";,");
  if (end == Text::npos) return false;  // no data behind the type
  const Text type = url.substr(5, end - 5);
  return is_one_of(type, "image/png image/gif image/jpeg image/webp image/avif ");
}

bool is_slash(char c) { return c == '/' || c == '\\'; }

}  // namespace

std::optional<SafeUrl> SafeUrl::classify(Text text, bool image, Arena& arena) {
  Text url = preprocess(text, arena);
  const Text scheme = scheme_of(url);
  TextBuilder out;
  Kind kind = Kind::Relative;
  if (image && is_one_of(scheme, "data ") && is_image_data(url)) {
    kind = Kind::Data;
  } else if (is_one_of(scheme, "http https ")) {
    kind = Kind::External;
  } else if (!image && is_one_of(scheme, "mailto tel ")) {
    kind = Kind::Contact;
  } else if (!scheme.empty() || url.find(':') < url.find_first_of("/?#")) {
    // A colon in the first segment would be a scheme to some parser; refuse what we cannot name.
    return std::nullopt;
  } else if (url.starts_with('#')) {
    kind = Kind::Fragment;
  } else if (url.starts_with('?')) {
    kind = Kind::Query;
  } else if (url.size() >= 2 && is_slash(url[0]) && is_slash(url[1])) {
    // To a page that was opened from a disk, `//host` means files of another computer.
    kind = Kind::External;
    out += "https://";
    url.remove_prefix(2);
  }
  append_encoded(out, url, kInUrl);
  if (out.size() > (kind == Kind::Data ? limits::kDataUrlBytes : limits::kUrlBytes)) {
    return std::nullopt;
  }
  return SafeUrl(kind, arena.keep(std::move(out)));
}

std::optional<SafeUrl> SafeUrl::link(Text text, Arena& arena) {
  return classify(text, false, arena);
}
std::optional<SafeUrl> SafeUrl::image(Text text, Arena& arena) {
  return classify(text, true, arena);
}

SafeUrl SafeUrl::mailto(Text address, Arena& arena) {
  return {Kind::Contact, arena.join({"mailto:", encode(address, kInMail, arena)})};
}

SafeUrl SafeUrl::query(Text key, Text value, Arena& arena) {
  return {Kind::Query, arena.join({"?", key, "=", encode(value, kInValue, arena)})};
}

SafeUrl SafeUrl::with_query(Text key, Text value, Arena& arena) const {
  return {kind_, arena.join({text_, "&", key, "=", encode(value, kInValue, arena)})};
}

SafeUrl SafeUrl::home() { return {Kind::Query, "?"}; }

SafeUrl SafeUrl::fragment(Text id, Arena& arena) {
  return {Kind::Fragment, arena.join({"#", encode(id, kInValue, arena)})};
}

#ifdef BROADSIDE_TRUSTED_HTML
SafeUrl SafeUrl::trusted(Text text, Arena& arena) {
  return {Kind::Relative, encode(text, kInUrl, arena)};
}
#endif

SafeUrl SafeUrl::under(Text folder, Arena& arena) const {
  if (kind_ != Kind::Relative || text_.starts_with('/')) return *this;
  return {kind_, arena.join({folder, text_})};
}

SafeUrl SafeUrl::with_fragment(Text id, Arena& arena) const {
  return {kind_, arena.join({text_, fragment(id, arena).text_})};
}

Text percent_decode(Text text, Arena& arena) {
  TextBuilder out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && is_ascii_hex(text[i + 1]) &&
        is_ascii_hex(text[i + 2])) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return arena.keep(std::move(out));
}

}  // namespace broadside::base
