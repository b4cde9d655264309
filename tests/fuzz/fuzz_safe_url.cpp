// Any bytes that SafeUrl takes for an address have, to a browser too, a scheme that is allowed.

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/safe_url.h"
#include "fuzz/require.h"

namespace broadside {
namespace {

using base::SafeUrl;
using fuzz::require;
using Kind = SafeUrl::Kind;

// The scheme as the WHATWG URL Standard reads it (4.4): C0 controls and spaces at the ends go, TAB,
// LF and CR anywhere; in lower case, empty when there is none.
std::string scheme_of(std::string_view text) {
  const auto dropped = [](char c) { return c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  std::string scheme;
  for (const char c : text) {
    if (dropped(c)) continue;
    if (c == ':') return scheme;
    const bool letter = base::is_ascii_letter(c);
    const bool later = base::is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
    if (!letter && (scheme.empty() || !later)) return "";
    scheme += base::ascii_lower(c);
  }
  return "";
}

bool is_slash(char c) { return c == '/' || c == '\\'; }

void check_scheme(const SafeUrl& url, std::string_view written, bool image) {
  const std::string scheme = scheme_of(written);
  switch (url.kind()) {
    case Kind::External:
      require(scheme == "http" || scheme == "https" || scheme.empty(), "external: web", written);
      break;
    case Kind::Contact:
      require(!image && (scheme == "mailto" || scheme == "tel"), "contact: a link", written);
      break;
    case Kind::Data:
      require(image && scheme == "data", "data: an image", written);
      require(url.text().substr(5).find("svg") > url.text().substr(5).find_first_of(";,"),
              "data: no SVG", written);
      break;
    case Kind::Relative:
    case Kind::Query:
    case Kind::Fragment:
      require(scheme.empty(), "relative: no scheme", written);
  }
}

void check(const SafeUrl& url, std::string_view written, bool image) {
  const std::string_view text = url.text();
  require(std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; }) &&
              text.find_first_of("\"'<>\\`") == std::string_view::npos,
          "the result is ASCII without marks of HTML", text);
  require(text.size() <=
              (url.kind() == Kind::Data ? base::limits::kDataUrlBytes : base::limits::kUrlBytes),
          "the result is within the limit", text);
  check_scheme(url, written, image);
  check_scheme(url, text, image);
  if (url.kind() == Kind::External) require(!scheme_of(text).empty(), "says its scheme", text);
  const bool leaves = text.size() > 1 && is_slash(text[0]) && is_slash(text[1]);
  require(!leaves, "nothing leads to another host without saying so", text);

  base::Arena arena;
  const auto again = image ? SafeUrl::image(text, arena) : SafeUrl::link(text, arena);
  require(again && again->kind() == url.kind() && again->text() == text,
          "the result stands for itself", text);
  for (const std::string_view folder : {"", "content/articles/", "https://example.org/content/"}) {
    const SafeUrl under = url.under(folder, arena);
    require(under.kind() == url.kind(), "a folder changes no kind", text);
    const bool path = url.kind() == Kind::Relative && !text.starts_with('/');
    require(under.text() == (path ? std::string(folder) + std::string(text) : text),
            "a folder stands before paths and nothing else", under.text());
  }
}

}  // namespace
}  // namespace broadside

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace broadside;
  const std::string_view written(reinterpret_cast<const char*>(data), size);
  base::Arena arena;
  if (const auto url = base::SafeUrl::link(written, arena)) check(*url, written, false);
  if (const auto url = base::SafeUrl::image(written, arena)) check(*url, written, true);
  return 0;
}
