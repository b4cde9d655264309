#include "engine/engine.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "base/whole.h"
#include "page/content_links.h"

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
  if constexpr (!base::kWhole) return {Code::FileUnreachable, file.path};
  const base::Text reason =
      file.status == 0
          ? term(base::Term::NoAnswer)
          : arena.join({"status ", arena.decimal(static_cast<std::size_t>(file.status))});
  return {Code::FileUnreachable, file.path, {}, {reason}};
}

}  // namespace

base::Text blame_of(const Answer& answer) {
  if (answer.kind != AnswerKind::Failure) return {};
  const base::Diagnostic* error = base::first_error(answer.diagnostics.view());
  return name_of(error == nullptr ? base::Blame::Bug : base::blame_of(error->code));
}

Engine::Engine(base::Text query, base::Text content_base, double now)
    : site_{arena_, {}, {}, content_base, model::Route::parse(query, arena_), {}, {}, now} {}

void Engine::supply(const File& file) { files_.supply(file); }

// Each part of the work either fills in the answer's page, or leaves wanted files behind, or adds
// the diagnostic of what went wrong; which of these happened decides what the answer is.
const Answer& Engine::step() {
  answer_ = {};
  if (load_site()) {
    if (site_.route.kind() == model::Route::Kind::Article) {
      article_answer();
    } else {
      list_answer();
    }
  }
  finish();
  if (files_.wants_any()) {
    answer_.kind = AnswerKind::Need;
    answer_.paths = files_.take_wanted();
  }
  return answer_;
}

base::Text Engine::resolve(base::Text text, bool image) {
  const std::size_t position = site_.index.find_slug(site_.route.value());
  const auto url = image ? base::SafeUrl::image(text, arena_) : base::SafeUrl::link(text, arena_);
  if (!url || position == site_.index.items.size()) return {};
  const page::ContentLinks links(site_.index, site_.site.authors, site_.index.items[position].path,
                                 site_.content_base, arena_);
  return (image ? links.image(*url) : links.link(*url)).text();
}

void Engine::finish() {
  if (files_.wants_any() || answer_.kind == AnswerKind::More) return;
  const base::Diagnostic* error = base::first_error(answer_.diagnostics.view());
  answer_.kind = error == nullptr ? AnswerKind::Page : AnswerKind::Failure;
  // Readers meet bad connections and old links; the words for mistakes are the whole engine's.
  if (!base::kWhole && error != nullptr && error->code != Code::UnknownSlug &&
      base::blame_of(error->code) != base::Blame::Host) {
    answer_.kind = AnswerKind::More;
    return;
  }
  const base::Diagnostic fault = error == nullptr ? base::Diagnostic{} : *error;
  answer_.diagnostics.push_all(site_diagnostics_.view());
  if (answer_.diagnostics.empty()) return;

  if (answer_.kind == AnswerKind::Failure) speak({});
  if (files_.wants_any()) return;
  for (const base::Diagnostic& diagnostic : answer_.diagnostics) {
    base::TextBuilder line;
    if constexpr (base::kWhole) append_line(line, diagnostic);
    answer_.lines.push(arena_.keep(std::move(line)));
  }
  if (answer_.kind == AnswerKind::Failure) {
    answer_.page = page::failure_page(site_, fault, answer_.lines.view());
  }
}

void Engine::speak(base::Text language) {
  site_.language = language.empty() ? site_.site.language : language;
  const base::Text name = base::words_file(site_.language);
  base::Text lines = base::compiled_words(name);
  if (lines.empty() && !name.empty()) {
    // Without its words a page is still better in English than not at all.
    const File* file = files_.want(name);
    if (file != nullptr && file->status == kOk) lines = file->bytes;
  }
  site_.words = base::Words(site_.language, lines);
}

std::optional<base::Text> Engine::bytes_of(base::Text path) {
  const File* file = files_.want(path);
  if (file == nullptr) return std::nullopt;
  if (file->status == kOk) return file->bytes;
  report(missing(*file, arena_));
  return std::nullopt;
}

bool Engine::load_site() {
  if (loaded_) return true;
  const File* site = files_.want(model::kSiteFile);
  const auto index_bytes = bytes_of(model::kIndexFile);
  if (files_.wants_any()) return false;

  // Without site.json the articles can still be read.
  site_diagnostics_.clear();
  if (site->status == kOk) {
    site_.site = model::read_site(site->bytes, arena_, site_diagnostics_);
  } else {
    site_diagnostics_.push(missing(*site, arena_));
  }
  if (!index_bytes) return false;
  const auto index =
      model::read_index(*index_bytes, model::kIndexFile, arena_, answer_.diagnostics);
  if (!index) return false;
  // What is wrong with single entries does not keep the others from being shown.
  site_diagnostics_.push_all(answer_.diagnostics.view());
  answer_.diagnostics.clear();
  site_.index = *index;
  loaded_ = true;
  return true;
}

void Engine::article_answer() {
  const std::span<model::IndexItem> items = site_.index.items;
  const std::size_t position = site_.index.find_slug(site_.route.value());
  if (position == items.size()) {
    report({Code::UnknownSlug, model::kIndexFile, {}, {site_.route.value()}});
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
      report({Code::NoEntities, source.path.text(), {}, {entities.unknown()}});
      return;
    }
    table = file->bytes;
    while (answer_.diagnostics.size() > before) answer_.diagnostics.pop();
  }
}

void Engine::list_answer() {
  speak({});
  const std::span<model::IndexItem> items = site_.index.items;
  for (model::IndexItem& item : items.first(std::min(items.size(), kCompletedItems))) {
    complete(item);
  }
  if (files_.wants_any()) return;

  base::List<model::IndexItem> listed;
  base::Text heading;
  if (site_.route.kind() == model::Route::Kind::Tag) {
    heading = arena_.join({"#", site_.route.value()});
    const base::Text key = base::tag_key(site_.route.value(), arena_);
    for (const model::IndexItem& item : items) {
      const bool has_tag = std::any_of(item.tags.begin(), item.tags.end(), [&](base::Text tag) {
        return base::tag_key(tag, arena_) == key;
      });
      if (has_tag) listed.push(item);
    }
  } else {
    listed.push_all(items);
  }
  answer_.page = page::list_page(site_, heading, listed.view());
}

void Engine::complete(model::IndexItem& item) {
  if (!item.title.empty()) return;
  const File* file = files_.want(item.path.text());
  if (file == nullptr || file->status != kOk) return;
  // What is wrong with this article is said on its own page.
  base::Diagnostics unsaid;
  if (const auto article =
          model::read_article(file->bytes, item.path, site_.site.authors, arena_, unsaid)) {
    // A bare list is searched by file names, so that is what links have to say.
    const base::Text slug = item.slug;
    item = model::item_of(*article, item.path);
    item.slug = slug;
  }
}

}  // namespace broadside::engine
