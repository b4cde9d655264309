#include "cli/manifest.h"

#include <array>
#include <charconv>

#include "cli/folder_handle.h"

namespace broadside::cli {
namespace {

constexpr std::string_view kFirstLine = "Files of this site that broadside wrote, version 1\n";
constexpr std::size_t kHashDigits = 16;

// Takes the text before the next blank off the front.
std::string_view take_word(std::string_view& line) {
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(word.size() < line.size() ? word.size() + 1 : word.size());
  return word;
}

std::optional<std::uint64_t> number(std::string_view digits, int base) {
  std::uint64_t value = 0;
  const char* const end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, value, base);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return value;
}

}  // namespace

std::string written(const Manifest& manifest) {
  std::string text(kFirstLine);
  for (const auto& [name, entry] : manifest) {
    if (entry.hash == 0) {
      text += '?';
    } else {
      std::array<char, kHashDigits> digits{};
      const auto end = std::to_chars(digits.begin(), digits.end(), entry.hash, 16).ptr;
      const auto count = static_cast<std::size_t>(end - digits.data());
      text.append(kHashDigits - count, '0').append(digits.data(), count);
    }
    text += ' ' + std::to_string(entry.size) + ' ' + name + '\n';
  }
  return text;
}

std::optional<Manifest> read_manifest(std::string_view bytes) {
  if (!bytes.starts_with(kFirstLine)) return std::nullopt;
  bytes.remove_prefix(kFirstLine.size());
  Manifest manifest;
  while (!bytes.empty()) {
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    // A line that was cut off is none.
    if (line.size() == bytes.size()) break;
    bytes.remove_prefix(line.size() + 1);
    const std::string_view digits = take_word(line);
    const auto hash = digits == "?" ? std::optional<std::uint64_t>(0) : number(digits, 16);
    const auto size = number(take_word(line), 10);
    if (!hash || !size || !is_file_name(line)) continue;
    manifest.emplace_hint(manifest.end(), std::string(line), ManifestEntry{*hash, *size});
  }
  return manifest;
}

}  // namespace broadside::cli
