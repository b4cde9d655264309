#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>

#include "base/limits.h"
#include "base/utf8.h"
#include "cli/article_facts.h"
#include "cli/commands.h"
#include "cli/content_folder.h"
#include "cli/disk.h"
#include "cli/excerpt.h"
#include "cli/nearest.h"
#include "cli/new_article.h"
#include "cli/schema.h"
#include "model/site.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

ExitStatus refuse(ExitStatus status, const std::string& message) {
  std::cerr << "broadside new: " << harmless(message) << "\n";
  return status;
}

ExitStatus cannot_write(const fs::path& path, int fault) {
  return refuse(ExitStatus::Host, "cannot write " + path.string() + ": " +
                                      std::generic_category().message(fault) + ".");
}

// The title as one line: what a reader would see of it.
std::string one_line(std::string_view title) {
  base::TextBuilder line;
  for (std::size_t offset = 0; offset < title.size();) {
    const base::Decoded decoded = base::decode(title, offset);
    const char32_t c = decoded.code_point;
    if (c == '\n' || c == '\t' || c == '\r') {
      line += ' ';
    } else if (!base::is_control_or_bidi(c)) {
      line.add_code_point(c);
    }
    offset += decoded.length;
  }
  std::string text(line.view());
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local = {};
  localtime_r(&now, &local);
  return date_of_today(static_cast<double>(now), local.tm_gmtoff);
}

// The site, with the bytes that it points into.
struct OpenSite {
  std::string bytes;
  base::Arena arena;
  model::Site site;
};

class NewCommand {
 public:
  NewCommand(const NewOptions& options, fs::path content)
      : options_(options), content_(std::move(content)), folder_(content_) {}

  ExitStatus run() {
    if (const ExitStatus status = read_title(); status != ExitStatus::Ok) return status;
    if (const ExitStatus status = read_site(); status != ExitStatus::Ok) return status;
    if (const ExitStatus status = choose_author(); status != ExitStatus::Ok) return status;
    if (const ExitStatus status = choose_slug(); status != ExitStatus::Ok) return status;
    return write();
  }

 private:
  ExitStatus read_title() {
    if (base::find_invalid(options_.title) != base::Text::npos) {
      return refuse(ExitStatus::Usage, "the title is no UTF-8 text.");
    }
    title_ = one_line(options_.title);
    if (title_.empty()) return refuse(ExitStatus::Usage, "the title is empty.");
    if (base::prefix(title_, base::limits::kTitleCharacters).size() < title_.size()) {
      return refuse(ExitStatus::Usage, "the title has more than " +
                                           std::to_string(base::limits::kTitleCharacters) +
                                           " characters.");
    }
    return ExitStatus::Ok;
  }

  ExitStatus read_site() {
    const std::string name(model::kSiteFile);
    auto bytes = read_file(content_ / name);
    if (!bytes) {
      return refuse(ExitStatus::Usage, "there is no " + (content_ / name).string() +
                                           ". Name the content folder with --dir.");
    }
    site_.bytes = std::move(*bytes);
    base::Diagnostics diagnostics;
    site_.site = model::read_site(site_.bytes, site_.arena, diagnostics);
    const base::Diagnostic* const error = base::first_error(diagnostics.view());
    if (error == nullptr) return ExitStatus::Ok;
    base::TextBuilder line;
    append_line(line, *error);
    return refuse(ExitStatus::Author, std::string(line.view()));
  }

  ExitStatus choose_author() {
    const auto authors = site_.site.authors;
    if (options_.author.empty()) {
      if (!authors.empty()) author_ = std::string(authors.front().id);
      return ExitStatus::Ok;
    }
    author_ = options_.author;
    if (model::find_author(authors, author_) != nullptr) return ExitStatus::Ok;
    std::string message = "there is no author \"" + author_ + "\" in site.json.";
    Nearest nearest(author_);
    std::string all;
    for (const model::Author& author : authors) {
      nearest.consider(author.id);
      all += (all.empty() ? "" : ", ") + std::string(author.id);
    }
    if (!nearest.found().empty()) {
      message += " Did you mean \"" + nearest.found() + "\"?";
    } else if (!all.empty()) {
      message += " There are: " + all + ".";
    }
    return refuse(ExitStatus::Usage, message);
  }

  ExitStatus choose_slug() {
    if (!options_.slug.empty() && !is_slug(options_.slug)) {
      return refuse(ExitStatus::Usage, "\"" + options_.slug +
                                           "\" cannot be the name of an article. Of small letters "
                                           "a–z, digits and hyphens it can: --slug my-story");
    }
    const auto of_title = slug_of_title(title_);
    if (options_.slug.empty() && !of_title) {
      return refuse(ExitStatus::Usage,
                    "the article's name in addresses cannot be made from this title, because it "
                    "has only letters a–z, digits and hyphens. Give it one: --slug my-story");
    }
    slug_ = options_.slug.empty() ? *of_title : options_.slug;
    // Another file may have the name by its "slug".
    Findings ignored;
    for (const std::string& path : folder_.articles("articles", ignored)) {
      const Facts facts = read_article_facts(folder_, site_.site, path, 0, ignored);
      if (facts.slug != slug_) continue;
      return refuse(ExitStatus::Usage, (content_ / path).string() + " has the name \"" + slug_ +
                                           "\" already. Give this one another: --slug " + slug_ +
                                           "-2");
    }
    return ExitStatus::Ok;
  }

  ExitStatus write() {
    const fs::path articles = content_ / "articles";
    std::error_code error;
    fs::create_directories(articles, error);
    if (error) return cannot_write(articles, error.value());
    const fs::path file = articles / (slug_ + ".json");
    const std::string text_name = options_.markdown ? slug_ + ".md" : "";
    const fs::path text_file = articles / text_name;
    if (options_.markdown) {
      const int fault = create_file(text_file, std::string(kFirstText) + "\n");
      if (fault == EEXIST) return exists(text_file);
      if (fault != 0) return cannot_write(text_file, fault);
    }
    const std::string date = today();
    const int fault = create_file(file, article_file({title_, date, author_, text_name}));
    if (fault != 0) {
      if (options_.markdown) fs::remove(text_file, error);
      return fault == EEXIST ? exists(file) : cannot_write(file, fault);
    }
    std::cout << "Wrote " << harmless(file.string()) << "\n";
    if (options_.markdown) std::cout << "Wrote " << harmless(text_file.string()) << "\n";
    write_schemas();
    const std::string folder = harmless(content_.string());
    std::cout << "Next: write the text into "
              << harmless((options_.markdown ? text_file : file).string()) << ", then run\n"
              << "  broadside check " << folder << "\n"
              << "  broadside index " << folder << "\n";
    return ExitStatus::Ok;
  }

  static ExitStatus exists(const fs::path& path) {
    return refuse(ExitStatus::Usage, path.string() +
                                         " is there already, and is left as it is. Give this "
                                         "article another name: --slug my-story");
  }

  // For editors, which complete and explain the fields with them. An article does without.
  void write_schemas() {
    const fs::path folder = content_ / kSchemaFolder;
    std::error_code error;
    fs::create_directories(folder, error);
    for (const std::string_view name : schema_names()) {
      const fs::path path = folder / name;
      if (create_file(path, schema(name)) == 0) {
        std::cout << "Wrote " << harmless(path.string()) << ", for editors\n";
      }
    }
  }

  const NewOptions& options_;
  fs::path content_;
  ContentFolder folder_;
  OpenSite site_;
  std::string title_;
  std::string author_;
  std::string slug_;
};

}  // namespace

ExitStatus new_command(const NewOptions& options) {
  const fs::path content =
      options.folder.empty() ? fs::path(content_folder_here()) : options.folder;
  if (content.empty()) {
    return refuse(ExitStatus::Usage,
                  "there is no site.json here, and none in content. Name the content folder with "
                  "--dir.");
  }
  return NewCommand(options, content).run();
}

Command add_new(CLI::App& tool) {
  CLI::App* const app = tool.add_subcommand("new", "Begin an article: write a file with its title");
  struct Given {
    NewOptions options;
    std::string folder;
  };
  const auto given = std::make_shared<Given>();
  app->add_option("TITLE", given->options.title, "The headline, in quotation marks")->required();
  app->add_option("--author", given->options.author,
                  "Who writes it (by default the first author of site.json)")
      ->type_name("ID");
  app->add_option("--slug", given->options.slug,
                  "The article's name in addresses: a-z, 0-9, hyphens (by default from the title)")
      ->type_name("NAME");
  app->add_option("--dir", given->folder,
                  "The content folder (by default this one or ./content, whichever has site.json)")
      ->type_name("DIR");
  app->add_flag("--markdown", given->options.markdown, "The text in a Markdown file of its own");
  return {app, [given] {
            given->options.folder = given->folder;
            return new_command(given->options);
          }};
}

}  // namespace broadside::cli
