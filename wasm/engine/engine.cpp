#include "engine/engine.h"

#include <utility>

#include "base/unicode.h"
#include "base/whole.h"
#include "page/content_links.h"

namespace broadside::engine {
namespace {

using base::Code;

// Why a file that was asked for is not there.
base::Diagnostic missing(const File& file, base::Arena& arena) {
  if (file.is_absent()) return {Code::FileMissing, file.path};
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
  asides_.cut(site_asides_);
  if (load_site()) answer_route();
  finish();
  if (files_.wants_any()) {
    answer_.kind = AnswerKind::Need;
    answer_.paths = files_.take_wanted();
  }
  return answer_;
}

void Engine::answer_route() {
  using Kind = model::Route::Kind;
  const Kind kind = site_.route.kind();
  if (kind == Kind::Article) return article_answer();
  if (kind == Kind::Page) return page_answer();
  const bool only_whole = kind == Kind::Search || (kind == Kind::Author && !base::kWhole);
  if (kind == Kind::Home || (!only_whole && !site_.route.value().empty())) return list_answer();
  if constexpr (!base::kWhole) {
    answer_.kind = AnswerKind::More;
    return;
  }
  switch (kind) {
    case Kind::Tag:
      return tags_answer();
    case Kind::Author:
      return authors_answer();
    case Kind::Archive:
      return archive_answer();
    case Kind::Search:
      return search_answer();
    default:
      return not_found();
  }
}

void Engine::not_found() {
  report({Code::UnknownSlug,
          model::kIndexFile,
          {},
          {site_.route.kind() == model::Route::Kind::Article ? site_.route.value()
                                                             : site_.route.url(arena_).text()}});
}

base::Text Engine::resolve(base::Text text, bool image) {
  const auto url = image ? base::SafeUrl::image(text, arena_) : base::SafeUrl::link(text, arena_);
  if (!url || !shown_) return {};
  const page::ContentLinks links(site_.index, site_.site.authors, *shown_, site_.content_base,
                                 arena_);
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
  answer_.diagnostics.push_all(asides_.view());
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

void Engine::set_aside() {
  asides_.push_all(answer_.diagnostics.view());
  answer_.diagnostics.clear();
}

bool Engine::load_site() {
  if (loaded_) return true;
  const File* site = files_.want(model::kSiteFile);
  static_cast<void>(files_.want(model::kIndexFile));
  if (files_.wants_any()) return false;

  // Without site.json the articles can still be read.
  if (site->status == kOk) {
    site_.site = model::read_site(site->bytes, arena_, asides_);
  } else {
    asides_.push(missing(*site, arena_));
  }
  const auto index = index_at(model::kIndexFile);
  if (!index) return false;
  site_asides_ = asides_.size();
  site_.index = *index;
  set_pages_apart();
  loaded_ = true;
  return true;
}

}  // namespace broadside::engine
