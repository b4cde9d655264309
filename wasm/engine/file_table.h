#pragma once
// FileTable: the files that the host has supplied for this page, and those that are still wanted.

#include <string>
#include <string_view>
#include <vector>

namespace broadside::engine {

struct File {
  std::string path;
  int status = 0;          // HTTP status; 200 with bytes, 0 when no answer came
  std::string_view bytes;  // the host's; valid until the next open()
};

class FileTable {
 public:
  // The file if it was supplied; otherwise nullptr, and the path is among wanted() from now on.
  const File* want(std::string_view path);

  // A second supply of one path changes nothing.
  void supply(std::string_view path, int status, std::string_view bytes);

  // Takes the list of wanted paths; it is empty afterwards.
  [[nodiscard]] std::vector<std::string> take_wanted();
  [[nodiscard]] bool wants_any() const { return !wanted_.empty(); }

 private:
  [[nodiscard]] const File* find(std::string_view path) const;

  std::vector<File> files_;
  std::vector<std::string> wanted_;
};

}  // namespace broadside::engine
