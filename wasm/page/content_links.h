#pragma once
// ContentLinks: where the addresses inside one article lead. Relative ones start at the article's
// own file, a link to another article's file becomes a link to its page, fragments get the prefix
// that all ids from content have, and the handles of the site's authors lead to their pages.

#include <optional>
#include <span>

#include "base/text.h"
#include "markdown/markdown.h"
#include "model/author.h"
#include "model/content_path.h"
#include "model/index.h"
#include "model/route.h"

namespace broadside::page {

class ContentLinks final : public markdown::LinkResolver {
 public:
  // All arguments outlive the object. `content_base` ends in `/`.
  ContentLinks(const model::Index& index, std::span<const model::Author> authors,
               const model::ContentPath& path, base::Text content_base, base::Arena& arena)
      : index_(index),
        authors_(authors),
        path_(path),
        arena_(arena),
        content_base_(content_base),
        folder_(arena.join({content_base, path.folder()})) {}

  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override;
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override;
  [[nodiscard]] std::optional<base::SafeUrl> author(base::Text handle) const override;

 private:
  // The page of this site that a file of the content folder is shown on.
  [[nodiscard]] std::optional<model::Route> route_to(const model::ContentPath& file) const;

  const model::Index& index_;
  std::span<const model::Author> authors_;
  const model::ContentPath& path_;
  base::Arena& arena_;
  base::Text content_base_;
  base::Text folder_;
};

}  // namespace broadside::page
