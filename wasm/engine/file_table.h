#pragma once
// FileTable: the files that the host has supplied for this page, and those that are still wanted.

#include <span>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::engine {

// Views: the path into the page's Arena or a literal, the bytes the host's.
struct File {
  base::Text path;
  int status = 0;  // HTTP status; 200 with bytes, 0 when no answer came
  base::Text bytes;

  // The host says that there is no such file.
  [[nodiscard]] bool is_absent() const { return status == 404 || status == 410; }
};

class FileTable {
 public:
  // The file if it was supplied; otherwise nullptr, and the path is among the wanted from now on.
  [[nodiscard]] const File* want(base::Text path);

  // A second supply of one path changes nothing.
  void supply(const File& file);

  [[nodiscard]] bool wants_any() const { return !wanted_.empty(); }
  // The list of wanted paths, each once; the table wants nothing afterwards.
  [[nodiscard]] base::List<base::Text> take_wanted();

 private:
  [[nodiscard]] const File* find(base::Text path) const;

  base::List<File> files_;
  base::List<base::Text> wanted_;
};

}  // namespace broadside::engine
