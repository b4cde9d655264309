#pragma once
// Files on disk, whole. Only the cli room touches them.

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace broadside::cli {

// The file's bytes, or nullopt when it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& path);

// The rest of the stream; nullopt when reading fails. An iterator over the stream would throw.
[[nodiscard]] std::optional<std::string> read_all(std::istream& in);

// What the name of a file ends with while it is written.
inline constexpr std::string_view kUnfinished = ".new";

// Replaces the file in one step (a new file beside it, then a rename); an equal file is left alone.
// False when it cannot be written; then the old one is as it was.
[[nodiscard]] bool write_file(const std::filesystem::path& path, std::string_view bytes);

// Why a new file was not made: 0 when it was; EEXIST when there is something of that name, which is
// then as it was; else the system's reason. Nothing is left of a file that cannot be finished.
[[nodiscard]] int create_file(const std::filesystem::path& path, std::string_view bytes);

// The paths of the article files under `content`/`folder`, relative to `content`, sorted.
[[nodiscard]] std::vector<std::string> list_articles(const std::filesystem::path& content,
                                                     std::string_view folder);

}  // namespace broadside::cli
