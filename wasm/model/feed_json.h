#pragma once
// Other people's JSON Feeds (version 1 and 1.1, https://www.jsonfeed.org/version/1.1/) as an index
// whose articles are in the index itself. INDEX.md says what becomes of what.

#include <optional>
#include <span>

#include "base/diagnostic.h"
#include "base/text.h"
#include "model/article.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside::model {

// An item of a feed. Its addresses are absolute where the feed says where it comes from.
struct FeedArticle {
  // The slug is the last part of the item's id, which other items may have too, or empty. There is
  // always a title; there may be no date and no text.
  Article article;
  std::span<const Link> links;  // what it is about, and its attachments
};

// One file of a feed. Views into the file and the Arena that it was read with.
struct Feed {
  base::Text title;
  base::Text description;
  base::Text language;
  // Where relative addresses start: an http(s) address, or empty for the content folder.
  base::Text base_url;
  std::span<const FeedArticle> articles;  // in the order of the file
  // The file that goes on, as a path in the content folder; as it is written when it is none.
  base::Text next;
};

// nullopt, and no diagnostic, for anything but a JSON Feed without `_article`. Values of the wrong
// kind are left out with a warning.
[[nodiscard]] std::optional<Feed> read_feed(base::Text bytes, base::Text file, base::Arena& arena,
                                            base::Diagnostics& diagnostics);

// Gives each article of a whole feed a slug of its own, and makes the index items: in the same
// order, with the same slugs. Articles that follow do not change the slugs of those before them.
[[nodiscard]] std::span<IndexItem> feed_items(std::span<FeedArticle> articles, base::Arena& arena);

}  // namespace broadside::model
