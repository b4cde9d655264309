#include "cli/interruption.h"

#include <csignal>

namespace broadside::cli {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
volatile std::sig_atomic_t received = 0;  // NOLINT: only a global can be seen by a handler

void note(int signal) { received = signal; }

}  // namespace

void watch_interruption() {
  for (const int signal : kSignals) {
    // What was ignored stays ignored: nohup.
    if (std::signal(signal, note) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
}

bool is_interrupted() { return received != 0; }

void end_as_interrupted() {
  if (received == 0) return;
  std::signal(received, SIG_DFL);
  std::raise(received);
}

}  // namespace broadside::cli
