#include "cli/build_files.h"

#include <atomic>
#include <unordered_set>

#include "cli/parallel.h"

namespace broadside::cli {
namespace {

constexpr std::string_view kContent = "content/";

// What is only there when something else names it.
bool needs_a_reader(std::string_view name) {
  if (name.ends_with(".md") || name.ends_with(".markdown")) return true;
  const std::string_view folder = name.substr(0, name.find('/'));
  const bool is_ours = folder == "articles" || folder == "pages" || folder == "index" ||
                       folder == "schema" || folder == name;
  return is_ours && name.ends_with(".json");
}

}  // namespace

bool put_runtime(const FolderHandle& runtime, OutputFolder& out) {
  for (const SourceFile& file : list_tree(runtime)) {
    const std::string_view name = file.name;
    const bool is_twin = name.ends_with(".br") || name.ends_with(".gz");
    if (name == "index.html" || name.starts_with(kContent) || is_twin) continue;
    if (!out.copy(name, runtime, name)) return false;
  }
  return true;
}

bool put_content(const FolderHandle& content, const std::vector<SourceFile>& files,
                 Publication& publication, OutputFolder& out) {
  std::unordered_set<std::string_view> known = {model::kSiteFile};
  for (const std::string& name : publication.text_files()) known.insert(name);
  for (const model::IndexItem& item : publication.articles()) known.insert(item.path.text());
  for (const model::IndexItem& item : publication.pages()) known.insert(item.path.text());
  std::atomic<bool> done = true;
  in_parallel(files.size(), usual_threads(), [&](std::size_t i, unsigned /*thread*/) {
    const std::string& name = files[i].name;
    if (!done || (needs_a_reader(name) && known.count(name) == 0)) return;
    if (!out.copy(std::string(kContent) + name, content, name)) done = false;
  });
  return done;
}

}  // namespace broadside::cli
