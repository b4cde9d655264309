#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace broadside::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kWidth = 30;
// Sooner nobody wants to see one; oftener nobody can.
constexpr auto kFirst = std::chrono::milliseconds(500);
constexpr auto kPause = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(std::string what, std::size_t all)
    : what_(std::move(what)),
      all_(all),
      is_shown_(all > 0 && ::isatty(STDERR_FILENO) == 1),
      next_(Clock::now() + kFirst) {}

Progress::~Progress() {
  if (is_shown_) std::fputs("\r\x1B[K", stderr);
}

void Progress::advance() {
  const std::size_t done = ++done_;
  if (!is_shown_) return;
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock || Clock::now() < next_) return;
  next_ = Clock::now() + kPause;
  draw(done);
}

void Progress::draw(std::size_t done) {
  const std::size_t full = done * kWidth / all_;
  std::string bar(full, '#');
  bar.append(kWidth - full, '.');
  std::fprintf(stderr, "\r[%s] %zu of %zu %s", bar.c_str(), done, all_, what_.c_str());
}

}  // namespace broadside::cli
