#include "cli/publication.h"

#include <algorithm>
#include <iostream>
#include <unordered_map>

#include "base/date.h"
#include "cli/article_reader.h"
#include "cli/disk.h"

namespace broadside::cli {

namespace fs = std::filesystem;

Publication::Publication(const fs::path& folder) {
  if (auto bytes = read_file(folder / model::kSiteFile)) {
    site_bytes_ = std::move(*bytes);
    base::Diagnostics diagnostics;
    site_ = model::read_site(site_bytes_, arena_, diagnostics);
    report(diagnostics);
  }
  articles_ = read_folder(folder, "articles");
  pages_ = read_folder(folder, "pages");
  sort_articles(articles_);
  sort_pages(pages_);
}

base::List<model::IndexItem> Publication::read_folder(const fs::path& content, const char* folder) {
  base::List<model::IndexItem> items;
  std::unordered_map<std::string_view, std::string_view> paths;  // by slug
  for (const std::string& name : list_articles(content, folder)) {
    ArticleReader reader(content, site_);
    const auto item = reader.read(name);
    report(reader.diagnostics());
    if (!item) continue;
    if (const auto other = paths.find(item->slug); other != paths.end()) {
      base::Diagnostics diagnostics;
      diagnostics.push({base::Code::DuplicateSlug, name, {}, {item->slug, other->second}});
      report(diagnostics);
      continue;
    }
    items.push(kept(*item, arena_));
    paths.emplace(items.back().slug, items.back().path.text());
  }
  return items;
}

void sort_articles(base::List<model::IndexItem>& articles) {
  struct Dated {
    double seconds;
    model::IndexItem item;
  };
  std::vector<Dated> dated;
  for (const model::IndexItem& item : articles) {
    dated.push_back({base::parse_date(item.date_published).value_or(0), item});
  }
  std::sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) {
    return a.seconds != b.seconds ? a.seconds > b.seconds : a.item.slug < b.item.slug;
  });
  articles.clear();
  for (const Dated& one : dated) articles.push(one.item);
}

void sort_pages(base::List<model::IndexItem>& pages) {
  std::sort(pages.begin(), pages.end(),
            [](const auto& a, const auto& b) { return a.slug < b.slug; });
}

void Publication::report(const base::Diagnostics& diagnostics) {
  for (const base::Diagnostic& diagnostic : diagnostics) {
    base::TextBuilder line;
    append_line(line, diagnostic);
    std::cerr << line.view() << "\n";
  }
  has_errors_ = has_errors_ || base::first_error(diagnostics.view()) != nullptr;
}

}  // namespace broadside::cli
