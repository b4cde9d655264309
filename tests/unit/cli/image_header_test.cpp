#include "cli/image_header.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace broadside::cli {
namespace {

using std::string;

string big(std::uint32_t value, int bytes) {
  string text;
  while (bytes-- > 0) text += static_cast<char>(value >> (8 * bytes) & 0xFFU);
  return text;
}

string little(std::uint32_t value, int bytes) {
  const string text = big(value, bytes);
  return {text.rbegin(), text.rend()};
}

string box(const string& name, const string& content) {
  return big(static_cast<std::uint32_t>(content.size() + 8), 4) + name + content;
}

const string kPng = "\x89PNG\r\n\x1A\n" + big(13, 4) + "IHDR" + big(1200, 4) + big(800, 4);
const string kGif = "GIF89a" + little(320, 2) + little(200, 2);

string webp(const string& chunk, const string& content) {
  return "RIFF" + little(100, 4) + "WEBP" + chunk +
         little(static_cast<std::uint32_t>(content.size()), 4) + content;
}
const string kLossy =
    webp("VP8 ", string(3, '\0') + "\x9D\x01\x2A" + little(640, 2) + little(480, 2));
const string kLossless = webp("VP8L", "\x2F" + little(99U | 49U << 14U, 4));
const string kExtended = webp("VP8X", string(4, '\0') + little(3999, 3) + little(2999, 3));

string exif(std::uint32_t orientation) {
  const string tiff = string("MM\0*", 4) + big(8, 4) + big(1, 2) + big(0x0112, 2) + big(3, 2) +
                      big(1, 4) + big(orientation, 2) + big(0, 2);
  const string content = string("Exif\0\0", 6) + tiff;
  return "\xFF\xE1" + big(static_cast<std::uint32_t>(content.size() + 2), 2) + content;
}
string jpeg(const string& segments) {
  return "\xFF\xD8" + segments + "\xFF\xC2" + big(11, 2) + "\x08" + big(600, 2) + big(900, 2) +
         string(3, '\0');
}

string avif(const string& more) {
  const string sizes = box("ispe", big(0, 4) + big(512, 4) + big(512, 4)) +
                       box("ispe", big(0, 4) + big(1024, 4) + big(768, 4)) + more;
  return box("ftyp", "avif" + big(0, 4)) +
         box("meta", big(0, 4) + box("hdlr", string(20, '\0')) + box("iprp", box("ipco", sizes)));
}

TEST_CASE("the size of each format") {
  CHECK(read_image_header(kPng) == PixelSize{1200, 800});
  CHECK(read_image_header(kGif) == PixelSize{320, 200});
  CHECK(read_image_header(kLossy) == PixelSize{640, 480});
  CHECK(read_image_header(kLossless) == PixelSize{100, 50});
  CHECK(read_image_header(kExtended) == PixelSize{4000, 3000});
  CHECK(read_image_header(jpeg("")) == PixelSize{900, 600});
  CHECK(read_image_header(avif("")) == PixelSize{1024, 768});
}

TEST_CASE("a picture that is shown turned has the size that is seen") {
  CHECK(read_image_header(jpeg(exif(6))) == PixelSize{600, 900});
  CHECK(read_image_header(jpeg(exif(3))) == PixelSize{900, 600});
  CHECK(read_image_header(avif(box("irot", "\x01"))) == PixelSize{768, 1024});
  CHECK(read_image_header(avif(box("irot", "\x02"))) == PixelSize{1024, 768});
}

TEST_CASE("segments before a JPEG's frame, padding too, are passed over") {
  const string comment = "\xFF\xFE" + big(7, 2) + "hello";
  CHECK(read_image_header(jpeg(comment + "\xFF\xFF" + comment.substr(1))) == PixelSize{900, 600});
}

TEST_CASE("a header that is cut off or broken says no size, whatever it says") {
  for (const string& file : {kPng, kGif, kLossy, kLossless, kExtended, jpeg(exif(6)), avif("")}) {
    for (std::size_t size = 0; size < file.size(); ++size) {
      // In memory of its own, so that a sanitizer sees who reads behind its end.
      const std::string cut(file.data(), size);
      const auto found = read_image_header(cut);
      if (found) CHECK(found == read_image_header(file));
    }
    for (std::size_t at = 0; at < file.size(); ++at) {
      for (const char c : {'\0', '\x01', '\x7F', '\xFF'}) {
        std::string broken = file;
        broken[at] = c;
        const auto found = read_image_header(broken);
        if (found) CHECK((found->width > 0 && found->height > 0 && found->width < 65'536));
      }
    }
  }
  CHECK(!read_image_header(""));
  CHECK(!read_image_header("<svg/>"));
  CHECK(!read_image_header("GIF89a" + little(0, 2) + little(5, 2)));
}

}  // namespace
}  // namespace broadside::cli
