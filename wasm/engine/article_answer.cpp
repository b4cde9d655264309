// The page of one article.

#include "base/whole.h"
#include "engine/engine.h"

namespace broadside::engine {

void Engine::article_answer() {
  const std::span<model::IndexItem> items = site_.index.items;
  const std::size_t position = site_.index.find_slug(site_.route.value());
  if (position == items.size()) {
    not_found();
    return;
  }
  // Newest first: the item behind is the older one.
  model::IndexItem* older = position + 1 < items.size() ? &items[position + 1] : nullptr;
  model::IndexItem* newer = position > 0 ? &items[position - 1] : nullptr;
  if (newer != nullptr) complete(*newer);
  if (older != nullptr) complete(*older);

  // The index says the language, so that its words need not wait for the article.
  speak(items[position].language);
  const model::ContentPath path = items[position].path;
  const auto bytes = bytes_of(path.text());
  if (!bytes || files_.wants_any()) return;
  auto article = model::read_article(*bytes, path, site_.site.authors, arena_, answer_.diagnostics);
  if (!article) return;
  speak(article->language);
  if (article->markdown_file) {
    const base::Text text_path = article->markdown_file->text();
    const auto text_bytes = bytes_of(text_path);
    if (!text_bytes) return;
    const auto text = model::read_text(*text_bytes, text_path, arena_, answer_.diagnostics);
    if (!text) return;
    article->markdown = *text;
  }
  if (files_.wants_any()) return;
  if (!base::kWhole && !(article->content_html.empty() && article->content_text.empty())) {
    answer_.kind = AnswerKind::More;
    return;
  }
  render_article({*article, path, *bytes, older, newer});
}

void Engine::render_article(const page::ArticleSource& source) {
  const std::size_t before = answer_.diagnostics.size();
  base::Text table;
  for (const bool whole : {false, true}) {
    markdown::Entities entities(table);
    answer_.page = page::article_page(site_, source, entities, answer_.diagnostics);
    if (entities.unknown().empty() || whole) return;
    const File* file = files_.want(kEntitiesFile);
    if (file == nullptr) return;
    if (file->status != kOk) {
      report({base::Code::NoEntities, source.path.text(), {}, {entities.unknown()}});
      return;
    }
    table = file->bytes;
    while (answer_.diagnostics.size() > before) answer_.diagnostics.pop();
  }
}

// Plain pages are not read yet.
void Engine::page_answer() { not_found(); }

}  // namespace broadside::engine
