#include "cli/disk.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace broadside::cli {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return read_all(in);
}

std::optional<std::string> read_all(std::istream& in) {
  constexpr std::size_t kStep = std::size_t{64} << 10U;
  std::string bytes;
  std::size_t size = 0;
  do {
    bytes.resize(size + kStep);
    in.read(bytes.data() + size, static_cast<std::streamsize>(kStep));
    size += static_cast<std::size_t>(in.gcount());
  } while (in);
  if (in.bad()) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

bool write_file(const fs::path& path, std::string_view bytes) {
  if (const auto present = read_file(path); present && *present == bytes) return true;
  fs::path next = path;
  next += kUnfinished;
  std::ofstream out(next, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code error;
  if (out) fs::rename(next, path, error);
  if (out && !error) return true;
  fs::remove(next, error);
  return false;
}

int create_file(const fs::path& path, std::string_view bytes) {
  constexpr mode_t kReadable = 0666;  // less what the user's mask takes away
  const int file =
      open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kReadable);  // NOLINT
  if (file < 0) return errno;
  int fault = 0;
  while (fault == 0 && !bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      fault = errno;
    }
  }
  if (close(file) != 0 && fault == 0) fault = errno;
  std::error_code ignored;
  if (fault != 0) fs::remove(path, ignored);
  return fault;
}

std::vector<std::string> list_articles(const fs::path& content, std::string_view folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(content / folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;  // such as a link that leads to itself: no file
    if (entry->is_regular_file(ignored) && entry->path().extension() == ".json") {
      paths.push_back(entry->path().lexically_relative(content).generic_string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace broadside::cli
