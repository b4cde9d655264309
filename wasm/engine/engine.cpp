#include "engine/engine.h"

#include <algorithm>
#include <utility>

#include "markdown/hashtag.h"

namespace broadside::engine {
namespace {

using base::Code;

// How many articles of a bare list are read for their titles.
constexpr std::size_t kCompletedItems = 50;

constexpr int kOk = 200;
constexpr int kNotFound = 404;
constexpr int kGone = 410;

// Why a file that was asked for is not there.
base::Diagnostic missing(const File& file, base::Arena& arena) {
  if (file.status == kNotFound || file.status == kGone) return {Code::FileMissing, file.path};
  const std::string_view reason =
      file.status == 0
          ? term(base::Term::NoAnswer)
          : arena.join({"status ", arena.decimal(static_cast<std::size_t>(file.status))});
  return {Code::FileUnreachable, file.path, {}, {reason}};
}

}  // namespace

std::string_view blame_of(const Answer& answer) {
  if (answer.kind != AnswerKind::Failure) return {};
  const base::Diagnostic* error = base::first_error(answer.diagnostics.view());
  return name_of(error == nullptr ? base::Blame::Bug : base::blame_of(error->code));
}

Engine::Engine(std::string_view query, std::string_view content_base)
    : content_base_(content_base), route_(model::Route::parse(query, arena_)) {}

void Engine::supply(const File& file) { files_.supply(file); }

page::Site Engine::page_site() {
  return {arena_, site_, index_, content_base_, route_, language_, words_};
}

void Engine::speak(std::string_view language) {
  language_ = language.empty() ? site_.language : language;
  const std::string_view name = base::words_file(language_);
  std::string_view lines = base::compiled_words(name);
  if (lines.empty() && !name.empty()) {
    // Without its words a page is still better in English than not at all.
    const File* file = files_.want(name);
    if (file != nullptr && file->status == kOk) lines = file->bytes;
  }
  words_ = base::Words(language_, lines);
}

// Each part of the work either fills in the answer's page, or leaves wanted files behind, or adds
// the diagnostic of what went wrong; which of these happened decides what the answer is.
Answer Engine::step() {
  Answer answer;
  if (load_site(answer)) {
    if (route_.kind() == model::Route::Kind::Article) {
      article_answer(answer);
    } else {
      list_answer(answer);
    }
  }
  return finish(std::move(answer));
}

Answer Engine::finish(Answer answer) {
  if (files_.wants_any()) return need();
  const base::Diagnostic* error = base::first_error(answer.diagnostics.view());
  const base::Diagnostic fault = error == nullptr ? base::Diagnostic{} : *error;
  answer.kind = error == nullptr ? AnswerKind::Page : AnswerKind::Failure;
  answer.diagnostics.push_all(site_diagnostics_.view());
  if (answer.diagnostics.empty()) return answer;

  std::string_view messages = base::kMessages;
  if (messages.empty()) {
    const File* file = files_.want(base::kMessagesFile);
    if (file == nullptr) return need();
    if (file->status == kOk) messages = file->bytes;
  }
  for (const base::Diagnostic& diagnostic : answer.diagnostics) {
    base::TextBuilder line;
    append_line(line, diagnostic, messages);
    answer.lines.push(arena_.keep(std::move(line)));
  }
  if (answer.kind == AnswerKind::Failure) {
    speak({});
    if (files_.wants_any()) return need();
    answer.page = page::failure_page(page_site(), fault, answer.lines.view());
  }
  return answer;
}

Answer Engine::need() {
  Answer answer;
  answer.paths = files_.take_wanted();
  return answer;
}

std::optional<std::string_view> Engine::bytes_of(std::string_view path, Answer& answer) {
  const File* file = files_.want(path);
  if (file == nullptr) return std::nullopt;
  if (file->status == kOk) return file->bytes;
  answer.diagnostics.push(missing(*file, arena_));
  return std::nullopt;
}

bool Engine::load_site(Answer& answer) {
  if (loaded_) return true;
  const File* site = files_.want(model::kSiteFile);
  const auto index_bytes = bytes_of(model::kIndexFile, answer);
  if (files_.wants_any()) return false;

  // Without site.json the articles can still be read.
  site_diagnostics_.clear();
  if (site->status == kOk) {
    site_ = model::read_site(site->bytes, arena_, site_diagnostics_);
  } else {
    site_diagnostics_.push(missing(*site, arena_));
  }
  if (!index_bytes) return false;
  const auto index = model::read_index(*index_bytes, arena_, answer.diagnostics);
  if (!index) return false;
  // What is wrong with single entries does not keep the others from being shown.
  site_diagnostics_.push_all(answer.diagnostics.view());
  answer.diagnostics.clear();
  index_ = *index;
  loaded_ = true;
  return true;
}

void Engine::article_answer(Answer& answer) {
  const std::size_t position = index_.find_slug(route_.value());
  if (position == index_.items.size()) {
    answer.diagnostics.push({Code::UnknownSlug, model::kIndexFile, {}, {route_.value()}});
    return;
  }
  // Newest first: the item behind is the older one.
  model::IndexItem* older =
      position + 1 < index_.items.size() ? &index_.items[position + 1] : nullptr;
  model::IndexItem* newer = position > 0 ? &index_.items[position - 1] : nullptr;
  if (older != nullptr) complete(*older);
  if (newer != nullptr) complete(*newer);

  // The index says the language, so that its words need not wait for the article.
  speak(index_.items[position].language);
  const model::ContentPath path = index_.items[position].path;
  const auto bytes = bytes_of(path.text(), answer);
  if (!bytes || files_.wants_any()) return;
  auto article = model::read_article(*bytes, path, site_.authors, arena_, answer.diagnostics);
  if (!article) return;
  speak(article->language);
  if (article->markdown_file) {
    const std::string_view text_path = article->markdown_file->text();
    const auto text_bytes = bytes_of(text_path, answer);
    if (!text_bytes) return;
    const auto text = model::read_text(*text_bytes, text_path, arena_, answer.diagnostics);
    if (!text) return;
    article->markdown = *text;
  }
  if (files_.wants_any()) return;
  render_article({*article, path, *bytes, older, newer}, answer);
}

void Engine::render_article(const page::ArticleSource& source, Answer& answer) {
  const std::size_t before = answer.diagnostics.size();
  markdown::Entities common;
  answer.page = page::article_page(page_site(), source, common, answer.diagnostics);
  if (common.unknown().empty()) return;

  const File* table = files_.want(kEntitiesFile);
  if (table == nullptr) return;
  if (table->status != kOk) {
    answer.diagnostics.push(
        {Code::NoEntities, source.path.text(), {}, {arena_.join({"&", common.unknown(), ";"})}});
    return;
  }
  while (answer.diagnostics.size() > before) answer.diagnostics.pop();
  markdown::Entities all(table->bytes);
  answer.page = page::article_page(page_site(), source, all, answer.diagnostics);
}

void Engine::list_answer(Answer& answer) {
  speak({});
  const std::size_t count = std::min(index_.items.size(), kCompletedItems);
  for (model::IndexItem& item : index_.items.first(count)) complete(item);
  if (files_.wants_any()) return;

  if (route_.kind() == model::Route::Kind::Home) {
    answer.page = page::list_page(page_site(), {}, index_.items);
    return;
  }
  const std::string_view key = markdown::fold_tag(route_.value(), arena_);
  base::List<model::IndexItem> items;
  for (const model::IndexItem& item : index_.items) {
    for (const std::string_view tag : item.tags) {
      if (markdown::fold_tag(tag, arena_) != key) continue;
      items.push(item);
      break;
    }
  }
  answer.page = page::list_page(page_site(), arena_.join({"#", route_.value()}), items.view());
}

void Engine::complete(model::IndexItem& item) {
  if (!item.title.empty()) return;
  const File* file = files_.want(item.path.text());
  if (file == nullptr || file->status != kOk) return;
  // What is wrong with this article is said on its own page.
  base::Diagnostics unsaid;
  if (const auto article =
          model::read_article(file->bytes, item.path, site_.authors, arena_, unsaid)) {
    // A bare list is searched by file names, so that is what links have to say.
    const std::string_view slug = item.slug;
    item = model::item_of(*article, item.path);
    item.slug = slug;
  }
}

}  // namespace broadside::engine
