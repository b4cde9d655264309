// What publish makes of a content folder, for the tests that read it with other people's programs:
//
//   print_publish CONTENT OUT PAGE
//
// The articles are those of articles/ by their names; PAGE is web/index.html. Writes feeds,
// sitemap, robots.txt and the hosts' files to OUT, and for each page the end of its head as
// head/NAME.html.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "model/pretty_path.h"
#include "publish/feeds.h"
#include "publish/head.h"
#include "publish/host_files.h"
#include "publish/page_text.h"
#include "publish/robots.h"
#include "publish/sitemap.h"
#include "support/memory_host.h"

namespace {

namespace fs = std::filesystem;
using namespace broadside;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Printer {
 public:
  Printer(fs::path content, fs::path out, fs::path page)
      : content_(std::move(content)), out_(std::move(out)), page_(std::move(page)) {}

  int run() {
    site_bytes_ = read(content_ / "site.json");
    site_ = model::read_site(site_bytes_, arena_, diagnostics_);
    address_ = publish::SiteAddress::read(site_.base_url, arena_);
    host_.put("site.json", site_bytes_);
    fs::create_directories(out_ / "head");
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(content_ / "articles")) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    std::string index = "[";
    for (const std::string& name : names) {
      host_.put("articles/" + name, read(content_ / "articles" / name));
      index += (index.size() > 1 ? ",\"articles/" : "\"articles/") + name + '"';
    }
    host_.put("index.json", index + "]");
    if (address_) write_feeds(names);
    for (const std::string& name : names) write_article_head(name);
    write_list_heads();
    write("robots.txt", publish::robots_txt(address_ ? &*address_ : nullptr, arena_));
    write_host_files();
    if (diagnostics_.empty()) return 0;
    std::cerr << diagnostics_.size() << " faults in " << content_ << "\n";
    return 1;
  }

 private:
  void write(std::string_view name, std::string_view bytes) {
    std::ofstream(out_ / name, std::ios::binary) << bytes;
  }

  struct Shown {
    model::ContentPath path;
    model::Article article;
    const page::Page* page;
  };

  Shown show(const std::string& name) {
    const auto path = model::ContentPath::resolve("", arena_.join({"articles/", name}), arena_);
    const auto article =
        model::read_article(host_.bytes(path->text()), *path, site_.authors, arena_, diagnostics_);
    const auto& answer =
        host_.run(model::Route::article(path->stem()).url(arena_).text(), "../content/");
    return {*path, *article, &answer.page};
  }

  void write_feeds(const std::vector<std::string>& names) {
    auto atom = publish::atom_writer(site_, *address_);
    auto rss = publish::rss_writer(site_, *address_);
    auto json = publish::json_feed_writer(site_, *address_);
    publish::SitemapWriter sitemap(*address_, [&](base::Text name, base::Text bytes) {
      write(name, bytes);
      return true;
    });
    sitemap.add({"", {}, {}});
    for (const std::string& name : names) {
      const Shown shown = show(name);
      const auto head = publish::head_of(site_, shown.article, shown.path, arena_);
      const base::Text html =
          publish::prose_html(shown.page->tape, address_->of(head.address, arena_), arena_);
      const auto entry =
          publish::entry_of(*address_, shown.article, shown.path, shown.article.tags, html, arena_);
      for (const auto& writer : {atom.get(), rss.get(), json.get()}) writer->add(entry);
      sitemap.add(
          {head.address, head.modified.empty() ? head.published : head.modified, head.alternates});
    }
    write(publish::kAtomFile, atom->end());
    write(publish::kRssFile, rss->end());
    write(publish::kJsonFeedFile, json->end());
    if (!sitemap.end()) std::cerr << "the sitemap was not taken\n";
  }

  void write_head(const std::string& name, const publish::PageHead& head, base::Text root) {
    const publish::HeadSite site{site_, address_ ? &*address_ : nullptr};
    write("head/" + name + ".html", publish::head_html(site, head, root, arena_));
  }

  void write_article_head(const std::string& name) {
    const Shown shown = show(name);
    auto head = publish::head_of(site_, shown.article, shown.path, arena_);
    head.description = publish::description_of(head.description, shown.page->tape, arena_);
    write_head(name, head, "../");
  }

  void write_list_heads() {
    using model::Route;
    write_head("home", publish::head_of(site_, Route::home(), {}, 3, arena_), "");
    write_head("home-2", publish::head_of(site_, Route::home(2), {}, 3, arena_), "../../");
    write_head("tag", publish::head_of(site_, Route::tag("News"), "#News", 1, arena_), "../../");
    for (const model::Author& author : site_.authors) {
      const Route route(Route::Kind::Author, author.id);
      write_head("author-" + std::string(author.id),
                 publish::head_of(site_, route, author.name, 1, arena_), "../../");
    }
    write_head("search", publish::head_of(site_, Route(Route::Kind::Search, {}), {}, 1, arena_),
               "");
  }

  void write_host_files() {
    const base::Text path = address_ ? address_->path() : base::Text("/");
    const std::string page = read(page_);
    const auto files = publish::host_files(page, path, arena_);
    if (!files) return;
    write(publish::kHeadersFile, files->headers);
    write(publish::kNginxFile, files->nginx);
    write(publish::kApacheFile, files->apache);
  }

  fs::path content_;
  fs::path out_;
  fs::path page_;
  base::Arena arena_;
  base::Diagnostics diagnostics_;
  std::string site_bytes_;
  model::Site site_;
  std::optional<publish::SiteAddress> address_;
  test::MemoryHost host_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "print_publish CONTENT OUT PAGE\n";
    return 2;
  }
  return Printer(argv[1], argv[2], argv[3]).run();
}
