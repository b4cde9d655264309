#include "cli/page_run.h"

#include "engine/run_loop.h"

namespace broadside::cli {
namespace {

constexpr int kNotFound = 404;

std::string query_of(const model::Route& route) {
  base::Arena arena;
  return std::string(route.url(arena).text());
}

}  // namespace

PageRun::PageRun(const PageSource& source, const model::Route& route, std::string_view root)
    : source_(source),
      route_(route),
      query_(query_of(route)),
      content_(std::string(root) + "content/"),
      engine_(query_, content_, source.now) {
  answer_ = &engine::run(engine_, [this](const base::List<base::Text>& paths) {
    for (const base::Text path : paths) {
      const auto bytes = read(path);
      engine_.supply({path, bytes ? engine::kOk : kNotFound, bytes.value_or(base::Text())});
    }
  });
  const Finish finish{source.plan.links, root, page().language, content_,
                      [this](base::Text path) { return image_size(path); }};
  tape_ = finished(page().tape, finish, arena_);
}

std::optional<base::Text> PageRun::read(base::Text path) {
  if (path == model::kSiteFile) {
    if (source_.site_bytes.empty()) return std::nullopt;
    return source_.site_bytes;
  }
  if (path == engine::kEntitiesFile) return source_.entities;
  if (path == model::kIndexFile && !source_.article_index.empty() &&
      route_.kind() == model::Route::Kind::Article) {
    return source_.article_index;
  }
  asked_.emplace_back(path);
  if (path == model::kIndexFile || path.starts_with("index/")) {
    return kept(source_.index_file(path));
  }
  return kept(source_.content.read(path));
}

std::optional<base::Text> PageRun::kept(std::optional<std::string> bytes) {
  if (!bytes) return std::nullopt;
  return files_.emplace_back(std::move(*bytes));
}

std::optional<model::Article> PageRun::article(const model::ContentPath& path) {
  // The answer came out of these bytes, so what is wrong with them was said.
  base::Diagnostics said;
  const auto bytes = kept(source_.content.read(path.text()));
  if (!bytes) return std::nullopt;
  return model::read_article(*bytes, path, source_.head.site.authors, arena_, said);
}

std::optional<PixelSize> PageRun::image_size(base::Text path) {
  const auto file = model::ContentPath::resolve({}, path, arena_);
  if (!file) return std::nullopt;
  asked_.emplace_back(file->text());
  const auto bytes = source_.content.read(file->text(), kImageHeaderBytes);
  return bytes ? read_image_header(*bytes) : std::nullopt;
}

}  // namespace broadside::cli
