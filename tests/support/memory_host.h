#pragma once
// MemoryHost: a host for tests. It drives the engine over files that are only in memory and writes
// down what was asked for, round by round.
//
// run() throws std::logic_error when the engine breaks its contract (engine.h): it asks for a path
// twice, asks for nothing, never ends, or answers with a tape that verify() refuses.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

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

  // The run loop of engine.h.
  [[nodiscard]] engine::Answer run(std::string_view query,
                                   std::string_view content_base = "content/");

  // What the last run asked for, one list a round.
  [[nodiscard]] const std::vector<std::vector<std::string>>& rounds() const { return rounds_; }
  // The same as one list.
  [[nodiscard]] std::vector<std::string> asked() const;

 private:
  // Keeps its nodes where they are: the engine holds views of the bytes.
  std::map<std::string, Reply, std::less<>> files_;
  std::vector<std::vector<std::string>> rounds_;
};

// The page as HTML, one line for each block element.
[[nodiscard]] std::string html_of(const engine::Answer& answer);

// The diagnostics, one line each.
[[nodiscard]] std::string lines_of(const base::Diagnostics& diagnostics);

}  // namespace broadside::test
