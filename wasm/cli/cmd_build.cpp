#include <fcntl.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "cli/build_files.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output_folder.h"
#include "cli/page_maker.h"
#include "cli/parallel.h"
#include "cli/publication.h"
#include "cli/runtime_folder.h"
#include "cli/site_extras.h"
#include "cli/site_plan.h"
#include "cli/source_tree.h"
#include "engine/engine.h"
#include "model/index_files.h"
#include "model/index_writer.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kContent = "content/";

// The index goes where readers ask for it.
class IndexInSite final : public model::IndexSink {
 public:
  explicit IndexInSite(OutputFolder& out) : out_(out) {}
  [[nodiscard]] bool put(base::Text path, base::Text bytes) override {
    return out_.put(std::string(kContent) + std::string(path), bytes);
  }

 private:
  OutputFolder& out_;
};

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

class Build {
 public:
  Build(fs::path content, fs::path out, fs::path runtime)
      : content_path_(std::move(content)),
        out_path_(std::move(out)),
        runtime_path_(std::move(runtime)) {}

  ExitStatus run() {
    if (const ExitStatus status = check(); status != ExitStatus::Ok) return status;
    Publication publication(content_path_);
    has_errors_ = publication.has_errors();
    OutputFolder out;
    const bool built = !is_interrupted() && out.open(out_path_) && fill(publication, out) &&
                       !is_interrupted() && out.commit();
    if (is_interrupted()) return ExitStatus::Host;
    if (!built) return failure(out.problem());
    std::cout << out_path_.string() << ": " << out.files() << " files, " << out.changed()
              << " written, " << out.removed() << " removed\n";
    return has_errors_ ? ExitStatus::Author : ExitStatus::Ok;
  }

 private:
  static ExitStatus failure(const std::string& message) {
    std::cerr << "broadside build: " << message << "\n";
    return ExitStatus::Host;
  }

  ExitStatus check() {
    std::error_code error;
    if (!fs::is_directory(content_path_ / "articles", error)) {
      return failure("there is no folder " + (content_path_ / "articles").string());
    }
    if (overlap(content_path_, out_path_)) {
      std::cerr << "broadside build: the site cannot be built in " << out_path_.string()
                << ", because one of this folder and " << content_path_.string()
                << " is inside the other; name a folder beside it\n";
      return ExitStatus::Usage;
    }
    if (runtime_path_.empty()) runtime_path_ = installed_runtime();
    runtime_ = opened(runtime_path_);
    auto page = runtime_.is_open() ? runtime_.read("index.html") : std::nullopt;
    if (!page) {
      return failure("there is no runtime in \"" + runtime_path_.string() +
                     "\": the folder with index.html and takeover.js; name it with --runtime");
    }
    if (overlap(runtime_path_, out_path_)) {
      std::cerr << "broadside build: the site cannot be built in " << out_path_.string()
                << ", where the runtime is\n";
      return ExitStatus::Usage;
    }
    std::string missing;
    page_ = std::move(*page);
    shell_ = PageShell::read(page_, missing);
    if (!shell_) {
      return failure((runtime_path_ / "index.html").string() +
                     " is not the page of this version: it does not contain " + missing);
    }
    entities_ = runtime_.read("entities.txt").value_or(std::string());
    content_ = opened(content_path_);
    return ExitStatus::Ok;
  }

  bool fill(Publication& publication, OutputFolder& out) {
    base::List<model::IndexItem>& articles = publication.articles();
    if (!put_runtime(runtime_, out)) return false;
    if (!put_content(content_, list_tree(content_), publication, out)) return false;
    IndexInSite index(out);
    if (!model::write_index(publication.site(), {articles.begin(), articles.size()},
                            publication.pages().view(), index)) {
      return false;
    }
    const double now = current_time();
    base::Arena arena;
    const SitePlan plan =
        plan_site(publication.site(), articles.view(), publication.pages().view(), now, arena);
    const auto address = publish::SiteAddress::read(publication.site().base_url, arena);
    if (!address) {
      std::cerr << "site.json: note: without a base_url there are no feeds, no sitemap.xml, and "
                   "nothing in pages that needs their address\n";
    }
    const PageSource source{
        *shell_,
        plan,
        content_,
        publication.site_bytes(),
        entities_,
        {publication.site(), address ? &*address : nullptr},
        [&](std::string_view path) { return out.read(std::string(kContent) + std::string(path)); },
        index_for_articles(articles.size(), publication.site().page_size),
        now};
    return put_pages(plan, source, publication, out);
  }

  bool put_pages(const SitePlan& plan, const PageSource& source, const Publication& publication,
                 OutputFolder& out) {
    std::vector<std::vector<std::string>> lines(plan.pages.size());
    std::vector<std::string> modified(plan.pages.size());
    std::atomic<bool> done = true;
    std::atomic<bool> failed = false;
    in_parallel(plan.pages.size(), usual_threads(), [&](std::size_t i, unsigned /*thread*/) {
      if (!done || is_interrupted()) return;
      const PlannedPage& page = plan.pages[i];
      MadePage made = make_page(source, i);
      lines[i] = std::move(made.lines);
      modified[i] = std::move(made.modified);
      if (made.failed) {
        failed = true;
      } else if (!out.put(page.folder + "index.html", made.html)) {
        done = false;
      }
    });
    for (const auto& of_page : lines) {
      for (const std::string& line : of_page) {
        if (!publication.has_said(line)) std::cerr << line << "\n";
      }
    }
    has_errors_ = has_errors_ || failed;
    if (!done || is_interrupted()) return false;
    const publish::SiteAddress* const address = source.head.address;
    const std::string_view path = address == nullptr ? "/" : address->path();
    return out.put("404.html", make_missing_page(source, path).html) &&
           (address == nullptr ||
            (put_feeds(source, out) && put_sitemap(source, modified, out))) &&
           put_host_files(address, page_, path, out);
  }

  fs::path content_path_;
  fs::path out_path_;
  fs::path runtime_path_;
  FolderHandle content_;
  FolderHandle runtime_;
  std::string page_;  // the runtime's
  std::optional<PageShell> shell_;
  std::string entities_;
  bool has_errors_ = false;
};

}  // namespace

Command add_build(CLI::App& tool) {
  struct Options {
    std::string content;
    std::string out;
    std::string runtime;
  };
  CLI::App* const app =
      tool.add_subcommand("build", "Make a site of DIR that can be read without scripts");
  const auto options = std::make_shared<Options>();
  app->add_option("DIR", options->content, "The content folder: the one that holds site.json")
      ->required();
  app->add_option("-o,--out", options->out, "The folder of the site; made if there is none")
      ->required();
  app->add_option("--runtime", options->runtime,
                  "The folder with the program that readers load, if not the installed one");
  return {app, [options] {
            watch_interruption();
            const ExitStatus status = Build(options->content, options->out, options->runtime).run();
            end_as_interrupted();
            return status;
          }};
}

}  // namespace broadside::cli
