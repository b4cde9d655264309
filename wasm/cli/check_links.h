#pragma once
// Where the addresses of a publication lead: to an article, a page, a list or a heading that there
// is, to a file that lies in the content folder, or nowhere. Other sites are not asked.

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "cli/article_facts.h"
#include "cli/content_folder.h"
#include "model/route.h"
#include "model/site.h"

namespace broadside::cli {

// What is wrong, and the arguments of its message.
struct Fault {
  base::Code code;
  std::array<std::string, 3> arguments;
};

class LinkCheck {
 public:
  // All of these must outlive this.
  LinkCheck(ContentFolder& folder, const model::Site& site, const std::vector<Facts>& all);

  [[nodiscard]] std::optional<Fault> check(const Facts& from, const Address& address);

  // The article that readers find by this slug; nullptr when there is none.
  [[nodiscard]] const Facts* article(std::string_view slug) const;
  // The slug of an article that may have been meant, or empty.
  [[nodiscard]] std::string nearest_article(std::string_view slug) const;

 private:
  using BySlug = std::unordered_map<std::string_view, const Facts*>;

  std::optional<Fault> check_image(const Facts& from, std::string_view address);
  std::optional<Fault> check_file(const Facts& from, std::string_view address);
  std::optional<Fault> check_route(const Facts& from, std::string_view address);
  std::optional<Fault> check_list(const Facts& from, const model::Route& route,
                                  std::string_view address, base::Arena& arena);
  std::optional<Fault> check_fragment(const Facts& to, std::string_view address);

  ContentFolder& folder_;
  const model::Site& site_;
  BySlug by_path_;
  BySlug articles_;  // by slug, and by the names of their files
  BySlug pages_;
  std::set<std::string_view> article_names_;  // sorted: what is near is always the same
  std::set<std::string_view> page_names_;
  std::set<std::string> tags_;  // keys
  std::set<std::string> authors_;
  std::set<std::string> series_;
  std::set<std::string> years_;
};

}  // namespace broadside::cli
