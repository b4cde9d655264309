#include "cli/article_reader.h"

#include <vector>

#include "markdown/hashtag.h"
#include "markdown/markdown.h"
#include "markdown/same_address.h"

namespace broadside::cli {
std::optional<model::IndexItem> ArticleReader::read(std::string_view name, Drafts drafts) {
  const auto path = model::ContentPath::resolve("", name, arena_);
  if (!path) {
    diagnostics_.push({base::Code::BadPath, name, {}, {name}});
    return std::nullopt;
  }
  const auto article = read_whole(*path);
  if (!article || (article->draft && drafts == Drafts::LeftOut)) return std::nullopt;
  model::IndexItem item = model::item_of(*article, *path);
  item.authors = model::authors_of(article->authors, arena_);
  item.tags = markdown::join_tags(article->tags, hashtags_of(*article).view(), arena_);
  return item;
}

std::optional<std::string_view> ArticleReader::load(std::string_view path) {
  auto bytes = load_(path);
  if (!bytes) {
    diagnostics_.push({base::Code::FileMissing, path});
    return std::nullopt;
  }
  files_.push_back(std::move(*bytes));
  return files_.back();
}

std::optional<model::Article> ArticleReader::read_whole(const model::ContentPath& path) {
  const auto bytes = load(path.text());
  if (!bytes) return std::nullopt;
  auto article = model::read_article(*bytes, path, site_.authors, arena_, diagnostics_);
  if (!article || !article->markdown_file) return article;
  const std::string_view text_path = article->markdown_file->text();
  text_file_ = text_path;
  const auto text_bytes = load(text_path);
  if (!text_bytes) return std::nullopt;
  const auto text = model::read_text(*text_bytes, text_path, arena_, diagnostics_);
  if (!text) return std::nullopt;
  article->markdown = *text;
  return article;
}

base::List<std::string_view> ArticleReader::hashtags_of(const model::Article& article) {
  const markdown::SameAddress links;  // they do not matter for an index
  const base::Words words;
  markdown::Entities entities;
  tape::TapeBuilder builder;
  return markdown::render(article.markdown, {links, words}, entities, builder, arena_).hashtags;
}

model::IndexItem kept(model::IndexItem item, base::Arena& arena) {
  base::List<base::Text> tags;
  base::List<base::Text> authors;
  tags.push_all(item.tags);
  authors.push_all(item.authors);
  std::vector<base::Text*> texts = {&item.slug,           &item.title,    &item.subtitle,
                                    &item.summary,        &item.language, &item.expires,
                                    &item.date_published, &item.series};
  for (base::Text& tag : tags) texts.push_back(&tag);
  for (base::Text& author : authors) texts.push_back(&author);
  // One block for all of them: there are millions.
  base::TextBuilder all;
  for (const base::Text* text : texts) all += *text;
  base::Text rest = arena.join({all});
  for (base::Text* text : texts) {
    *text = rest.substr(0, text->size());
    rest.remove_prefix(text->size());
  }
  item.tags = arena.keep(std::move(tags));
  item.authors = arena.keep(std::move(authors));
  item.path = *model::ContentPath::resolve("", item.path.text(), arena);
  return item;
}

}  // namespace broadside::cli
