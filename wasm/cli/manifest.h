#pragma once
// Manifest: the file in a built site that lists the files which are ours: only these are ever
// replaced or removed. A line each, sorted: hash, size, name. A hash of `?` says that the file was
// about to be replaced when the program ended.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace broadside::cli {

inline constexpr std::string_view kManifestFile = ".broadside-manifest";

struct ManifestEntry {
  std::uint64_t hash = 0;  // 0: not known
  std::uint64_t size = 0;

  friend bool operator==(const ManifestEntry&, const ManifestEntry&) = default;
};

using Manifest = std::map<std::string, ManifestEntry, std::less<>>;

[[nodiscard]] std::string written(const Manifest& manifest);

// nullopt when it is none. Names that could lead out of the site are left out.
[[nodiscard]] std::optional<Manifest> read_manifest(std::string_view bytes);

}  // namespace broadside::cli
