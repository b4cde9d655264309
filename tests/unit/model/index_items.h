#pragma once
// Index items from the text of an index file, for tests of what is made of them.

#include <stdexcept>
#include <string>
#include <string_view>

#include "model/index.h"

namespace broadside::test {

struct Items {
  // `items` is what stands between the brackets of the list.
  explicit Items(std::string_view items)
      : bytes("{\"items\": [" + std::string(items) + "]}"), index(read()) {}

  model::Index read() {
    const auto index = model::read_index(bytes, model::kIndexFile, arena, diagnostics);
    if (!index || !diagnostics.empty()) throw std::logic_error("the test's index is broken");
    return *index;
  }

  std::string bytes;
  base::Arena arena;
  base::Diagnostics diagnostics;
  model::Index index;
};

}  // namespace broadside::test
