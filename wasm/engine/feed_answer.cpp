// Other people's feeds as the index (model/feed_json.h). Only the whole engine reads them.

#include "engine/engine.h"

namespace broadside::engine {

std::optional<model::Index> Engine::first_of_feed(base::Text bytes) {
  const auto feed = model::read_feed(bytes, model::kIndexFile, arena_, feed_.about);
  if (!feed) return std::nullopt;
  feed_.is_index = true;
  feed_.base_url = feed->base_url;
  // What the site does not say of itself.
  model::Site& site = site_.site;
  if (site.title.empty()) site.title = feed->title;
  if (site.tagline.empty()) site.tagline = feed->description;
  const bool has_site = files_.want(model::kSiteFile)->status == kOk;
  if (!has_site && !feed->language.empty()) site.language = feed->language;
  return add_to_feed(*feed);
}

std::optional<model::Index> Engine::feed_at(base::Text path, base::Text bytes) {
  const auto feed = model::read_feed(bytes, path, arena_, asides_);
  if (!feed) return std::nullopt;
  return add_to_feed(*feed);
}

model::Index Engine::add_to_feed(const model::Feed& feed) {
  const std::size_t before = feed_.articles.size();
  feed_.articles.push_all(feed.articles);
  model::Index index;
  index.next = feed.next;
  // All of them, since a slug depends on those before it.
  index.items =
      model::feed_items({feed_.articles.begin(), feed_.articles.size()}, arena_).subspan(before);
  return index;
}

const model::FeedArticle* Engine::feed_article(base::Text slug) const {
  for (const model::FeedArticle& article : feed_.articles) {
    if (article.article.slug == slug) return &article;
  }
  return nullptr;
}

}  // namespace broadside::engine
