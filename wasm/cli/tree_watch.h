#pragma once
// TreeWatch: waits until something in a folder changes. Linux tells of changes (inotify);
// elsewhere, and where it has no more watches to give, the folder is looked through twice a second.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace broadside::cli {

class TreeWatch {
 public:
  enum class Way : std::uint8_t { Told, Looking };

  // What is there now is what changes are compared with. Names with a dot in front, which are those
  // of editors and tools, do not count; links to folders are not followed.
  explicit TreeWatch(std::filesystem::path root, Way way = Way::Told);
  ~TreeWatch();
  TreeWatch(const TreeWatch&) = delete;
  TreeWatch& operator=(const TreeWatch&) = delete;

  // Returns true when the folder is another than it was, and has been quiet for a moment: editors
  // write in several steps. False when it was told to stop.
  [[nodiscard]] bool wait();
  // May be called by another thread; for good.
  void stop();

  // How it watches; Looking where being told was not possible.
  [[nodiscard]] Way way() const { return way_; }

 private:
  struct State {
    std::int64_t changed;  // in ticks of the file system's clock
    std::uintmax_t size;

    friend bool operator==(const State&, const State&) = default;
  };
  using Snapshot = std::map<std::string, State>;

  // Also watches folders that have come.
  [[nodiscard]] Snapshot look();
  void watch(const std::filesystem::path& folder);
  // Until there is an event, or the time is over (negative: for ever). False when stopped.
  [[nodiscard]] bool sleep(int milliseconds);
  void forget_events() const;

  std::filesystem::path root_;
  Way way_;
  int events_ = -1;  // of inotify
  int stop_[2] = {-1, -1};
  Snapshot last_;
};

}  // namespace broadside::cli
