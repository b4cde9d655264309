#include "cli/output_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/content_hash.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNewManifest = "manifest";

bool is_later(const std::timespec& a, const std::timespec& b) {
  return a.tv_sec != b.tv_sec ? a.tv_sec > b.tv_sec : a.tv_nsec > b.tv_nsec;
}

std::string_view folder_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  return name.substr(0, slash == std::string_view::npos ? 0 : slash);
}

}  // namespace

OutputFolder::~OutputFolder() { remove_staging(); }

bool OutputFolder::fail(std::string_view what, std::string_view name, std::string_view why) {
  const std::lock_guard lock(mutex_);
  // The first problem is the cause of the others.
  if (!problem_.empty()) return false;
  problem_ = std::string(what) + " " + (name.empty() ? path_ : path_ / name).string();
  problem_ += ": " + std::string(why);
  return false;
}

bool OutputFolder::fail_with_errno(std::string_view what, std::string_view name) {
  const int reason = errno;
  if (reason == ELOOP || reason == ENOTDIR) {
    return fail("will not write", name, "on the way there is a symbolic link, or no folder");
  }
  return fail(what, name, std::strerror(reason));
}

std::string OutputFolder::problem() const {
  const std::lock_guard lock(mutex_);
  return problem_;
}

bool OutputFolder::open(const fs::path& folder) {
  path_ = folder;
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return fail("cannot make", "", error.message());
  folder_ = FolderHandle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder_.is_open()) return fail_with_errno("cannot open", "");
  if (::flock(folder_.descriptor(), LOCK_EX | LOCK_NB) != 0) {
    return fail("cannot write", "", "another build is writing it");
  }
  if (const auto bytes = folder_.read(kManifestFile)) {
    if (auto manifest = read_manifest(*bytes)) {
      before_ = std::move(*manifest);
      had_manifest_ = true;
    }
    if (const auto status = folder_.status(kManifestFile)) manifest_time_ = status->changed;
  }
  // Left behind by a build that was killed.
  staging_ = folder_.folder(kStagingFolder, false);
  if (staging_.is_open()) {
    for (const std::string& name : staging_.list()) {
      if (!staging_.remove(name)) return fail_with_errno("cannot empty", kStagingFolder);
    }
  } else if (errno != ENOENT) {
    return fail_with_errno("cannot open", kStagingFolder);
  }
  is_empty_ = folder_.list().empty();
  return true;
}

bool OutputFolder::make_staging() {
  const std::lock_guard lock(mutex_);
  if (!staging_.is_open()) staging_ = folder_.folder(kStagingFolder, true);
  return staging_.is_open();
}

template <typename Same>
std::optional<bool> OutputFolder::stands(std::string_view name, const ManifestEntry& entry,
                                         Same&& same) {
  if (is_empty_) return false;
  const auto ours = before_.find(name);
  const bool is_ours = ours != before_.end();
  if (is_ours && ours->second.hash != 0 && ours->second != entry) return false;
  const auto status = folder_.status(name);
  if (!status) {
    if (errno == ENOENT) return false;
    fail_with_errno("cannot look at", name);
    return std::nullopt;
  }
  // What was changed after the manifest was written may have been changed by anybody.
  const bool known = is_ours && ours->second == entry && !is_later(status->changed, manifest_time_);
  const bool equal = status->size == entry.size && (known || same());
  if (equal || is_ours) return equal;
  fail("will not replace", name, "no earlier build wrote it; remove it, or name another folder");
  return std::nullopt;
}

bool OutputFolder::add(std::string_view name, const File& file) {
  const std::lock_guard lock(mutex_);
  return files_.emplace(name, file).second;
}

bool OutputFolder::put(std::string_view name, std::string_view bytes) {
  if (!is_file_name(name)) return fail("will not write", "", "that is no name of a file");
  const ManifestEntry entry{hash_of(bytes), bytes.size()};
  const auto there =
      stands(name, entry, [&] { return folder_.read(name) == std::optional(std::string(bytes)); });
  if (!there) return false;
  if (!*there) return stage(name, entry, bytes);
  return add(name, {entry, 0}) || fail("will not write", name, "twice");
}

bool OutputFolder::stage(std::string_view name, const ManifestEntry& entry,
                         std::string_view bytes) {
  if (!make_staging()) return fail_with_errno("cannot make", kStagingFolder);
  const std::size_t number = ++staged_;
  if (!staging_.write(std::to_string(number), bytes)) return fail_with_errno("cannot write", name);
  return add(name, {entry, number}) || fail("will not write", name, "twice");
}

bool OutputFolder::copy(std::string_view name, const FolderHandle& from, std::string_view file) {
  const auto bytes = from.read(file);
  return bytes ? put(name, *bytes) : fail_with_errno("cannot read what becomes", name);
}

bool OutputFolder::keep(std::string_view name, std::uint64_t hash) {
  const auto ours = before_.find(name);
  if (ours == before_.end() || hash == 0 || ours->second.hash != hash) return false;
  const auto status = folder_.quick_status(ours->first);
  if (!status || status->size != ours->second.size || is_later(status->changed, manifest_time_)) {
    return false;
  }
  return add(name, {ours->second, 0});
}

void OutputFolder::drop(std::string_view name) {
  const std::lock_guard lock(mutex_);
  if (const auto file = files_.find(name); file != files_.end()) files_.erase(file);
}

std::optional<std::string> OutputFolder::read(std::string_view name) const {
  std::size_t staged = 0;
  {
    const std::lock_guard lock(mutex_);
    const auto file = files_.find(name);
    if (file == files_.end()) return std::nullopt;
    staged = file->second.staged;
  }
  return staged == 0 ? folder_.read(name) : staging_.read(std::to_string(staged));
}

std::uint64_t OutputFolder::hash(std::string_view name) const {
  const std::lock_guard lock(mutex_);
  const auto file = files_.find(name);
  return file == files_.end() ? 0 : file->second.entry.hash;
}

bool OutputFolder::write_manifest(const Manifest& manifest) {
  if (!make_staging()) return fail_with_errno("cannot make", kStagingFolder);
  return (staging_.write(kNewManifest, written(manifest)) &&
          staging_.move(kNewManifest, folder_, kManifestFile)) ||
         fail_with_errno("cannot write", kManifestFile);
}

bool OutputFolder::commit() {
  if (!problem().empty()) return false;
  Manifest after;
  std::vector<const std::string*> in_order(staged_ + 1);
  for (const auto& [name, file] : files_) {
    after.emplace(name, file.entry);
    in_order[file.staged] = &name;
  }
  std::vector<std::string> others;
  for (const auto& [name, entry] : before_) {
    if (after.count(name) == 0) others.push_back(name);
  }
  if (had_manifest_ && after == before_ && staged_ == 0) return true;

  // Whoever ends us from here on leaves a manifest that knows what may be half done.
  Manifest between = after;
  for (const auto& [name, file] : files_) {
    if (file.staged != 0) between[name].hash = 0;
  }
  for (const std::string& name : others) between[name].hash = 0;
  if (!write_manifest(between)) return false;
  // Folders first: a full disk shows before anything of the old site is gone.
  for (std::size_t number = 1; number <= staged_; ++number) {
    const std::string_view folder = folder_of(*in_order[number]);
    if (!folder.empty() && !folder_.folder(folder, true).is_open()) {
      return fail_with_errno("cannot make", folder);
    }
  }
  // In the order in which they were put: what others lead to comes first.
  for (std::size_t number = 1; number <= staged_; ++number) {
    const std::string& name = *in_order[number];
    if (!staging_.move(std::to_string(number), folder_, name)) {
      return fail_with_errno("cannot replace", name);
    }
  }
  for (const std::string& name : others) {
    const ManifestEntry& entry = before_.find(name)->second;
    const auto bytes = entry.hash == 0 ? std::nullopt : folder_.read(name);
    // Somebody has made another file of it.
    if (bytes && hash_of(*bytes) != entry.hash) continue;
    if (!folder_.remove(name)) return fail_with_errno("cannot remove", name);
    folder_.remove_empty(folder_of(name));
    ++removed_;
  }
  return write_manifest(after);
}

void OutputFolder::remove_staging() {
  if (!staging_.is_open()) return;
  for (const std::string& name : staging_.list()) static_cast<void>(staging_.remove(name));
  folder_.remove_empty(kStagingFolder);
}

}  // namespace broadside::cli
