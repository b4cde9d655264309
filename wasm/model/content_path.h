#pragma once
// ContentPath: the path of a file inside the content folder, such as `articles/my-story.json`. It
// cannot climb out: no `..`, no leading slash, no scheme, no backslash, no control or
// bidirectional control character.

#include <optional>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::model {

// A view; valid while the Arena is that made it.
class ContentPath {
 public:
  // `path` as written in site.json, index.json or an address. `.` segments are dropped, `..` must
  // stay inside. nullopt for anything that is not a path of a file inside the content folder.
  // `folder` is where the path is written: empty, or ending in `/`.
  [[nodiscard]] static std::optional<ContentPath> resolve(base::Text folder, base::Text path,
                                                          base::Arena& arena);

  [[nodiscard]] base::Text text() const { return text_; }
  // With its `/`, empty for a file at the top.
  [[nodiscard]] base::Text folder() const;
  // The file's name without folder and without its last extension.
  [[nodiscard]] base::Text stem() const;
  // Whether it is that of a plain page, such as `pages/about.json`, which is no news: it has no
  // date and is in no list.
  [[nodiscard]] bool is_page() const { return text_.starts_with("pages/"); }

  friend bool operator==(const ContentPath&, const ContentPath&) = default;

 private:
  explicit ContentPath(base::Text text) : text_(text) {}
  base::Text text_;
};

}  // namespace broadside::model
