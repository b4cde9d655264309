#include "engine/engine.h"

#include <algorithm>
#include <utility>

#include "base/decimal.h"
#include "markdown/hashtag.h"

namespace broadside::engine {
namespace {

using base::Code;

// How many articles of a bare list are read for their titles.
constexpr std::size_t kCompletedItems = 50;

constexpr int kOk = 200;

// Why a file that was asked for is not there.
base::Diagnostic missing(const File& file) {
  constexpr int kNotFound = 404;
  constexpr int kGone = 410;
  if (file.status == kNotFound || file.status == kGone) {
    return base::make_diagnostic(Code::FileMissing, file.path, {});
  }
  const std::string reason = file.status == 0
                                 ? std::string("no answer from the server")
                                 : "status " + base::to_decimal(static_cast<unsigned>(file.status));
  return base::make_diagnostic(Code::FileUnreachable, file.path, {}, {reason});
}

const model::IndexItem* item_at(const model::Index& index, std::size_t position) {
  return position < index.items.size() ? &index.items[position] : nullptr;
}

}  // namespace

std::string_view blame_of(const Answer& answer) {
  if (answer.kind != AnswerKind::Failure) return {};
  const auto error = std::find_if(
      answer.diagnostics.begin(), answer.diagnostics.end(),
      [](const auto& entry) { return severity_of(entry.code) == base::Severity::Error; });
  return name_of(error == answer.diagnostics.end() ? base::Blame::Bug : blame_of(error->code));
}

Engine::Engine(std::string_view query, std::string_view content_base)
    : content_base_(content_base), route_(model::parse_route(query)) {}

void Engine::supply(std::string_view path, int status, std::string_view bytes) {
  files_.supply(path, status, bytes);
}

Answer Engine::step() {
  if (auto answer = load_site()) return std::move(*answer);
  if (const auto* article_route = std::get_if<model::ArticleRoute>(&route_)) {
    return article(*article_route);
  }
  return list(route_);
}

page::Site Engine::page_site() const { return {*site_, *index_, content_base_, route_}; }

Answer Engine::need() {
  Answer answer;
  answer.kind = AnswerKind::Need;
  answer.paths = files_.take_wanted();
  return answer;
}

Answer Engine::failure(base::Diagnostics diagnostics) {
  diagnostics.insert(diagnostics.end(), site_diagnostics_.begin(), site_diagnostics_.end());
  Answer answer;
  answer.kind = AnswerKind::Failure;
  answer.page = page::failure_page(page_site(), diagnostics);
  answer.diagnostics = std::move(diagnostics);
  return answer;
}

std::optional<Answer> Engine::load_site() {
  if (index_) return std::nullopt;
  const File* site = files_.want(model::kSiteFile);
  const File* index = files_.want(model::kIndexFile);
  if (files_.wants_any()) return need();

  // Without site.json the articles can still be read.
  site_diagnostics_.clear();
  if (site->status == kOk) {
    site_ = model::read_site(site->bytes, site_diagnostics_);
  } else {
    site_ = model::Site{};
    site_diagnostics_.push_back(missing(*site));
  }
  base::Diagnostics faults;
  index_ = model::Index{};
  if (index->status != kOk) {
    faults.push_back(missing(*index));
  } else if (auto read = model::read_index(index->bytes, faults)) {
    index_ = std::move(*read);
    site_diagnostics_.insert(site_diagnostics_.end(), faults.begin(), faults.end());
    return std::nullopt;
  }
  Answer answer = failure(std::move(faults));
  index_.reset();
  return answer;
}

Answer Engine::article(const model::ArticleRoute& route) {
  const std::size_t position = index_->find_slug(route.slug);
  if (position == index_->items.size()) {
    return failure({base::make_diagnostic(Code::UnknownSlug, model::kIndexFile, {}, {route.slug})});
  }
  // Newest first: the item before is the newer one.
  for (std::size_t neighbour : {position - 1, position + 1}) {
    if (neighbour < index_->items.size()) complete(index_->items[neighbour]);
  }
  const model::ContentPath path = index_->items[position].path;
  const File* file = files_.want(path.text());
  if (files_.wants_any()) return need();
  if (file->status != kOk) return failure({missing(*file)});

  base::Diagnostics diagnostics;
  std::optional<model::Article> article =
      model::read_article(file->bytes, path, site_->authors, diagnostics);
  if (!article) return failure(std::move(diagnostics));
  if (article->markdown_file) {
    const File* text = files_.want(article->markdown_file->text());
    if (text == nullptr) return need();
    if (text->status != kOk) return failure({missing(*text)});
    if (!model::read_text(text->bytes, text->path, article->markdown, diagnostics)) {
      return failure(std::move(diagnostics));
    }
  }

  const bool has_newer = position > 0;
  const page::ArticleSource source{*article, path, file->bytes, item_at(*index_, position + 1),
                                   has_newer ? &index_->items[position - 1] : nullptr};
  const auto render = [&](std::string_view table) {
    markdown::Entities entities(table);
    base::Diagnostics warnings = diagnostics;
    Answer answer;
    answer.kind = AnswerKind::Page;
    answer.page = page::article_page(page_site(), source, entities, warnings);
    answer.diagnostics = std::move(warnings);
    return std::pair(std::move(answer), entities.unknown());
  };
  auto [answer, unknown] = render({});
  if (!unknown.empty()) {
    const File* table = files_.want(kEntitiesFile);
    if (table == nullptr) return need();
    if (table->status == kOk) {
      answer = render(table->bytes).first;
    } else {
      answer.diagnostics.push_back(
          base::make_diagnostic(Code::NoEntities, path.text(), {}, {"&" + unknown + ";"}));
    }
  }
  answer.diagnostics.insert(answer.diagnostics.end(), site_diagnostics_.begin(),
                            site_diagnostics_.end());
  return answer;
}

Answer Engine::list(const model::Route& route) {
  const std::size_t count = std::min(index_->items.size(), kCompletedItems);
  for (std::size_t i = 0; i < count; ++i) complete(index_->items[i]);
  if (files_.wants_any()) return need();

  const auto* tag_route = std::get_if<model::TagRoute>(&route);
  const std::string key = tag_route == nullptr ? std::string() : markdown::fold_tag(tag_route->tag);
  std::vector<const model::IndexItem*> items;
  for (const model::IndexItem& item : index_->items) {
    const bool wanted = tag_route == nullptr || std::any_of(item.tags.begin(), item.tags.end(),
                                                            [&](const std::string& tag) {
                                                              return markdown::fold_tag(tag) == key;
                                                            });
    if (wanted) items.push_back(&item);
  }
  Answer answer;
  answer.kind = AnswerKind::Page;
  answer.page = page::list_page(page_site(),
                                tag_route == nullptr ? std::string() : "#" + tag_route->tag, items);
  answer.diagnostics = site_diagnostics_;
  return answer;
}

void Engine::complete(model::IndexItem& item) {
  if (!item.title.empty()) return;
  const File* file = files_.want(item.path.text());
  if (file == nullptr || file->status != kOk) return;
  // What is wrong with this article is said on its own page.
  base::Diagnostics unsaid;
  if (const auto article = model::read_article(file->bytes, item.path, site_->authors, unsaid)) {
    // A bare list is searched by file names, so that is what links have to say.
    std::string slug = std::move(item.slug);
    item = model::item_of(*article, item.path);
    item.slug = std::move(slug);
  }
}

}  // namespace broadside::engine
