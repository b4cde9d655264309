#include "cli/page_maker.h"

#include <deque>

#include "engine/engine.h"
#include "engine/run_loop.h"
#include "tape/html_writer.h"

namespace broadside::cli {
namespace {

using engine::AnswerKind;
using model::Route;

constexpr int kNotFound = 404;

// Supplies files to one run of the engine.
class PageHost {
 public:
  PageHost(const PageSource& source, const Route& route) : source_(source), route_(route) {}

  void supply(engine::Engine& engine, const base::List<base::Text>& paths) {
    for (const base::Text path : paths) {
      const auto bytes = read(path);
      engine.supply({path, bytes ? engine::kOk : kNotFound, bytes.value_or(base::Text())});
    }
  }

 private:
  std::optional<base::Text> read(base::Text path) {
    if (path == model::kSiteFile) {
      if (source_.site_bytes.empty()) return std::nullopt;
      return source_.site_bytes;
    }
    if (path == engine::kEntitiesFile) return source_.entities;
    if (path == model::kIndexFile && !source_.article_index.empty() &&
        route_.kind() == Route::Kind::Article) {
      return source_.article_index;
    }
    if (path == model::kIndexFile || path.starts_with("index/")) {
      return kept(source_.index_file(path));
    }
    return kept(source_.content.read(path));
  }

  std::optional<base::Text> kept(std::optional<std::string> bytes) {
    if (!bytes) return std::nullopt;
    return files_.emplace_back(std::move(*bytes));
  }

  const PageSource& source_;
  const Route& route_;
  std::deque<std::string> files_;  // a deque does not move what it holds
};

std::optional<PixelSize> size_of(const PageSource& source, base::Text path) {
  base::Arena arena;
  const auto file = model::ContentPath::resolve({}, path, arena);
  const auto bytes = file ? source.content.read(file->text(), kImageHeaderBytes) : std::nullopt;
  return bytes ? read_image_header(*bytes) : std::nullopt;
}

MadePage make(const PageSource& source, const Route& route, std::string_view root,
              std::string_view said_route) {
  base::Arena arena;
  const base::Text query = route.url(arena).text();
  const base::Text content = arena.join({root, "content/"});
  engine::Engine engine(query, content, source.now);
  PageHost host(source, route);
  const engine::Answer& answer =
      engine::run(engine, [&](const auto& paths) { host.supply(engine, paths); });

  const page::Page& page = answer.page;
  const Finish finish{source.pages, root, page.language, content,
                      [&](base::Text path) { return size_of(source, path); }};
  const std::string body = tape::to_html(finished(page.tape, finish, arena));
  MadePage made;
  made.failed = answer.kind == AnswerKind::Failure;
  made.lines.assign(answer.lines.begin(), answer.lines.end());
  made.html = source.shell.fill(
      {root, said_route, page.title, page.language, page.direction, page.description, {}, body});
  return made;
}

}  // namespace

MadePage make_page(const PageSource& source, const Route& route, std::string_view folder) {
  base::Arena arena;
  return make(source, route, way_to_root(folder), route.url(arena).text());
}

MadePage make_missing_page(const PageSource& source, std::string_view site_path) {
  // No article has an empty slug.
  return make(source, Route::article({}), site_path, "404");
}

}  // namespace broadside::cli
