#pragma once
// FileTable: the files that the host has supplied for this page, and those that are still wanted.

#include <span>
#include <string_view>

#include "base/arena.h"

namespace broadside::engine {

// Views: the path into the page's Arena or a literal, the bytes the host's.
struct File {
  std::string_view path;
  int status = 0;  // HTTP status; 200 with bytes, 0 when no answer came
  std::string_view bytes;
};

class FileTable {
 public:
  // The file if it was supplied; otherwise nullptr, and the path is among the wanted from now on.
  [[nodiscard]] const File* want(std::string_view path);

  // A second supply of one path changes nothing.
  void supply(const File& file);

  [[nodiscard]] bool wants_any() const { return !wanted_.empty(); }
  // The list of wanted paths, each once; the table wants nothing afterwards.
  [[nodiscard]] base::List<std::string_view> take_wanted();

 private:
  [[nodiscard]] const File* find(std::string_view path) const;

  base::List<File> files_;
  base::List<std::string_view> wanted_;
};

}  // namespace broadside::engine
