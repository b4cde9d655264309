#pragma once
// OutputFolder: a built site on the disk. What is new is written into a folder of its own beside it
// and put in its place by renaming, all at once at the end: until then, and whatever happens, the
// site is the old one.
//
// Files that were not written by an earlier build (manifest.h) are never replaced or removed, and
// no symbolic link in the folder is followed.

#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/folder_handle.h"
#include "cli/manifest.h"

namespace broadside::cli {

// Where files wait for the end of the build.
inline constexpr std::string_view kStagingFolder = ".broadside-new";

// put(), copy(), keep() and read() may be called by several threads at once.
class OutputFolder {
 public:
  OutputFolder() = default;
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;
  // What was not committed is removed.
  ~OutputFolder();

  // For all that give false: problem() says why, with the path.

  // Makes the folder if there is none.
  [[nodiscard]] bool open(const std::filesystem::path& folder);

  // `name` belongs to the site, with these bytes. Once for each name.
  [[nodiscard]] bool put(std::string_view name, std::string_view bytes);
  // The same with a file of another folder, of any size.
  [[nodiscard]] bool copy(std::string_view name, const FolderHandle& from, std::string_view file);
  // `name` belongs to the site as it is: true when it still has the content of this hash that an
  // earlier build gave it.
  [[nodiscard]] bool keep(std::string_view name, std::uint64_t hash);

  // What was kept is to be put all the same.
  void drop(std::string_view name);

  // What was put or kept.
  [[nodiscard]] std::optional<std::string> read(std::string_view name) const;
  [[nodiscard]] std::uint64_t hash(std::string_view name) const;

  // Everything was put: makes it the site, and removes what is left of earlier ones.
  [[nodiscard]] bool commit();

  [[nodiscard]] std::string problem() const;
  [[nodiscard]] std::size_t files() const { return files_.size(); }
  [[nodiscard]] std::size_t changed() const { return staged_; }
  [[nodiscard]] std::size_t removed() const { return removed_; }

  // What an earlier build wrote.
  [[nodiscard]] const Manifest& before() const { return before_; }

 private:
  struct NameHash {
    using is_transparent = void;  // NOLINT: the standard's name
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>()(name);
    }
  };
  struct File {
    ManifestEntry entry;
    std::size_t staged = 0;  // the number of its file in the staging folder; 0: it stands already
  };

  // Whether the file stands there with this content; nullopt after a problem. `same` reads and
  // compares.
  template <typename Same>
  std::optional<bool> stands(std::string_view name, const ManifestEntry& entry, Same&& same);
  bool stage(std::string_view name, const ManifestEntry& entry, std::string_view bytes);
  bool add(std::string_view name, const File& file);
  [[nodiscard]] bool make_staging();
  [[nodiscard]] bool write_manifest(const Manifest& manifest);
  void remove_staging();
  bool fail(std::string_view what, std::string_view name, std::string_view why);
  bool fail_with_errno(std::string_view what, std::string_view name);

  std::filesystem::path path_;
  FolderHandle folder_;
  FolderHandle staging_;
  Manifest before_;
  std::timespec manifest_time_ = {};
  bool had_manifest_ = false;
  bool is_empty_ = false;  // nothing was there when it was opened

  mutable std::mutex mutex_;
  std::unordered_map<std::string, File, NameHash, std::equal_to<>> files_;
  std::atomic<std::size_t> staged_ = 0;
  std::size_t removed_ = 0;
  std::string problem_;
};

}  // namespace broadside::cli
