#include "publish/punycode.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/ascii.h"
#include "base/list.h"
#include "base/text_builder.h"
#include "base/utf8.h"

namespace broadside::publish {
namespace {

// RFC 3492, section 5.
constexpr std::uint32_t kBase = 36;
constexpr std::uint32_t kTMin = 1;
constexpr std::uint32_t kTMax = 26;
constexpr std::uint32_t kSkew = 38;
constexpr std::uint32_t kDamp = 700;
constexpr std::uint32_t kInitialBias = 72;
constexpr std::uint32_t kInitialN = 128;

// RFC 1035, of a label; longer ones do not fit into a name. Bounds the arithmetic below, too.
constexpr std::size_t kLabel = 63;

char digit(std::uint32_t value) {
  return static_cast<char>(value < 26 ? 'a' + value : '0' + (value - 26));
}

std::uint32_t adapt(std::uint32_t delta, std::uint32_t points, bool first) {
  delta = first ? delta / kDamp : delta / 2;
  delta += delta / points;
  std::uint32_t k = 0;
  for (; delta > ((kBase - kTMin) * kTMax) / 2; k += kBase) delta /= kBase - kTMin;
  return k + (kBase - kTMin + 1) * delta / (delta + kSkew);
}

// Section 6.3. At most kLabel code points.
void append_punycode(base::TextBuilder& out, std::span<const char32_t> label) {
  std::uint32_t handled = 0;
  for (const char32_t c : label) {
    if (c < kInitialN) {
      out += static_cast<char>(c);
      ++handled;
    }
  }
  const std::uint32_t basic = handled;
  if (basic > 0) out += '-';
  std::uint32_t n = kInitialN;
  std::uint32_t delta = 0;
  std::uint32_t bias = kInitialBias;
  for (; handled < label.size(); ++delta, ++n) {
    std::uint32_t next = 0x110000;
    for (const char32_t c : label) {
      if (c >= n) next = std::min<std::uint32_t>(next, c);
    }
    delta += (next - n) * (handled + 1);
    n = next;
    for (const char32_t c : label) {
      if (c < n) ++delta;
      if (c != n) continue;
      std::uint32_t q = delta;
      for (std::uint32_t k = kBase;; k += kBase) {
        const std::uint32_t t = k <= bias ? kTMin : std::min(k - bias, kTMax);
        if (q < t) break;
        out += digit(t + (q - t) % (kBase - t));
        q = (q - t) / (kBase - t);
      }
      out += digit(q);
      bias = adapt(delta, handled + 1, handled == basic);
      delta = 0;
      ++handled;
    }
  }
}

bool is_forbidden(char c) {
  constexpr std::string_view kForbidden = " #/:<>?@[\\]^|%\x7F";
  return static_cast<unsigned char>(c) < 0x20 || kForbidden.find(c) != std::string_view::npos;
}

bool append_label(base::TextBuilder& out, base::Text label) {
  base::List<char32_t> points;
  bool ascii = true;
  for (std::size_t i = 0; i < label.size();) {
    const base::Decoded decoded = base::decode(label, i);
    i += decoded.length;
    char32_t c = decoded.code_point;
    if (c == base::kReplacement || base::is_bidi_control(c)) return false;
    if (c < 0x80) {
      if (is_forbidden(static_cast<char>(c))) return false;
      c = static_cast<unsigned char>(base::ascii_lower(static_cast<char>(c)));
    } else {
      ascii = false;
    }
    points.push(c);
    if (points.size() > kLabel) return false;
  }
  const std::size_t begin = out.size();
  if (ascii) {
    for (const char32_t c : points) out += static_cast<char>(c);
  } else {
    out += "xn--";
    append_punycode(out, points.view());
  }
  return out.size() - begin <= kLabel;
}

}  // namespace

std::optional<base::Text> ascii_host(base::Text host, base::Arena& arena) {
  base::TextBuilder out;
  while (true) {
    const std::size_t dot = std::min(host.find('.'), host.size());
    if (!append_label(out, host.substr(0, dot))) return std::nullopt;
    if (dot == host.size()) break;
    out += '.';
    host.remove_prefix(dot + 1);
  }
  return arena.keep(std::move(out));
}

}  // namespace broadside::publish
