#include <algorithm>
#include <deque>
#include <filesystem>
#include <iostream>

#include "base/date.h"
#include "cli/commands.h"
#include "cli/disk.h"
#include "markdown/hashtag.h"
#include "markdown/markdown.h"
#include "model/index_writer.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

// Links do not matter for an index.
class NoLinks final : public markdown::LinkResolver {
 public:
  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] std::optional<base::SafeUrl> author(std::string_view /*handle*/) const override {
    return std::nullopt;
  }
};

// Reads a content folder. Everything that it hands out lives as long as it does.
class Folder {
 public:
  explicit Folder(fs::path path) : path_(std::move(path)) {
    if (const auto bytes = load(model::kSiteFile)) {
      site_ = model::read_site(*bytes, arena_, diagnostics_);
    }
  }

  // The articles that can be shown, newest first; on one day by slug, so that the order never
  // depends on the disk.
  base::List<model::IndexItem> items() {
    base::List<model::IndexItem> items;
    for (const std::string& name : list_articles(path_)) {
      names_.push_back(name);
      const auto path = model::ContentPath::resolve("", names_.back(), arena_);
      if (!path) {
        report({base::Code::BadPath, names_.back(), {}, {names_.back()}});
        continue;
      }
      const auto article = read(*path);
      if (!article || article->draft) continue;
      items.push(model::item_of(*article, *path));
      items.back().tags = markdown::join_tags(article->tags, hashtags_of(*article).view(), arena_);
    }
    std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
      const auto first = base::parse_date(a.date_published);
      const auto second = base::parse_date(b.date_published);
      return first != second ? first > second : a.slug < b.slug;
    });
    return items;
  }

  [[nodiscard]] const model::Site& site() const { return site_; }
  [[nodiscard]] const base::Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  void report(const base::Diagnostic& diagnostic) { diagnostics_.push(diagnostic); }

  std::optional<std::string_view> load(std::string_view name) {
    auto bytes = read_file(path_ / name);
    if (!bytes) return std::nullopt;
    files_.push_back(std::move(*bytes));
    return files_.back();
  }

  // One article with the text that it points to.
  std::optional<model::Article> read(const model::ContentPath& path) {
    const auto bytes = load(path.text());
    if (!bytes) {
      report({base::Code::FileMissing, path.text()});
      return std::nullopt;
    }
    auto article = model::read_article(*bytes, path, site_.authors, arena_, diagnostics_);
    if (!article || !article->markdown_file) return article;
    const std::string_view text_path = article->markdown_file->text();
    const auto text_bytes = load(text_path);
    if (!text_bytes) {
      report({base::Code::FileMissing, text_path});
      return std::nullopt;
    }
    const auto text = model::read_text(*text_bytes, text_path, arena_, diagnostics_);
    if (!text) return std::nullopt;
    article->markdown = *text;
    return article;
  }

  base::List<std::string_view> hashtags_of(const model::Article& article) {
    const NoLinks links;
    const base::Words words;
    markdown::Entities entities;
    tape::TapeBuilder builder;
    return markdown::render(article.markdown, {links, words}, entities, builder, arena_).hashtags;
  }

  fs::path path_;
  base::Arena arena_;
  std::deque<std::string> names_;  // a deque does not move what it holds
  std::deque<std::string> files_;
  model::Site site_;
  base::Diagnostics diagnostics_;
};

}  // namespace

ExitStatus index_command(const Arguments& arguments) {
  if (arguments.size() != 1) {
    std::cerr << "broadside index: give one folder, the one that holds site.json\n";
    return ExitStatus::Usage;
  }
  const fs::path path(arguments[0]);
  if (!fs::is_directory(path / "articles")) {
    std::cerr << "broadside index: there is no folder " << (path / "articles").string() << "\n";
    return ExitStatus::Host;
  }
  Folder folder(path);
  const base::List<model::IndexItem> items = folder.items();
  for (const base::Diagnostic& diagnostic : folder.diagnostics()) {
    base::TextBuilder line;
    append_line(line, diagnostic);
    std::cerr << line.view() << "\n";
  }
  if (!write_file(path / model::kIndexFile, model::write_index(folder.site(), items.view()))) {
    std::cerr << "broadside index: cannot write " << (path / model::kIndexFile).string() << "\n";
    return ExitStatus::Host;
  }
  const bool failed = base::first_error(folder.diagnostics().view()) != nullptr;
  return failed ? ExitStatus::Author : ExitStatus::Ok;
}

}  // namespace broadside::cli
