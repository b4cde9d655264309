#include "cli/folder_handle.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace broadside::cli {
namespace {

constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr mode_t kFolderMode = 0755;
constexpr mode_t kFileMode = 0644;

// A regular file's; what it has while it is read counts.
std::optional<std::string> read_all(int file, std::size_t most) {
  struct stat found = {};
  if (::fstat(file, &found) != 0) return std::nullopt;
  if (!S_ISREG(found.st_mode)) {
    errno = EISDIR;
    return std::nullopt;
  }
  std::string bytes(std::min(static_cast<std::size_t>(found.st_size), most), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::read(file, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

FolderHandle& FolderHandle::operator=(FolderHandle&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FolderHandle::~FolderHandle() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

FolderHandle FolderHandle::folder(std::string_view name, bool make) const {
  FolderHandle found;
  int above = descriptor_;
  while (!name.empty()) {
    const std::string part(name.substr(0, name.find('/')));
    name.remove_prefix(std::min(part.size() + 1, name.size()));
    int next = ::openat(above, part.c_str(), kFolderFlags);
    if (next < 0 && errno == ENOENT && make &&
        (::mkdirat(above, part.c_str(), kFolderMode) == 0 || errno == EEXIST)) {
      next = ::openat(above, part.c_str(), kFolderFlags);
    }
    const int reason = errno;
    found = FolderHandle(next);
    errno = reason;
    if (next < 0) break;
    above = next;
  }
  return found;
}

FolderHandle::Place FolderHandle::place(std::string_view name, bool make) const {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string_view::npos) return {{}, descriptor_, std::string(name)};
  FolderHandle above = folder(name.substr(0, slash), make);
  const int descriptor = above.descriptor_;
  return {std::move(above), descriptor, std::string(name.substr(slash + 1))};
}

std::optional<FolderHandle::Status> FolderHandle::status(std::string_view name) const {
  const Place at = place(name, false);
  return at.folder < 0 ? std::nullopt : status_at(at.folder, at.name);
}

std::optional<FolderHandle::Status> FolderHandle::quick_status(const std::string& name) const {
  return status_at(descriptor_, name);
}

std::optional<FolderHandle::Status> FolderHandle::status_at(int folder, const std::string& name) {
  struct stat found = {};
  if (::fstatat(folder, name.c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  if (!S_ISREG(found.st_mode)) {
    errno = S_ISLNK(found.st_mode) ? ELOOP : EISDIR;
    return std::nullopt;
  }
  return Status{static_cast<std::uint64_t>(found.st_size), found.st_mtim};
}

std::optional<std::string> FolderHandle::read(std::string_view name, std::size_t most) const {
  const Place at = place(name, false);
  const int file = at.folder < 0 ? -1
                                 : ::openat(at.folder, at.name.c_str(),
                                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return std::nullopt;
  auto bytes = read_all(file, most);
  const int reason = errno;
  ::close(file);
  errno = reason;
  return bytes;
}

bool FolderHandle::write(std::string_view name, std::string_view bytes) const {
  const Place at = place(name, true);
  const int file = at.folder < 0
                       ? -1
                       : ::openat(at.folder, at.name.c_str(),
                                  O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kFileMode);
  if (file < 0) return false;
  const bool written = write_all(file, bytes);
  const int reason = errno;
  // A full disk may be noticed as late as here.
  if (::close(file) != 0) return false;
  errno = reason;
  return written;
}

bool FolderHandle::move(std::string_view name, const FolderHandle& to, std::string_view as) const {
  const Place at = to.place(as, true);
  return at.folder >= 0 &&
         ::renameat(descriptor_, std::string(name).c_str(), at.folder, at.name.c_str()) == 0;
}

bool FolderHandle::remove(std::string_view name) const {
  const Place at = place(name, false);
  if (at.folder < 0) return errno == ENOENT;
  return ::unlinkat(at.folder, at.name.c_str(), 0) == 0 || errno == ENOENT;
}

void FolderHandle::remove_empty(std::string_view folder) const {
  while (!folder.empty()) {
    const Place at = place(folder, false);
    if (at.folder < 0 || ::unlinkat(at.folder, at.name.c_str(), AT_REMOVEDIR) != 0) return;
    const std::size_t slash = folder.rfind('/');
    folder = folder.substr(0, slash == std::string_view::npos ? 0 : slash);
  }
}

std::vector<std::string> FolderHandle::list() const {
  std::vector<std::string> names;
  // The stream closes the descriptor that it is given.
  const int own = ::openat(descriptor_, ".", kFolderFlags);
  DIR* const stream = own < 0 ? nullptr : ::fdopendir(own);
  if (stream == nullptr) return names;
  while (const dirent* entry = ::readdir(stream)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(stream);
  std::sort(names.begin(), names.end());
  return names;
}

bool is_file_name(std::string_view name) {
  const bool has_control = std::any_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' || c == 0x7F || c == '\\';
  });
  if (has_control) return false;
  while (true) {
    const std::string_view part = name.substr(0, name.find('/'));
    if (part.empty() || part == "." || part == "..") return false;
    if (part.size() == name.size()) return true;
    name.remove_prefix(part.size() + 1);
  }
}

}  // namespace broadside::cli
