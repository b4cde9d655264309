#pragma once
// MemoryHost: a host for tests. It drives the engine over files that are only in memory and writes
// down what was asked for, round by round.
//
// run() throws std::logic_error when the engine breaks its contract (engine.h): it asks for a path
// twice, asks for nothing, never ends, puts not every diagnostic into words, or answers with a tape
// that verify() refuses.

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"
#include "support/now.h"

namespace broadside::test {

struct Reply {
  int status = 200;
  std::string bytes;
};

class MemoryHost {
 public:
  // What the engine gets for `path`; a path without an entry gets 404.
  MemoryHost& put(std::string_view path, std::string_view bytes, int status = 200);

  // What was put there. Precondition: something was.
  [[nodiscard]] const std::string& bytes(std::string_view path) const;

  // The run loop of engine.h. The answer lives as long as this host, whatever is put or run
  // afterwards; therefore not for a temporary one.
  [[nodiscard]] const engine::Answer& run(std::string_view query,
                                          std::string_view content_base = "content/") &;

  // What the last run asked for, one list a round.
  [[nodiscard]] const std::vector<std::vector<std::string>>& rounds() const { return rounds_; }
  // The same as one list.
  [[nodiscard]] std::vector<std::string> asked() const;

 private:
  // One run with all that its answer points into.
  struct Session {
    Session(std::string_view asked, std::string_view base)
        : query(asked), content_base(base), engine(query, content_base, kNow) {}

    const std::string query;
    const std::string content_base;
    // By path. Exactly as long as the file, so that a sanitizer sees who reads behind its end.
    std::map<std::string, std::vector<char>, std::less<>> supplied;
    engine::Engine engine;
  };

  std::map<std::string, Reply, std::less<>> files_;
  std::deque<Session> sessions_;
  std::vector<std::vector<std::string>> rounds_;
};

// Views as texts of their own, which can be compared and kept.
[[nodiscard]] std::vector<std::string> texts_of(const base::List<std::string_view>& views);

// The page as HTML, one line for each block element.
[[nodiscard]] std::string html_of(const engine::Answer& answer);

// The diagnostics in words, one line each.
[[nodiscard]] std::string lines_of(const engine::Answer& answer);

}  // namespace broadside::test
