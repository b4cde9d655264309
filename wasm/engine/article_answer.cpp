// The page of one article.

#include "base/whole.h"
#include "engine/engine.h"

namespace broadside::engine {

void Engine::article_answer() {
  const model::IndexItem* item = find_article(site_.route.value());
  if (item != nullptr && !item->path.is_page()) return show(*item);
  if (answer_.kind != AnswerKind::More && !files_.wants_any() && answer_.diagnostics.empty()) {
    not_found();
  }
}

void Engine::page_answer() {
  const base::Text slug = site_.route.value();
  for (const std::span<model::IndexItem> items : {site_.index.pages, site_.index.items}) {
    for (const model::IndexItem& item : items) {
      const bool named = item.slug == slug || item.path.stem() == slug;
      if (named && item.path.is_page()) return show(item);
    }
  }
  not_found();
}

void Engine::show(const model::IndexItem& item) {
  model::Neighbour older;
  model::Neighbour newer;
  base::List<model::Neighbour> related;
  if (site_.route.kind() == model::Route::Kind::Article) {
    find_beside(item, false, newer);
    find_beside(item, true, older);
    for (const model::Neighbour& other : item.related) {
      // Where all articles are at hand only their own items say when they are shown.
      const std::size_t position = site_.index.find_slug(other.slug);
      const bool hidden = position < site_.index.items.size()
                              ? !is_shown(site_.index.items[position])
                              : !is_shown(other.date, other.expires);
      if (!hidden) related.push(other);
    }
  }
  // What is wrong with the index's files beside it does not keep the article from being shown.
  set_aside();

  // The index says the language, so that its words need not wait for the article.
  speak(item.language);
  const model::ContentPath path = item.path;
  if constexpr (base::kWhole) {
    if (const model::FeedArticle* own = feed_article(item.slug)) {
      if (!is_shown(own->article.date_published, {})) return not_found();
      if (files_.wants_any()) return;
      shown_ = path;
      return render_article({own->article, path, {}, older, newer, {}, own->links});
    }
  }
  const auto bytes = bytes_of(path.text());
  if (!bytes || files_.wants_any()) return;
  auto article = model::read_article(*bytes, path, site_.site.authors, arena_, answer_.diagnostics);
  if (!article) return;
  if (!is_shown(article->date_published, article->date_expires)) return not_found();
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
  shown_ = path;
  render_article({*article, path, *bytes, older, newer, related.view()});
}

// Inlined it would make one function of everything that an article needs, with more local variables
// than one byte can count: 65 bytes.
[[gnu::noinline]] void Engine::render_article(const page::ArticleSource& source) {
  const std::size_t before = answer_.diagnostics.size();
  base::Text table;
  for (const bool whole : {false, true}) {
    markdown::Entities entities(table);
    answer_.page = page::article_page(site_, source, entities, answer_.diagnostics);
    if (!base::kWhole && answer_.page.more) {
      answer_.kind = AnswerKind::More;
      return;
    }
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

}  // namespace broadside::engine
