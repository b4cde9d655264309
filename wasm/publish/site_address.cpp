#include "publish/site_address.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/list.h"
#include "base/safe_url.h"
#include "model/base_url.h"
#include "publish/punycode.h"

namespace broadside::publish {
namespace {

// Where the path of an http(s) address begins.
std::size_t path_at(base::Text url) {
  const std::size_t host = url.find("//") + 2;
  return std::min(url.find_first_of("/?#", host), url.size());
}

bool has_scheme(base::Text reference) {
  return reference.find(':') < std::min(reference.find_first_of("/?#"), reference.size());
}

// A segment that means this folder, or the one above; browsers read `%2e` as a dot.
bool is_dots(base::Text segment, std::size_t dots) {
  std::size_t found = 0;
  while (!segment.empty()) {
    const bool encoded = base::equals_ignoring_case(segment.substr(0, 3), "%2e");
    if (!encoded && segment.front() != '.') return false;
    segment.remove_prefix(encoded ? 3 : 1);
    ++found;
  }
  return found == dots;
}

// RFC 3986, section 5.2.4: the path, which begins with `/`, without `.` and `..`.
void append_path(base::TextBuilder& out, base::Text path) {
  base::List<std::size_t> slashes;  // where each segment that is kept begins in `out`
  path.remove_prefix(1);
  while (true) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const base::Text segment = path.substr(0, end);
    const bool last = end == path.size();
    const bool up = is_dots(segment, 2);
    if (up && !slashes.empty()) {
      out.cut(slashes.back());
      slashes.pop();
    }
    if (up || is_dots(segment, 1)) {
      if (last) out += '/';
    } else {
      slashes.push(out.size());
      out += '/';
      out += segment;
    }
    if (last) return;
    path.remove_prefix(end + 1);
  }
}

}  // namespace

base::Text resolve(base::Text reference, base::Text base, base::Arena& arena) {
  if (has_scheme(reference)) return reference;
  if (reference.starts_with("//")) {
    return arena.join({base.substr(0, base.find("//")), reference});
  }
  const base::Text without_fragment = base.substr(0, base.find('#'));
  if (reference.empty()) return without_fragment;
  if (reference.starts_with('#')) return arena.join({without_fragment, reference});
  const base::Text whole_path = base.substr(0, base.find_first_of("?#"));
  if (reference.starts_with('?')) return arena.join({whole_path, reference});

  const std::size_t host_end = path_at(base);
  base::TextBuilder out;
  out += base.substr(0, host_end);
  const std::size_t end = std::min(reference.find_first_of("?#"), reference.size());
  const base::Text path = reference.substr(0, end);
  if (path.starts_with('/')) {
    append_path(out, path);
  } else {
    const base::Text of_base = whole_path.substr(host_end);
    const base::Text folder = of_base.empty() ? "/" : of_base.substr(0, of_base.rfind('/') + 1);
    append_path(out, arena.join({folder, path}));
  }
  out += reference.substr(end);
  return arena.keep(std::move(out));
}

std::optional<SiteAddress> SiteAddress::read(base::Text base_url, base::Arena& arena) {
  const auto unencoded = base::SafeUrl::link(base_url, arena);
  if (!unencoded || !model::is_base_url(unencoded->text())) return std::nullopt;
  base::Text url = unencoded->text();
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t host_at = url.find("//") + 2;
  const std::size_t host_end = path_at(url);
  const base::Text authority = url.substr(host_at, host_end - host_at);
  // A name and password are nothing to publish.
  if (authority.find('@') != base::Text::npos) return std::nullopt;
  const std::size_t port_at = std::min(authority.find(':'), authority.size());
  const base::Text port = authority.substr(port_at);
  const bool good_port =
      port.empty() ||
      (port.size() > 1 && port.size() <= 6 &&
       std::all_of(port.begin() + 1, port.end(), [](char c) { return base::is_ascii_digit(c); }));
  const auto host = ascii_host(base::percent_decode(authority.substr(0, port_at), arena), arena);
  if (!good_port || !host || host->empty()) return std::nullopt;

  base::TextBuilder home;
  for (const char c : url.substr(0, host_at)) home += base::ascii_lower(c);
  home += *host;
  home += port;
  append_path(home, arena.join({url.substr(host_end), "/"}));
  // One slash was written already, or two.
  while (home.view().ends_with("//")) home.cut(home.size() - 1);
  return SiteAddress(arena.keep(std::move(home)));
}

base::Text SiteAddress::path() const { return home_.substr(path_at(home_)); }

}  // namespace broadside::publish
