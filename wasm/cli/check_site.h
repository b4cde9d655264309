#pragma once
// Everything that is wrong with a publication, before readers see it.

#include <cstddef>
#include <filesystem>
#include <vector>

#include "cli/article_facts.h"
#include "cli/finding.h"

namespace broadside::cli {

struct Checked {
  Findings findings;  // by file, in each by place; site.json comes first
  std::size_t articles = 0;
  std::size_t pages = 0;
  std::vector<Facts> facts = {};  // what was found out on the way: of site.json, articles, pages

  [[nodiscard]] std::size_t count(base::Severity severity) const;
  // Whether a file or folder could not be read, so that more may be wrong.
  [[nodiscard]] bool is_incomplete() const;
};

// `content`: the content folder. `now`: seconds since 1970.
[[nodiscard]] Checked check_site(const std::filesystem::path& content, double now);

}  // namespace broadside::cli
