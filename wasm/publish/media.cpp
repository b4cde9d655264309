#include "publish/media.h"

#include "base/ascii.h"
#include "base/safe_url.h"
#include "base/text_builder.h"

namespace broadside::publish {
namespace {

// A folder's name may have characters that mean something in an address.
base::Text encoded(base::Text folder, base::Arena& arena) {
  constexpr std::string_view kStays = "-_.~/";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  base::TextBuilder out;
  for (const char c : folder) {
    if (base::is_ascii_alphanumeric(c) || kStays.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
  return arena.keep(std::move(out));
}

}  // namespace

base::Text image_address(base::Text address, base::Text folder, base::Arena& arena) {
  const auto url = base::SafeUrl::image(address, arena);
  if (address.empty() || !url) return {};
  switch (url->kind()) {
    case base::SafeUrl::Kind::Relative:
      return url->under(arena.join({kContentFolder, encoded(folder, arena)}), arena).text();
    case base::SafeUrl::Kind::External:
      return url->text();
    default:
      return {};
  }
}

}  // namespace broadside::publish
