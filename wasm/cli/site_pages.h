#pragma once
// SitePages: which pages of a built site have a folder of their own, and what an address leads to
// from one of them.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/arena.h"
#include "base/text.h"
#include "model/route.h"

namespace broadside::cli {

class SitePages {
 public:
  // The page gets its folder (model/pretty_path.h), which is returned; nullopt when it can have
  // none, or when another page has it already.
  std::optional<std::string> add(const model::Route& route);

  // An article or plain page whose file is called `name` is the page of `slug`.
  void add_alias(model::Route::Kind kind, std::string_view name, std::string_view slug);

  // Whether an article of this slug has a page.
  [[nodiscard]] bool has_article(base::Text slug) const;

  // `address` begins with `?`. Its page as seen from a page whose way to the site's folder is
  // `root` (empty, or `../` once or more often): a relative address; that of the home page with
  // the query where there is no such page, which the script understands.
  [[nodiscard]] base::Text link(base::Text address, base::Text root, base::Arena& arena) const;

 private:
  [[nodiscard]] model::Route known(const model::Route& route) const;

  std::unordered_set<std::string> folders_;
  std::unordered_map<std::string, std::string> aliases_[2];  // articles, plain pages
};

// `../` for each level of the folder; empty for the site's own.
[[nodiscard]] std::string way_to_root(std::string_view folder);

}  // namespace broadside::cli
