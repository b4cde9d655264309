#include "cli/tree_watch.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#ifdef __linux__
#include <sys/inotify.h>
#endif

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kQuiet = 80;     // milliseconds without a change
constexpr int kLook = 500;     // between two looks
constexpr int kPatience = 25;  // times that a change may follow another before it is told

}  // namespace

TreeWatch::TreeWatch(fs::path root, Way way) : root_(std::move(root)), way_(way) {
  if (pipe(stop_) != 0) stop_[0] = stop_[1] = -1;
#ifdef __linux__
  if (way_ == Way::Told) events_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
#endif
  if (events_ < 0) way_ = Way::Looking;
  last_ = look();
}

TreeWatch::~TreeWatch() {
  for (const int file : {events_, stop_[0], stop_[1]}) {
    if (file >= 0) close(file);
  }
}

void TreeWatch::stop() {
  const char byte = 0;
  // Nobody reads it: the pipe stays readable. It cannot be full.
  if (write(stop_[1], &byte, 1) < 0) return;
}

void TreeWatch::watch([[maybe_unused]] const fs::path& folder) {
#ifdef __linux__
  if (way_ != Way::Told) return;
  constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MODIFY |
                                     IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
                                     IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;
  // A folder that is gone already is no reason to give up.
  if (inotify_add_watch(events_, folder.c_str(), kChanges) < 0 && errno != ENOENT &&
      errno != ENOTDIR && errno != EACCES) {
    way_ = Way::Looking;
  }
#endif
}

TreeWatch::Snapshot TreeWatch::look() {
  Snapshot found;
  std::error_code error;
  watch(root_);  // before it is looked into, so that nothing is missed
  fs::recursive_directory_iterator entry(root_, fs::directory_options::skip_permission_denied,
                                         error);
  for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    const bool folder = entry->is_directory(ignored) && !entry->is_symlink(ignored);
    if (entry->path().filename().native().starts_with('.')) {
      if (folder) entry.disable_recursion_pending();
      continue;
    }
    if (folder) watch(entry->path());
    const auto time = fs::last_write_time(entry->path(), ignored);
    const std::uintmax_t size = folder ? 0 : fs::file_size(entry->path(), ignored);
    found.emplace(entry->path().native(),
                  State{folder ? 0 : std::int64_t{time.time_since_epoch().count()}, size});
  }
  return found;
}

bool TreeWatch::sleep(int milliseconds) {
  pollfd files[] = {{stop_[0], POLLIN, 0}, {events_, POLLIN, 0}};
  const nfds_t count = way_ == Way::Told ? 2 : 1;
  while (poll(files, count, milliseconds) < 0 && errno == EINTR) {
  }
  return files[0].revents == 0;
}

void TreeWatch::forget_events() const {
  char events[4096];
  while (events_ >= 0 && read(events_, events, sizeof events) > 0) {
  }
}

bool TreeWatch::wait() {
  while (true) {
    if (!sleep(way_ == Way::Told ? -1 : kLook)) return false;
    forget_events();
    Snapshot now = look();
    if (now == last_) continue;
    for (int i = 0; i < kPatience; ++i) {
      // An event cuts the sleep short; the look after it tells whether it was quiet.
      if (!sleep(kQuiet)) return false;
      forget_events();
      Snapshot next = look();
      const bool quiet = next == now;
      now = std::move(next);
      if (quiet) break;
    }
    last_ = std::move(now);
    return true;
  }
}

}  // namespace broadside::cli
