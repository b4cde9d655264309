#include "cli/publication.h"

#include <algorithm>
#include <iostream>
#include <unordered_map>

#include "base/date.h"
#include "cli/article_reader.h"
#include "cli/disk.h"
#include "cli/parallel.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

// What was read of one file.
struct Read {
  std::optional<model::IndexItem> item;
  base::Text text_file;
  std::vector<std::string> lines;
  bool has_errors = false;
};

std::string line_of(const base::Diagnostic& diagnostic) {
  base::TextBuilder line;
  append_line(line, diagnostic);
  return std::string(line.view());
}

std::vector<std::string> listed(const fs::path& content) {
  std::vector<std::string> paths = list_articles(content, "articles");
  for (std::string& path : list_articles(content, "pages")) paths.push_back(std::move(path));
  return paths;
}

std::vector<std::string> below(const std::vector<std::string>& paths, std::string_view folder) {
  std::vector<std::string> some;
  for (const std::string& path : paths) {
    if (path.starts_with(folder) && path.ends_with(".json")) some.push_back(path);
  }
  return some;
}

}  // namespace

Publication::Publication(const fs::path& folder)
    : Publication(folder, listed(folder), [](const std::string&) { return nullptr; }) {}

Publication::Publication(const fs::path& folder, const std::vector<std::string>& paths,
                         const Known& known)
    : arenas_(usual_threads()) {
  if (auto bytes = read_file(folder / model::kSiteFile)) {
    site_bytes_ = std::move(*bytes);
    base::Diagnostics diagnostics;
    site_ = model::read_site(site_bytes_, arenas_[0], diagnostics);
    report(diagnostics);
  }
  articles_ = read_files(folder, below(paths, "articles/"), known);
  pages_ = read_files(folder, below(paths, "pages/"), known);
  sort_articles(articles_);
  sort_pages(pages_);
}

base::List<model::IndexItem> Publication::read_files(const fs::path& content,
                                                     std::vector<std::string> paths,
                                                     const Known& known) {
  std::vector<Read> all(paths.size());
  in_parallel(paths.size(), static_cast<unsigned>(arenas_.size()),
              [&](std::size_t i, unsigned thread) {
                Read& read = all[i];
                if (const BuildCache::Article* article = known(paths[i])) {
                  read.item = article->item;
                  read.text_file = article->text_file;
                  return;
                }
                ArticleReader reader(
                    [&](std::string_view path) { return read_file(content / path); }, site_);
                if (const auto item = reader.read(paths[i])) {
                  read.item = kept(*item, arenas_[thread]);
                }
                read.text_file = arenas_[thread].join({reader.text_file()});
                for (const base::Diagnostic& diagnostic : reader.diagnostics()) {
                  read.lines.push_back(line_of(diagnostic));
                }
                read.has_errors = base::first_error(reader.diagnostics().view()) != nullptr;
              });
  base::List<model::IndexItem> items;
  std::unordered_map<std::string_view, std::string_view> by_slug;  // paths
  for (std::size_t i = 0; i < paths.size(); ++i) {
    Read& read = all[i];
    for (const std::string& line : read.lines) say(line);
    has_errors_ = has_errors_ || read.has_errors;
    if (read.lines.empty()) {
      read_[names_.emplace_back(std::move(paths[i]))] = {read.text_file, read.item};
    }
    if (!read.item) continue;
    const model::IndexItem& item = *read.item;
    if (const auto other = by_slug.find(item.slug); other != by_slug.end()) {
      base::Diagnostics diagnostics;
      diagnostics.push(
          {base::Code::DuplicateSlug, item.path.text(), {}, {item.slug, other->second}});
      report(diagnostics);
      continue;
    }
    items.push(item);
    by_slug.emplace(item.slug, item.path.text());
    if (!read.text_file.empty()) text_files_.emplace(read.text_file);
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
  for (const base::Diagnostic& diagnostic : diagnostics) say(line_of(diagnostic));
  has_errors_ = has_errors_ || base::first_error(diagnostics.view()) != nullptr;
}

void Publication::say(const std::string& line) {
  std::cerr << line << "\n";
  said_.insert(line);
}

}  // namespace broadside::cli
