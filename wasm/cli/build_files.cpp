#include "cli/build_files.h"

#include <atomic>
#include <unordered_set>

#include "cli/parallel.h"
#include "model/index_writer.h"

namespace broadside::cli {
namespace {

// The index goes where readers ask for it.
class IndexInSite final : public model::IndexSink {
 public:
  explicit IndexInSite(OutputFolder& out) : out_(out) {}
  [[nodiscard]] bool put(base::Text path, base::Text bytes) override {
    return out_.put(std::string(kContentInSite) + std::string(path), bytes);
  }

 private:
  OutputFolder& out_;
};

// What is only there when something else names it.
bool needs_a_reader(std::string_view name) {
  if (name.ends_with(".md") || name.ends_with(".markdown")) return true;
  const std::string_view folder = name.substr(0, name.find('/'));
  const bool is_ours = folder == "articles" || folder == "pages" || folder == "index" ||
                       folder == "schema" || folder == name;
  return is_ours && name.ends_with(".json");
}

// False when it is not there as a whole; then nothing of it is kept.
bool keep_index(OutputFolder& out) {
  bool has_first = false;
  std::vector<std::string_view> kept;
  bool all = true;
  for (const auto& [name, entry] : out.before()) {
    const bool is_first = name == "content/index.json";
    if (!all || (!is_first && !name.starts_with("content/index/"))) continue;
    has_first = has_first || is_first;
    all = out.keep(name, entry.hash);
    if (all) kept.push_back(name);
  }
  if (all && has_first) return true;
  for (const std::string_view name : kept) out.drop(name);
  return false;
}

}  // namespace

bool put_runtime(const FolderHandle& runtime, OutputFolder& out) {
  for (const SourceFile& file : list_tree(runtime)) {
    const std::string_view name = file.name;
    const bool is_twin = name.ends_with(".br") || name.ends_with(".gz");
    if (name == "index.html" || name.starts_with(kContentInSite) || is_twin) continue;
    if (!out.copy(name, runtime, name)) return false;
  }
  return true;
}

bool put_content(const FolderHandle& content, const std::vector<SourceFile>& files,
                 Publication& publication, const BuildCache& cache, OutputFolder& out) {
  std::unordered_set<std::string_view> known = {model::kSiteFile};
  for (const std::string& name : publication.text_files()) known.insert(name);
  for (const model::IndexItem& item : publication.articles()) known.insert(item.path.text());
  for (const model::IndexItem& item : publication.pages()) known.insert(item.path.text());
  std::atomic<bool> done = true;
  in_parallel(files.size(), usual_threads(), [&](std::size_t i, unsigned /*thread*/) {
    const std::string& name = files[i].name;
    if (!done || (needs_a_reader(name) && known.count(name) == 0)) return;
    const std::string in_site = std::string(kContentInSite) + name;
    const std::uint64_t hash = cache.unchanged(files[i]);
    if (hash != 0 && out.keep(in_site, hash)) return;
    if (!out.copy(in_site, content, name)) done = false;
  });
  return done;
}

bool put_index(Publication& publication, bool is_same, OutputFolder& out) {
  if (is_same && keep_index(out)) return true;
  IndexInSite index(out);
  base::List<model::IndexItem>& articles = publication.articles();
  return model::write_index(publication.site(), {articles.begin(), articles.size()},
                            publication.pages().view(), index);
}

}  // namespace broadside::cli
