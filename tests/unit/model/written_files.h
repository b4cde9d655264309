#pragma once
// Keeps the files of an index in memory.

#include <map>
#include <string>
#include <vector>

#include "model/index_writer.h"

namespace broadside::test {

struct WrittenFiles final : model::IndexSink {
  bool put(base::Text path, base::Text bytes) override {
    if (paths.size() == room) return false;
    paths.emplace_back(path);
    texts[paths.back()] = bytes;
    return true;
  }

  std::size_t room = 100'000;      // as many files, then the disk is full
  std::vector<std::string> paths;  // in the order in which they came
  std::map<std::string, std::string> texts;
};

}  // namespace broadside::test
