// Other people's feeds as the index (model/feed_json.h). Only the whole engine reads them.

#include <algorithm>

#include "base/limits.h"
#include "engine/engine.h"
#include "model/base_url.h"
#include "model/index_files.h"

namespace broadside::engine {

bool Engine::begin_feed(base::Text bytes) {
  const auto feed = model::read_feed(bytes, model::kIndexFile, arena_, site_diagnostics_);
  if (!feed) return false;
  // What the site does not say of itself.
  model::Site& site = site_.site;
  if (site.title.empty()) site.title = feed->title;
  if (site.tagline.empty()) site.tagline = feed->description;
  const bool has_site = files_.want(model::kSiteFile)->status == kOk;
  if (!has_site && !feed->language.empty()) site.language = feed->language;
  feed_.base_url = feed->base_url;
  feed_.files.push(model::kIndexFile);
  add_to_feed(*feed);
  return true;
}

void Engine::add_to_feed(const model::Feed& feed) {
  feed_.articles.push_all(feed.articles);
  feed_.next = feed.next ? feed.next->text() : base::Text();
  const base::Text* const end = feed_.files.end();
  if (std::find(feed_.files.begin(), feed_.files.end(), feed_.next) != end ||
      feed_.files.size() > base::limits::kFeedFiles) {
    feed_.next = {};
  }
  site_.index = {};
  site_.index.items = model::feed_items({feed_.articles.begin(), feed_.articles.size()}, arena_);
}

bool Engine::needs_more_of_feed() const {
  const std::size_t known = site_.index.items.size();
  switch (site_.route.kind()) {
    case model::Route::Kind::Home:
      return known <= site_.route.number() * model::kPageSize;
    case model::Route::Kind::Article:
      // The older one, too.
      return site_.index.find_slug(site_.route.value()) + 1 >= known;
    default:
      return true;
  }
}

bool Engine::go_on_with_feed() {
  while (!feed_.next.empty() && needs_more_of_feed()) {
    const base::Text path = feed_.next;
    const File* file = files_.want(path);
    if (file == nullptr) return false;
    feed_.files.push(path);
    feed_.next = {};
    if (file->status != kOk) {
      site_diagnostics_.push(missing(*file));
      continue;
    }
    if (const auto feed = model::read_feed(file->bytes, path, arena_, site_diagnostics_)) {
      add_to_feed(*feed);
    }
  }
  return true;
}

const model::FeedArticle* Engine::feed_article(base::Text slug) const {
  for (const model::FeedArticle& article : feed_.articles) {
    if (article.article.slug == slug) return &article;
  }
  return nullptr;
}

}  // namespace broadside::engine
