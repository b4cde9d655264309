#pragma once
// The size of a picture in pixels, from the beginning of its file: PNG, JPEG, GIF, WebP, AVIF.
// Pages say it, so that a picture's place is kept free while it loads.

#include <cstdint>
#include <optional>
#include <string_view>

namespace broadside::cli {

// Of a JPEG or AVIF everything before the pixels is needed, profiles and previews included.
inline constexpr std::size_t kImageHeaderBytes = std::size_t{512} << 10U;

struct PixelSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;

  friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

// As it is shown: turned, where the file says so (Exif, irot). `bytes` is the file or its first
// kImageHeaderBytes. nullopt for other formats, for a broken header, and for a size of nothing.
[[nodiscard]] std::optional<PixelSize> read_image_header(std::string_view bytes);

}  // namespace broadside::cli
