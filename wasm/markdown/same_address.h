#pragma once
// A resolver for Markdown alone, where it does not matter where links lead: addresses stay as they
// are, and nobody is an author.

#include <optional>
#include <string_view>

#include "markdown/markdown.h"

namespace broadside::markdown {

class SameAddress final : public LinkResolver {
 public:
  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] std::optional<base::SafeUrl> author(std::string_view /*handle*/) const override {
    return std::nullopt;
  }
};

}  // namespace broadside::markdown
