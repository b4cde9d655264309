#include "cli/preview.h"

#include <algorithm>
#include <unordered_set>

#include "base/arena.h"
#include "base/date.h"
#include "cli/article_reader.h"
#include "cli/check_report.h"
#include "cli/check_site.h"
#include "cli/content_folder.h"
#include "cli/disk.h"
#include "cli/publication.h"
#include "model/index_writer.h"
#include "model/json_reader.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

class MemorySink final : public model::IndexSink {
 public:
  explicit MemorySink(Preview& preview) : preview_(preview) {}

  [[nodiscard]] bool put(base::Text path, base::Text bytes) override {
    preview_.index.insert_or_assign(std::string(path), std::string(bytes));
    return true;
  }

 private:
  Preview& preview_;
};

// Writes the index, with everything in it.
class IndexMaker {
 public:
  explicit IndexMaker(const fs::path& content) : content_(content), folder_(content) {
    if (auto bytes = read_file(content / model::kSiteFile)) site_bytes_ = std::move(*bytes);
    base::Diagnostics ignored;  // the check says it
    site_ = model::read_site(site_bytes_, arena_, ignored);
  }

  void write(model::IndexSink& sink) {
    base::List<model::IndexItem> articles = read("articles");
    base::List<model::IndexItem> pages = read("pages");
    sort_articles(articles);
    sort_pages(pages);
    // A sink in memory has room for everything.
    static_cast<void>(
        model::write_index(site_, {articles.begin(), articles.size()}, pages.view(), sink));
  }

 private:
  base::List<model::IndexItem> read(const char* folder) {
    base::List<model::IndexItem> items;
    std::unordered_set<std::string> slugs;
    Findings ignored;
    for (const std::string& path : folder_.articles(folder, ignored)) {
      ArticleReader reader([&](std::string_view name) { return read_file(content_ / name); }, site_);
      const auto item = reader.read(path, ArticleReader::Drafts::Kept);
      if (!item || !slugs.insert(std::string(item->slug)).second) continue;
      items.push(kept(*item, arena_));
      items.back().expires = {};
    }
    return items;
  }

  const fs::path& content_;
  ContentFolder folder_;
  base::Arena arena_;
  std::string site_bytes_;
  model::Site site_;
};

// Why readers do not see it; empty when they do.
std::string_view mark_of(const Facts& facts, double now) {
  if (facts.draft) return "draft";
  if (base::parse_date(facts.date).value_or(now) > now) return "scheduled";
  if (base::parse_date(facts.expires).value_or(now + 1) <= now) return "expired";
  return {};
}

// "key": { "slug": "value", … }
class Members {
 public:
  explicit Members(std::string_view key) : json_("\"" + std::string(key) + "\":{") {}

  void add(std::string_view name, std::string_view value) {
    if (json_.back() != '{') json_ += ',';
    json_ += json_text(name);
    json_ += ':';
    json_ += json_text(value);
  }
  [[nodiscard]] std::string take() { return std::move(json_ += '}'); }

 private:
  std::string json_;
};

std::string state_of(const Checked& checked, double now) {
  Members marks("marks");
  Members paths("paths");
  for (const Facts& facts : checked.facts) {
    if (facts.slug.empty()) continue;
    const std::string name = (facts.page ? "page/" : "post/") + facts.slug;
    paths.add(name, facts.path);
    const std::string_view mark = mark_of(facts, now);
    if (!mark.empty()) marks.add(name, mark);
  }
  std::string findings = json_report(checked, "");
  if (!findings.empty()) findings.pop_back();
  std::replace(findings.begin(), findings.end(), '\n', ',');  // one object a line
  std::string state = "\"findings\":[";
  state += findings;
  state += "],";
  state += marks.take();
  state += ',';
  state += paths.take();
  return state;
}

}  // namespace

Preview make_preview(const fs::path& content, double now) {
  Preview preview;
  MemorySink sink(preview);
  IndexMaker(content).write(sink);
  preview.state = state_of(check_site(content, now), now);
  return preview;
}

std::string without_expiry(std::string json) {
  constexpr std::string_view kNull = "null";
  if (json.find("date_expires") == std::string::npos) return json;
  base::Arena arena;
  base::Diagnostics ignored;
  const std::string read = json;  // what the nodes point into
  const auto root = model::read_json(read, "", arena, ignored);
  if (!root || root->kind() != model::JsonKind::Object) return json;
  for (const model::JsonValue member : *root) {
    if (member.key() != "date_expires" || member.kind() != model::JsonKind::String) continue;
    const std::size_t begin = member.node().offset;
    const std::size_t end = read.find('"', begin + 1);
    // What is too short for it is no date.
    if (end == std::string::npos || end + 1 - begin < kNull.size()) continue;
    json.replace(begin, end + 1 - begin, end + 1 - begin, ' ');
    json.replace(begin, kNull.size(), kNull);
  }
  return json;
}

std::string preview_shell(std::string_view html, std::size_t version) {
  std::string page(html);
  // Copies of content that may have changed since.
  constexpr std::string_view kCopy = "<script type=\"application/json\"";
  constexpr std::string_view kEnd = "</script>";
  for (std::size_t begin = page.find(kCopy); begin != std::string::npos;
       begin = page.find(kCopy, begin)) {
    const std::size_t end = page.find(kEnd, begin);
    if (end == std::string::npos) break;
    page.erase(begin, end + kEnd.size() - begin);
  }
  std::string script = "<script type=\"module\" src=\"";
  script += kPreviewFolder;
  script += "preview.js?v=" + std::to_string(version) + "\"></script>\n";
  // Before the site's own: modules run in their order.
  const std::size_t first = page.find("<script");
  page.insert(std::min(first, page.size()), script);
  return page;
}

}  // namespace broadside::cli
