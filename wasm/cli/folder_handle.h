#pragma once
// FolderHandle: an open folder, and what is below it, never followed out of it by a symbolic link.
// Names are relative, with `/` between folders.

#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::cli {

class FolderHandle {
 public:
  FolderHandle() = default;
  explicit FolderHandle(int descriptor) : descriptor_(descriptor) {}
  FolderHandle(FolderHandle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FolderHandle& operator=(FolderHandle&& other) noexcept;
  FolderHandle(const FolderHandle&) = delete;
  FolderHandle& operator=(const FolderHandle&) = delete;
  ~FolderHandle();

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

  // For all of these: false or nullopt with `errno`; ELOOP or ENOTDIR for a symbolic link on the
  // way.

  // A folder that may be several levels below; made where `make` says so.
  [[nodiscard]] FolderHandle folder(std::string_view name, bool make) const;

  struct Status {
    std::uint64_t size = 0;
    std::timespec changed = {};
  };
  // Of a regular file.
  [[nodiscard]] std::optional<Status> status(std::string_view name) const;
  // The same in one step, for who asks for thousands and only looks: a symbolic link instead of a
  // folder on the way is followed.
  [[nodiscard]] std::optional<Status> quick_status(const std::string& name) const;
  // Its first `most` bytes.
  [[nodiscard]] std::optional<std::string> read(
      std::string_view name, std::size_t most = static_cast<std::size_t>(-1)) const;
  // A new file, or one whose content is replaced.
  [[nodiscard]] bool write(std::string_view name, std::string_view bytes) const;
  // Puts a file that is directly in this folder into another, in one step; what is called so there
  // is gone.
  [[nodiscard]] bool move(std::string_view name, const FolderHandle& to, std::string_view as) const;
  // True when there is no such file, too.
  [[nodiscard]] bool remove(std::string_view name) const;
  // The folder and those above it, as far as they are empty.
  void remove_empty(std::string_view folder) const;
  // The names of what is directly in the folder.
  [[nodiscard]] std::vector<std::string> list() const;

 private:
  // Where a file is: an open folder and the file's name in it; `folder` is negative when there is
  // none.
  struct Place;
  [[nodiscard]] static std::optional<Status> status_at(int folder, const std::string& name);
  [[nodiscard]] Place place(std::string_view name, bool make) const;

  int descriptor_ = -1;
};

struct FolderHandle::Place {
  FolderHandle own;
  int folder;
  std::string name;
};

// Whether a name can be that of a file of ours: relative, without empty parts, `.`, `..`, and
// without control characters.
[[nodiscard]] bool is_file_name(std::string_view name);

}  // namespace broadside::cli
