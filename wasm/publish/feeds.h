#pragma once
// Feeds: Atom 1.0 (RFC 4287), RSS 2.0 (rssboard.org, with the content, dc and atom modules) and
// JSON Feed 1.1 (jsonfeed.org). Entries are added one by one, newest first.

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/text.h"
#include "base/text_builder.h"
#include "model/article.h"
#include "model/site.h"
#include "publish/site_address.h"

namespace broadside::publish {

// How many of the newest articles a feed has; readers ask for it every hour.
inline constexpr std::size_t kFeedEntries = 20;

// What made them.
inline constexpr std::string_view kGenerator = "Broadside";

// Where they stand in the site's folder.
inline constexpr std::string_view kAtomFile = "atom.xml";
inline constexpr std::string_view kRssFile = "rss.xml";
inline constexpr std::string_view kJsonFeedFile = "feed.json";

// Addresses are absolute. Empty means absent.
struct FeedPerson {
  base::Text name;
  base::Text url;
  base::Text email;
  base::Text avatar;
};

struct FeedEntry {
  base::Text url;  // its page; also its id
  base::Text title;
  base::Text summary;
  base::Text content_html;  // publish::prose_html
  base::Text published;     // dates as articles have them
  base::Text modified;
  base::Text language;
  base::Text image;
  base::Text external_url;
  std::span<const FeedPerson> authors;
  std::span<const base::Text> tags;
};

// An article's entry. `tags`: its own and those of its text. `content_html`: publish::prose_html.
[[nodiscard]] FeedEntry entry_of(const SiteAddress& address, const model::Article& article,
                                 const model::ContentPath& path, std::span<const base::Text> tags,
                                 base::Text content_html, base::Arena& arena);

// One of the three formats. Deterministic: the same values give the same bytes.
class FeedWriter {
 public:
  virtual ~FeedWriter() = default;
  FeedWriter(const FeedWriter&) = delete;
  FeedWriter& operator=(const FeedWriter&) = delete;

  virtual void add(const FeedEntry& entry) = 0;
  // The whole feed; valid while the writer is. Called once.
  [[nodiscard]] virtual base::Text end() = 0;

 protected:
  FeedWriter() = default;
};

// `site` and `address` outlive the writer.
[[nodiscard]] std::unique_ptr<FeedWriter> atom_writer(const model::Site& site,
                                                      const SiteAddress& address);
[[nodiscard]] std::unique_ptr<FeedWriter> rss_writer(const model::Site& site,
                                                     const SiteAddress& address);
[[nodiscard]] std::unique_ptr<FeedWriter> json_feed_writer(const model::Site& site,
                                                           const SiteAddress& address);

}  // namespace broadside::publish
