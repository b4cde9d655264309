#include <algorithm>
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/disk.h"
#include "markdown/hashtag.h"
#include "markdown/markdown.h"
#include "model/date.h"
#include "model/index_writer.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

// Links do not matter for an index.
class NoLinks final : public markdown::LinkResolver {
 public:
  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override { return url; }
};

// The hashtags that stand in an article's text.
std::vector<std::string> hashtags_of(const model::Article& article) {
  const NoLinks links;
  const base::Words words(article.language);
  markdown::Entities entities;
  tape::TapeBuilder builder;
  return markdown::render(article.markdown, {links, words}, entities, builder).hashtags;
}

// Reads one article with the text it points to; nullopt with a diagnostic when it cannot be shown.
std::optional<model::Article> read(const fs::path& content, const model::ContentPath& path,
                                   const model::Site& site, base::Diagnostics& diagnostics) {
  const auto bytes = read_file(content / path.text());
  if (!bytes) {
    diagnostics.push_back(base::make_diagnostic(base::Code::FileMissing, path.text(), {}));
    return std::nullopt;
  }
  auto article = model::read_article(*bytes, path, site.authors, diagnostics);
  if (!article || !article->markdown_file) return article;
  const std::string& text_path = article->markdown_file->text();
  const auto text = read_file(content / text_path);
  if (!text) {
    diagnostics.push_back(base::make_diagnostic(base::Code::FileMissing, text_path, {}));
    return std::nullopt;
  }
  if (!model::read_text(*text, text_path, article->markdown, diagnostics)) return std::nullopt;
  return article;
}

// Newest first; on one day by slug, so that the order never depends on the disk.
void sort_newest_first(std::vector<model::IndexItem>& items) {
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
    const auto first = model::parse_date(a.date_published);
    const auto second = model::parse_date(b.date_published);
    return first != second ? first > second : a.slug < b.slug;
  });
}

}  // namespace

ExitStatus index_command(const Arguments& arguments) {
  if (arguments.size() != 1) {
    std::cerr << "broadside index: give one folder, the one that holds site.json\n";
    return ExitStatus::Usage;
  }
  const fs::path content(arguments[0]);
  if (!fs::is_directory(content / "articles")) {
    std::cerr << "broadside index: there is no folder " << (content / "articles").string() << "\n";
    return ExitStatus::Host;
  }

  base::Diagnostics diagnostics;
  model::Site site;
  if (const auto bytes = read_file(content / model::kSiteFile)) {
    site = model::read_site(*bytes, diagnostics);
  }
  std::vector<model::IndexItem> items;
  for (const std::string& name : list_articles(content)) {
    const auto path = model::ContentPath::resolve("", name);
    if (!path) {
      diagnostics.push_back(base::make_diagnostic(base::Code::BadPath, name, {}, {name}));
      continue;
    }
    const auto article = read(content, *path, site, diagnostics);
    if (!article || article->draft) continue;
    model::IndexItem item = model::item_of(*article, *path);
    item.tags = markdown::join_tags(item.tags, hashtags_of(*article));
    items.push_back(std::move(item));
  }
  sort_newest_first(items);

  for (const auto& diagnostic : diagnostics) std::cerr << to_line(diagnostic) << "\n";
  if (!write_file(content / model::kIndexFile, model::write_index(site, items))) {
    std::cerr << "broadside index: cannot write " << (content / model::kIndexFile).string() << "\n";
    return ExitStatus::Host;
  }
  return base::has_error(diagnostics) ? ExitStatus::Author : ExitStatus::Ok;
}

}  // namespace broadside::cli
