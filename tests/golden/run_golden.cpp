// run_golden FILE.txt: renders the source of every case in a golden file and compares the output.
// The name of the file's folder says what is rendered. With UPDATE=1 in the environment the
// expected outputs are rewritten instead; read the difference before you keep it.
// run_golden --self-check: shows that a wrong file is found.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "markdown/markdown.h"
#include "page/content_links.h"
#include "support/golden.h"
#include "support/memory_host.h"
#include "tape/html_writer.h"
#include "tape/tape_verify.h"

namespace {

namespace fs = std::filesystem;
using namespace broadside;  // NOLINT: a program

constexpr std::string_view kCase = "articles/case.json";
constexpr std::string_view kContentBase = "content/";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The publication that the cases are part of.
struct Publication {
  std::string site;
  std::string index;
  std::string entities;
};

// The case is the article `?post=case`.
test::MemoryHost host_of(const Publication& publication, std::string_view article) {
  test::MemoryHost host;
  host.put("site.json", publication.site).put("index.json", publication.index);
  host.put(engine::kEntitiesFile, publication.entities).put(kCase, article);
  return host;
}

// Markdown → the HTML of the prose.
std::string markdown_suite(const Publication& publication, std::string_view source) {
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto index = model::read_index(publication.index, model::kIndexFile, arena, diagnostics);
  const auto path = model::ContentPath::resolve("", kCase, arena);
  const model::Site site = model::read_site(publication.site, arena, diagnostics);
  const page::ContentLinks links(*index, site.authors, *path, kContentBase, arena);
  const base::Words words;
  markdown::Entities entities(publication.entities);
  tape::TapeBuilder builder;
  markdown::render(source, {links, words}, entities, builder, arena);
  const tape::Tape tape = builder.take();
  if (const auto fault = tape::verify(tape)) throw std::logic_error(std::string(fault->reason));
  const std::string html = to_html(tape, tape::HtmlLayout::Lines);
  return html.empty() ? html : html + "\n";
}

// An article file → the HTML of the page.
std::string pages_suite(const Publication& publication, std::string_view source) {
  test::MemoryHost host = host_of(publication, source);
  return test::html_of(host.run("?post=case", kContentBase));
}

// An article file → whether it is shown, and the diagnostics.
std::string diagnostics_suite(const Publication& publication, std::string_view source) {
  test::MemoryHost host = host_of(publication, source);
  const engine::Answer& answer = host.run("?post=case", kContentBase);
  const std::string_view blame = blame_of(answer);
  return (blame.empty() ? "page\n" : "failure: " + std::string(blame) + "\n") +
         test::lines_of(answer);
}

// A query, and below it the index when it is not that of the publication → the HTML of the page.
std::string routes_suite(const Publication& publication, std::string_view source) {
  const std::size_t end = std::min(source.find('\n'), source.size() - 1);
  const std::string_view index = source.substr(end + 1);
  test::MemoryHost host;
  host.put("site.json", publication.site);
  host.put("index.json", index.empty() ? publication.index : index);
  return test::html_of(host.run(source.substr(0, end), kContentBase));
}

test::Render suite(const fs::path& file) {
  const fs::path golden = file.parent_path().parent_path();
  const Publication publication{read_file(golden / "site.json"), read_file(golden / "index.json"),
                                read_file(golden / "../../web/entities.txt")};
  const std::string name = file.parent_path().filename().string();
  const auto with = [&](auto* render) -> test::Render {
    return [=](std::string_view source) { return render(publication, source); };
  };
  if (name == "markdown") return with(markdown_suite);
  if (name == "pages") return with(pages_suite);
  if (name == "routes") return with(routes_suite);
  if (name == "diagnostics") return with(diagnostics_suite);
  throw std::runtime_error("there is no suite " + name);
}

int run(const fs::path& file) {
  const std::string text = read_file(file);
  const char* update = std::getenv("UPDATE");
  const bool updating = update != nullptr && std::string_view(update) == "1";
  std::ostringstream report;
  const auto result = test::run_golden(text, file.string(), suite(file), report);
  if (updating && !result.broken) {
    std::ofstream(file, std::ios::binary) << result.updated;
    std::cout << result.failed << " of " << result.cases << " cases rewritten\n";
    return 0;
  }
  std::cout << report.str() << result.cases << " cases, " << result.failed << " failed\n";
  return result.failed == 0 ? 0 : 1;
}

// Every one of these files must be refused; the first one is right.
int self_check() {
  struct Row {
    std::string_view text;
    std::size_t failed;
  };
  constexpr Row kRows[] = {
      {"prose\n```\na\n.\nA a\n```\n", 0},
      {"```\na\n.\nb\n```\n", 1},
      {"```\na\n.\n```\n", 1},
      {"```\na\nb\n```\n", 1},
      {"```\na\n.\nA a\n", 1},
      {"prose\n", 1},
      {"", 1},
  };
  int wrong = 0;
  for (const Row& row : kRows) {
    std::ostringstream report;
    const auto render = [](std::string_view source) { return "A " + std::string(source); };
    const auto result = test::run_golden(row.text, "self-check", render, report);
    const bool said = !report.str().empty();
    if (result.failed == row.failed && said == (row.failed != 0)) continue;
    ++wrong;
    std::cout << "not found out:\n" << row.text << "\n";
  }
  return wrong;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: run_golden FILE.txt | --self-check\n";
    return 2;
  }
  try {
    return std::string_view(argv[1]) == "--self-check" ? self_check() : run(argv[1]);
  } catch (const std::exception& error) {
    std::cout << argv[1] << ": " << error.what() << "\n";
    return 1;
  }
}
