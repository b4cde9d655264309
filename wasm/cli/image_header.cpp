#include "cli/image_header.h"

#include <algorithm>
#include <utility>

namespace broadside::cli {
namespace {

// Reads numbers out of bytes; what lies beyond the end reads as zero, which no header means.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::uint32_t byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
  }
  [[nodiscard]] std::uint32_t big16(std::size_t at) const { return byte(at) << 8U | byte(at + 1); }
  [[nodiscard]] std::uint32_t big32(std::size_t at) const {
    return big16(at) << 16U | big16(at + 2);
  }
  [[nodiscard]] std::uint32_t little16(std::size_t at) const {
    return byte(at + 1) << 8U | byte(at);
  }
  [[nodiscard]] std::uint32_t little24(std::size_t at) const {
    return byte(at + 2) << 16U | little16(at);
  }
  [[nodiscard]] std::uint32_t little32(std::size_t at) const {
    return little16(at + 2) << 16U | little16(at);
  }
  [[nodiscard]] bool has(std::size_t at, std::string_view text) const {
    return at <= bytes_.size() && bytes_.substr(at, text.size()) == text;
  }
  [[nodiscard]] Bytes part(std::size_t at, std::size_t count) const {
    return Bytes(at <= bytes_.size() ? bytes_.substr(at, count) : std::string_view());
  }

 private:
  std::string_view bytes_;
};

PixelSize turned(PixelSize size, bool quarter) {
  return quarter ? PixelSize{size.height, size.width} : size;
}

// Portable Network Graphics, third edition, 11.2.1
PixelSize png(const Bytes& file) {
  return file.has(12, "IHDR") && file.size() >= 24 ? PixelSize{file.big32(16), file.big32(20)}
                                                   : PixelSize{};
}

// GIF89a, 18
PixelSize gif(const Bytes& file) {
  return file.size() >= 10 ? PixelSize{file.little16(6), file.little16(8)} : PixelSize{};
}

// RFC 9649, 2.4 to 2.7
PixelSize webp(const Bytes& file) {
  if (file.has(12, "VP8X") && file.size() >= 30)
    return {file.little24(24) + 1, file.little24(27) + 1};
  if (file.has(12, "VP8L") && file.byte(20) == 0x2F && file.size() >= 25) {
    const std::uint32_t bits = file.little32(21);
    return {(bits & 0x3FFFU) + 1, (bits >> 14U & 0x3FFFU) + 1};
  }
  if (file.has(12, "VP8 ") && file.has(23, "\x9D\x01\x2A") && file.size() >= 30) {
    return {file.little16(26) & 0x3FFFU, file.little16(28) & 0x3FFFU};
  }
  return {};
}

// Exif 2.32, 4.6.4: entry 0x0112 of the first directory. 5 to 8 are a quarter turn from upright.
bool exif_turns(const Bytes& exif) {
  const bool little = exif.has(0, std::string_view("II*\0", 4));
  if (!little && !exif.has(0, std::string_view("MM\0*", 4))) return false;
  const auto number16 = [&](std::size_t at) { return little ? exif.little16(at) : exif.big16(at); };
  const std::size_t directory = little ? exif.little32(4) : exif.big32(4);
  const std::size_t count = number16(directory);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * 12;
    if (entry + 12 > exif.size()) return false;
    if (number16(entry) == 0x0112) return number16(entry + 8) >= 5 && number16(entry + 8) <= 8;
  }
  return false;
}

// ITU-T T.81, B.1.1 and B.2.2
PixelSize jpeg(const Bytes& file) {
  bool quarter = false;
  std::size_t at = 2;
  while (at + 4 <= file.size() && file.byte(at) == 0xFF) {
    const std::uint32_t marker = file.byte(at + 1);
    if (marker == 0xFF) {  // padding
      ++at;
      continue;
    }
    const std::size_t length = file.big16(at + 2);
    const bool starts_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (starts_frame && at + 9 > file.size()) return {};
    if (starts_frame) return turned({file.big16(at + 7), file.big16(at + 5)}, quarter);
    if (marker == 0xDA || length < 2) return {};
    if (marker == 0xE1 && file.has(at + 4, std::string_view("Exif\0\0", 6)) && length > 8) {
      quarter = exif_turns(file.part(at + 10, length - 8));
    }
    at += 2 + length;
  }
  return {};
}

// ISO/IEC 14496-12, 4.2: one box after another, as far as they are whole.
template <typename Visit>
void each_box(const Bytes& boxes, Visit&& visit) {
  std::size_t at = 0;
  while (at + 8 <= boxes.size()) {
    std::size_t header = 8;
    std::size_t length = boxes.big32(at);
    if (length == 1) {  // 64 bits; such a box is no header
      header = 16;
      length = boxes.big32(at + 8) != 0 ? 0 : boxes.big32(at + 12);
    }
    if (length == 0) length = boxes.size() - at;
    if (length < header || length > boxes.size() - at) return;
    visit(boxes, at + 4, boxes.part(at + header, length - header));
    at += length;
  }
}

// ISO/IEC 23008-12, 6.5.3 and 6.5.10. A picture of tiles is larger than each of them.
PixelSize avif(const Bytes& file) {
  PixelSize size;
  bool quarter = false;
  each_box(file, [&](const Bytes& all, std::size_t name, const Bytes& meta) {
    if (!all.has(name, "meta")) return;
    each_box(
        meta.part(4, meta.size()), [&](const Bytes& in_meta, std::size_t at, const Bytes& box) {
          if (!in_meta.has(at, "iprp")) return;
          each_box(box, [&](const Bytes& in_box, std::size_t kind, const Bytes& properties) {
            if (!in_box.has(kind, "ipco")) return;
            each_box(properties, [&](const Bytes& list, std::size_t type, const Bytes& property) {
              if (list.has(type, "irot")) quarter = (property.byte(0) & 1U) != 0;
              if (!list.has(type, "ispe")) return;
              size.width = std::max(size.width, property.big32(4));
              size.height = std::max(size.height, property.big32(8));
            });
          });
        });
  });
  return turned(size, quarter);
}

PixelSize read(const Bytes& file) {
  if (file.has(0, "\x89PNG\r\n\x1A\n")) return png(file);
  if (file.has(0, "\xFF\xD8")) return jpeg(file);
  if (file.has(0, "GIF87a") || file.has(0, "GIF89a")) return gif(file);
  if (file.has(0, "RIFF") && file.has(8, "WEBP")) return webp(file);
  if (file.has(4, "ftyp") && (file.has(8, "avif") || file.has(8, "avis") || file.has(8, "mif1"))) {
    return avif(file);
  }
  return {};
}

}  // namespace

std::optional<PixelSize> read_image_header(std::string_view bytes) {
  const PixelSize size = read(Bytes(bytes));
  // Beyond this no browser shows one, and a number is a lie.
  constexpr std::uint32_t kMost = 65'535;
  if (size.width == 0 || size.height == 0 || size.width > kMost || size.height > kMost) {
    return std::nullopt;
  }
  return size;
}

}  // namespace broadside::cli
