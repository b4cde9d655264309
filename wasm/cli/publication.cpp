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
  std::string text_file;
  std::vector<std::string> lines;
  bool has_errors = false;
};

std::string line_of(const base::Diagnostic& diagnostic) {
  base::TextBuilder line;
  append_line(line, diagnostic);
  return std::string(line.view());
}

}  // namespace

Publication::Publication(const fs::path& folder) : arenas_(usual_threads()) {
  if (auto bytes = read_file(folder / model::kSiteFile)) {
    site_bytes_ = std::move(*bytes);
    base::Diagnostics diagnostics;
    site_ = model::read_site(site_bytes_, arenas_[0], diagnostics);
    report(diagnostics);
  }
  articles_ = read_folder(folder, "articles");
  pages_ = read_folder(folder, "pages");
  struct Dated {
    double seconds;
    model::IndexItem item;
  };
  std::vector<Dated> dated;
  for (const model::IndexItem& item : articles_) {
    dated.push_back({base::parse_date(item.date_published).value_or(0), item});
  }
  std::sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) {
    return a.seconds != b.seconds ? a.seconds > b.seconds : a.item.slug < b.item.slug;
  });
  articles_.clear();
  for (const Dated& one : dated) articles_.push(one.item);
  std::sort(pages_.begin(), pages_.end(),
            [](const auto& a, const auto& b) { return a.slug < b.slug; });
}

base::List<model::IndexItem> Publication::read_folder(const fs::path& content, const char* folder) {
  const std::vector<std::string> names = list_articles(content, folder);
  std::vector<Read> read(names.size());
  in_parallel(names.size(), static_cast<unsigned>(arenas_.size()),
              [&](std::size_t i, unsigned thread) {
                ArticleReader reader(
                    [&](std::string_view path) { return read_file(content / path); }, site_);
                if (const auto item = reader.read(names[i])) {
                  read[i].item = kept(*item, arenas_[thread]);
                }
                read[i].text_file = reader.text_file();
                for (const base::Diagnostic& diagnostic : reader.diagnostics()) {
                  read[i].lines.push_back(line_of(diagnostic));
                }
                read[i].has_errors = base::first_error(reader.diagnostics().view()) != nullptr;
              });
  base::List<model::IndexItem> items;
  std::unordered_map<std::string_view, std::string_view> paths;  // by slug
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const std::string& line : read[i].lines) say(line);
    has_errors_ = has_errors_ || read[i].has_errors;
    if (!read[i].item) continue;
    const model::IndexItem& item = *read[i].item;
    if (const auto other = paths.find(item.slug); other != paths.end()) {
      base::Diagnostics diagnostics;
      diagnostics.push({base::Code::DuplicateSlug, names[i], {}, {item.slug, other->second}});
      report(diagnostics);
      continue;
    }
    items.push(item);
    paths.emplace(item.slug, item.path.text());
    if (!read[i].text_file.empty()) text_files_.insert(read[i].text_file);
  }
  return items;
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
