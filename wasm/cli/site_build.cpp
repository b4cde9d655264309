#include "cli/site_build.h"

#include <fcntl.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>

#include "cli/build_files.h"
#include "cli/content_hash.h"
#include "cli/disk.h"
#include "cli/interruption.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/runtime_folder.h"
#include "cli/site_extras.h"
#include "model/index_files.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

// Seconds since 1970. Who wants the same site on another day sets SOURCE_DATE_EPOCH
// (reproducible-builds.org).
double current_time() {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) return std::strtod(epoch, nullptr);
  return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

FolderHandle opened(const fs::path& path) {
  return FolderHandle(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

// Whether one of the folders is the other, or is in it.
bool overlap(const fs::path& a, const fs::path& b) {
  std::error_code error;
  const fs::path one = fs::weakly_canonical(a, error) / "";
  const fs::path other = fs::weakly_canonical(b, error) / "";
  const auto difference =
      std::mismatch(one.begin(), std::prev(one.end()), other.begin(), std::prev(other.end()));
  return difference.first == std::prev(one.end()) || difference.second == std::prev(other.end());
}

// What the index says of an article is in its slug file; index.json, which changes with every new
// article, only says how many of those there are. So no page is made anew because another is new.
std::string index_for_articles(std::size_t articles, std::size_t page_size) {
  if (articles <= page_size) return {};
  return R"({"items":[],"_broadside":{"count":1,"page_size":1,"slugs":)" +
         std::to_string(model::slug_files_for(articles)) + "}}";
}

std::uint64_t key_of_index(Publication& publication) {
  std::string all = publication.site_bytes();
  for (const model::IndexItem& item : publication.articles()) {
    all += item.path.text();
    append_item(all, item);
  }
  all += '\0';
  for (const model::IndexItem& item : publication.pages()) {
    all += item.path.text();
    append_item(all, item);
  }
  return hash_of(all);
}

// Of all that one page is made from. A file that is no part of the site has no hash, and nothing of
// it is in a page.
template <typename Files>
std::uint64_t key_of_page(std::uint64_t common, const PlannedPage& page, const Files& files,
                          const OutputFolder& out) {
  ContentHash key;
  key.add(common).add(page.of_pages);
  std::string name(kContentInSite);
  for (const std::string_view file : files) {
    name.resize(kContentInSite.size());
    name += file;
    key.add(file).add(out.hash(name));
  }
  return key.value();
}

ExitStatus failure(const std::string& message) {
  std::cerr << "broadside build: " << message << "\n";
  return ExitStatus::Host;
}

ExitStatus misuse(const std::string& message) {
  std::cerr << "broadside build: " << message << "\n";
  return ExitStatus::Usage;
}

}  // namespace

SiteBuild::SiteBuild(fs::path content, fs::path out, fs::path runtime)
    : content_path_(std::move(content)),
      out_path_(std::move(out)),
      runtime_path_(std::move(runtime)) {}

ExitStatus SiteBuild::check() {
  std::error_code error;
  if (!fs::is_directory(content_path_ / "articles", error)) {
    return failure("there is no folder " + (content_path_ / "articles").string());
  }
  if (overlap(content_path_, out_path_)) {
    return misuse("the site cannot be built in " + out_path_.string() +
                  ", because one of this folder and " + content_path_.string() +
                  " is inside the other; name a folder beside it");
  }
  if (runtime_path_.empty()) runtime_path_ = installed_runtime();
  runtime_ = opened(runtime_path_);
  auto page = runtime_.is_open() ? runtime_.read("index.html") : std::nullopt;
  if (!page) {
    return failure("there is no runtime in \"" + runtime_path_.string() +
                   "\": the folder with index.html and takeover.js; name it with --runtime");
  }
  if (overlap(runtime_path_, out_path_)) {
    return misuse("the site cannot be built in " + out_path_.string() +
                  ", because one of this folder and the runtime's is inside the other");
  }
  page_ = std::move(*page);
  std::string missing;
  shell_ = PageShell::read(page_, missing);
  if (!shell_) {
    return failure((runtime_path_ / "index.html").string() +
                   " is not the page of this version: it does not contain " + missing);
  }
  entities_ = runtime_.read("entities.txt").value_or(std::string());
  content_ = opened(content_path_);
  return ExitStatus::Ok;
}

ExitStatus SiteBuild::run() {
  if (const ExitStatus status = check(); status != ExitStatus::Ok) return status;
  const fs::path cache = cache_file(content_path_, out_path_);
  if (auto bytes = read_file(cache)) before_.read(std::move(*bytes), program_key(), arena_);

  const std::vector<SourceFile> tree = list_tree(content_);
  std::unordered_map<std::string_view, const SourceFile*> by_name;
  std::vector<std::string> names;
  for (const SourceFile& file : tree) {
    by_name.emplace(file.name, &file);
    names.push_back(file.name);
  }
  const auto is_unchanged = [&](std::string_view name) {
    const auto found = by_name.find(name);
    return found != by_name.end() && before_.unchanged(*found->second) != 0;
  };
  const bool same_site = is_unchanged(model::kSiteFile);
  Publication publication(
      content_path_, names, [&](const std::string& path) -> const BuildCache::Article* {
        const auto known = before_.articles.find(path);
        if (!same_site || known == before_.articles.end() || !is_unchanged(path)) return nullptr;
        const std::string_view text = known->second.text_file;
        return text.empty() || is_unchanged(text) ? &known->second : nullptr;
      });
  has_errors_ = publication.has_errors();

  OutputFolder out;
  const bool built = !is_interrupted() && out.open(out_path_) && fill(publication, tree, out) &&
                     !is_interrupted() && out.commit();
  if (is_interrupted()) return ExitStatus::Host;
  if (!built) return failure(out.problem());
  remember(publication, tree, out);
  std::error_code error;
  fs::create_directories(cache.parent_path(), error);
  // Without one the next build takes longer, that is all.
  if (!cache.empty()) static_cast<void>(write_file(cache, after_.written(program_key())));
  std::cout << out_path_.string() << ": " << out.files() << " files, " << out.changed()
            << " written, " << out.removed() << " removed\n";
  return has_errors_ ? ExitStatus::Author : ExitStatus::Ok;
}

bool SiteBuild::fill(Publication& publication, const std::vector<SourceFile>& tree,
                     OutputFolder& out) {
  if (!put_runtime(runtime_, out)) return false;
  if (!put_content(content_, tree, publication, before_, out)) return false;
  after_.index_key = key_of_index(publication);
  if (!put_index(publication, after_.index_key == before_.index_key, out)) return false;

  const double now = current_time();
  const base::List<model::IndexItem>& articles = publication.articles();
  const SitePlan plan =
      plan_site(publication.site(), articles.view(), publication.pages().view(), now, arena_);
  const auto address = publish::SiteAddress::read(publication.site().base_url, arena_);
  if (!address) {
    std::cerr << "site.json: note: without a base_url there are no feeds, no sitemap.xml, and "
                 "nothing in pages that needs their address\n";
  }
  const PageSource source{*shell_,
                          plan,
                          content_,
                          publication.site_bytes(),
                          entities_,
                          {publication.site(), address ? &*address : nullptr},
                          [&](std::string_view path) {
                            return out.read(std::string(kContentInSite) + std::string(path));
                          },
                          index_for_articles(articles.size(), publication.site().page_size),
                          now};
  return put_pages(source, publication, out);
}

// Which pages there are, in which order, decides over links and neighbours.
std::uint64_t SiteBuild::common_key(const PageSource& source) const {
  ContentHash key;
  key.add(page_).add(source.site_bytes).add(source.article_index).add(entities_);
  for (const PlannedPage& page : source.plan.pages) key.add(page.folder);
  return key.value();
}

bool SiteBuild::put_pages(const PageSource& source, const Publication& publication,
                          OutputFolder& out) {
  const std::vector<PlannedPage>& pages = source.plan.pages;
  const std::uint64_t common = common_key(source);
  made_.resize(pages.size());
  folders_.resize(pages.size());
  std::vector<std::string> modified(pages.size());
  std::vector<BuildCache::Page> known(pages.size());
  std::atomic<bool> done = true;
  std::atomic<bool> failed = false;
  {
    Progress progress("pages", pages.size());
    in_parallel(pages.size(), usual_threads(), [&](std::size_t i, unsigned /*thread*/) {
      if (!done || is_interrupted()) return;
      const PlannedPage& page = pages[i];
      const std::string file = page.folder + "index.html";
      folders_[i] = page.folder;
      const auto before = before_.pages.find(page.folder);
      if (before != before_.pages.end() &&
          key_of_page(common, page, before->second.files, out) == before->second.key &&
          out.keep(file, before->second.hash)) {
        known[i] = before->second;
        modified[i] = known[i].modified;
        progress.advance();
        return;
      }
      MadePage& made = made_[i];
      made = make_page(source, i);
      modified[i] = made.modified;
      if (made.failed) {
        failed = true;
      } else if (!out.put(file, made.html)) {
        done = false;
      } else if (made.lines.empty()) {
        known[i] = {key_of_page(common, page, made.files, out),
                    hash_of(made.html),
                    made.modified,
                    {made.files.begin(), made.files.end()}};
      }
      std::string().swap(made.html);  // of all pages together it would be too much
      progress.advance();
    });
  }
  for (const MadePage& made : made_) {
    for (const std::string& line : made.lines) {
      if (!publication.has_said(line)) std::cerr << line << "\n";
    }
  }
  has_errors_ = has_errors_ || failed;
  if (!done || is_interrupted()) return false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (known[i].key != 0) after_.pages.emplace(folders_[i], std::move(known[i]));
  }
  const publish::SiteAddress* const address = source.head.address;
  const std::string_view path = address == nullptr ? "/" : address->path();
  return out.put("404.html", make_missing_page(source, path).html) &&
         (address == nullptr || (put_feeds(source, out) && put_sitemap(source, modified, out))) &&
         put_host_files(address, page_, path, out);
}

void SiteBuild::remember(const Publication& publication, const std::vector<SourceFile>& tree,
                         const OutputFolder& out) {
  for (const SourceFile& file : tree) {
    const std::uint64_t hash = out.hash(std::string(kContentInSite) + file.name);
    if (hash != 0) after_.sources.emplace(file.name, source_of(file, hash));
  }
  after_.articles = publication.read();
}

}  // namespace broadside::cli
