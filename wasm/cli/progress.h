#pragma once
// How far a long work has come, on the error output when that is a terminal.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace broadside::cli {

// advance() may be called by several threads.
class Progress {
 public:
  // `what` there are `all` of.
  Progress(std::string what, std::size_t all);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  // Takes the bar away.
  ~Progress();

  // One more is done.
  void advance();

 private:
  void draw(std::size_t done);

  std::string what_;
  std::size_t all_;
  bool is_shown_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace broadside::cli
