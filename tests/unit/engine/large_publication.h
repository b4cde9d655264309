#pragma once
// A publication whose index is in families, as model/INDEX.md says, for the engine's tests. It is
// written here a second time, so that a mistake of the tool's writer is not the engine's, too.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/index_files.h"
#include "support/memory_host.h"

namespace broadside::test {

inline constexpr std::size_t kSlugFiles = 4;

struct Entry {
  std::string slug;
  std::string date;
  std::string file = {};  // its name when it is not the slug
  std::string expires = {};
  std::string tag = {};
  std::string author = {};
  std::string series = {};
  bool pinned = false;
};

// The articles newest first, and their index with this many articles a page.
class LargePublication {
 public:
  LargePublication(std::vector<Entry> entries, std::size_t page_size);

  MemoryHost host;

 private:
  void put_family(const model::Family& family, const std::vector<Entry>& members);
  void put_slug_files();

  std::vector<Entry> entries_;
  std::size_t page_size_;
  base::Arena arena_;
};

// Articles a1 (the oldest, of 2024-01-01) … aN, newest first.
[[nodiscard]] std::vector<Entry> entries(std::size_t count);

}  // namespace broadside::test
