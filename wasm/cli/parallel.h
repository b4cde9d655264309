#pragma once
// The same work for many things, on several threads.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace broadside::cli {

// One for each core.
[[nodiscard]] inline unsigned usual_threads() {
  return std::max(1U, std::thread::hardware_concurrency());
}

// Calls `work(i, thread)` for every i below `count`, in no order; `thread` is below `threads`, and
// no two calls with the same one run at once. Returns when all is done.
template <typename Work>
void in_parallel(std::size_t count, unsigned threads, const Work& work) {
  // In batches, because things that stand beside each other often need the same files.
  constexpr std::size_t kBatch = 16;
  std::atomic<std::size_t> next = 0;
  const auto run = [&](unsigned thread) {
    while (true) {
      const std::size_t begin = next.fetch_add(kBatch);
      if (begin >= count) return;
      const std::size_t end = std::min(begin + kBatch, count);
      for (std::size_t i = begin; i < end; ++i) work(i, thread);
    }
  };
  std::vector<std::thread> others;
  const std::size_t batches = (count + kBatch - 1) / kBatch;
  for (unsigned thread = 1; thread < std::min<std::size_t>(threads, batches); ++thread) {
    others.emplace_back(run, thread);
  }
  run(0);
  for (std::thread& other : others) other.join();
}

}  // namespace broadside::cli
