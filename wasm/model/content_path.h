#pragma once
// ContentPath: the path of a file inside the content folder, such as `articles/my-story.json`. It
// cannot climb out: no `..`, no leading slash, no scheme, no backslash, no control or
// bidirectional control character.

#include <optional>
#include <string_view>

#include "base/arena.h"

namespace broadside::model {

// A view; valid while the Arena is that made it.
class ContentPath {
 public:
  // `path` as written in site.json, index.json or an address. `.` segments are dropped, `..` must
  // stay inside. nullopt for anything that is not a path of a file inside the content folder.
  // `folder` is where the path is written: empty, or ending in `/`.
  [[nodiscard]] static std::optional<ContentPath> resolve(std::string_view folder,
                                                          std::string_view path,
                                                          base::Arena& arena);

  [[nodiscard]] std::string_view text() const { return text_; }
  // With its `/`, empty for a file at the top.
  [[nodiscard]] std::string_view folder() const;
  // The file's name without folder and without its last extension.
  [[nodiscard]] std::string_view stem() const;

  friend bool operator==(const ContentPath&, const ContentPath&) = default;

 private:
  explicit ContentPath(std::string_view text) : text_(text) {}
  std::string_view text_;
};

}  // namespace broadside::model
