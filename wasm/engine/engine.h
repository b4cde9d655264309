#pragma once
// Engine: from an address and files to a page. It has no clock, files, sockets or globals and
// prints nothing; a host drives it. The same bytes give the same answer everywhere.
//
// The run loop, the same for every host:
//   1. open(query, content_base, now)
//   2. answer = step()
//   3. while answer is Need: for each path, fetch it and supply(path, status, bytes); then
//      answer = step()
//   4. answer is Page or Failure: show it. Done. (More: begin again with the whole engine.)
//
// Invariant: only supply() changes what step() will say. After every path of a Need was supplied,
// step() asks for none of them again, and files that lead to further files are followed
// kFollowedFiles times at most, so the loop ends. An article of the first index file needs four
// rounds at most, another one two more.

#include <optional>
#include <string_view>

#include "base/text.h"
#include "engine/answer.h"
#include "engine/file_table.h"
#include "model/feed_json.h"
#include "model/index.h"
#include "model/index_files.h"
#include "model/overview.h"
#include "model/route.h"
#include "model/search.h"
#include "model/site.h"
#include "page/overview_pages.h"

namespace broadside::engine {

// The only HTTP status with which a file counts.
inline constexpr int kOk = 200;

// How many articles of a bare list are read for their titles.
inline constexpr std::size_t kCompletedItems = 50;

// How far a feed's `next_url` is followed, and hidden articles to the next one that is shown.
inline constexpr std::size_t kFollowedFiles = 20;

// The table of all of HTML's named characters, wanted only by articles that use a rare one.
inline constexpr std::string_view kEntitiesFile = "/entities.txt";

class Engine {
 public:
  // `query` is the query part of the address (`?post=slug`, or empty). `content_base` is the URL
  // prefix of the content folder, ending in `/`; it is trusted. Both must outlive the engine. `now`
  // in seconds since 1970 (UTC) decides which articles are to come, and which have expired.
  Engine(base::Text query, base::Text content_base, double now);

  // The path and the bytes belong to the host and must stay as they are while the engine lives. The
  // bytes count only with status 200.
  void supply(const File& file);

  // Its answer changes only after supply(). It is valid until the next step().
  [[nodiscard]] const Answer& step();

  // Where an address leads that stands in the HTML of the article that is shown, by the rules for
  // addresses in Markdown; empty when it is refused. A view like the answer's. Precondition: the
  // last answer is a Page.
  [[nodiscard]] base::Text resolve(base::Text text, bool image);

 private:
  // Reads site.json and index.json once; false while they are wanted or when there is no index.
  [[nodiscard]] bool load_site();
  void finish();

  // The page that the address asks for. Each fills in the answer's page, or leaves wanted files
  // behind and is called again, or reports an error.
  void answer_route();
  void article_answer();  // article_answer.cpp
  void page_answer();     // a plain page
  void list_answer();     // list_answer.cpp: of one tag, author, series, year, or of everything
  // overview_answers.cpp; never called in the small engine
  void tags_answer();
  void authors_answer();
  void archive_answer();
  void search_answer();
  [[nodiscard]] std::optional<std::span<const model::Count>> counts(base::Text file,
                                                                    base::Text list,
                                                                    base::Text name);
  // Searches the files of a large index, the newest first, until there are more than `wanted`;
  // false while one is wanted.
  [[nodiscard]] bool search_files(const model::Search& search, std::size_t wanted,
                                  page::SearchSource& found);
  // Whether the index is in many files.
  [[nodiscard]] bool is_large() const { return site_.index.count != 0; }
  // The articles of the index that are shown now. Those of a bare list say what their own files
  // say; empty while these are wanted.
  [[nodiscard]] base::List<model::IndexItem> shown_items();
  // What may have been meant by an article's address at which nothing stands; wants the files that
  // say their titles.
  [[nodiscard]] std::span<model::IndexItem> near_items();
  // Nothing stands at this address.
  void not_found();

  // article_answer.cpp
  void show(const model::IndexItem& item);
  void render_article(const page::ArticleSource& source);

  // feed_answer.cpp: somebody else's feed instead of our index; never called in the small engine.
  // The first file, with what is wrong in feed_.about; nullopt when it is no such feed.
  [[nodiscard]] std::optional<model::Index> first_of_feed(base::Text bytes);
  // One of the files that follow. Only once for each.
  [[nodiscard]] std::optional<model::Index> feed_at(base::Text path, base::Text bytes);
  [[nodiscard]] model::Index add_to_feed(const model::Feed& feed);
  [[nodiscard]] const model::FeedArticle* feed_article(base::Text slug) const;

  // list_answer.cpp
  // The first file of a list into `list`; false while it is wanted, or with an error.
  [[nodiscard]] bool open_list(const model::Family& family, model::Index& list);
  // Shown in this list: at its place or, `pinned`, before the others.
  [[nodiscard]] bool is_listed(const model::IndexItem& item, bool pinned) const;

  // index_lookup.cpp. Null and false: there is none, or files are wanted, or there was an error.
  // A file of the index; what is wrong with single entries is set aside.
  [[nodiscard]] std::optional<model::Index> index_at(base::Text path);
  // Reads on where a feed of somebody else's goes on, until there is an item behind the one of this
  // slug, or to the end; false while files are wanted.
  [[nodiscard]] bool read_on(base::Text slug);
  [[nodiscard]] const model::IndexItem* find_article(base::Text slug);
  // `renamed`: also by a name that the article's file has and its slug has not.
  [[nodiscard]] const model::IndexItem* in_slug_file(base::Text slug, bool renamed);
  // Fills in the nearest article that is shown, in one direction.
  void find_beside(const model::IndexItem& item, bool older, model::Neighbour& found);
  // Not scheduled for later, and not expired.
  [[nodiscard]] bool is_shown(base::Text date, base::Text expires) const;
  // The same, and no plain page.
  [[nodiscard]] bool is_shown(const model::IndexItem& item) const;
  // Fills in what a bare list does not say, from the article's own file; wants that file.
  void complete(model::IndexItem& item);

  void report(const base::Diagnostic& diagnostic) { answer_.diagnostics.push(diagnostic); }
  // What was reported so far does not keep the page from being shown.
  void set_aside();
  // Makes `language`, or the site's when it is empty, that of the page; wants the file of its
  // words.
  void speak(base::Text language);
  // The bytes of a file that must be there; nullopt while it is wanted, or with a diagnostic when
  // it cannot be had.
  [[nodiscard]] std::optional<base::Text> bytes_of(base::Text path);

  base::Arena arena_;
  FileTable files_;
  page::Site site_;
  bool loaded_ = false;  // site.json and index.json have been read
  // What is wrong, but not with what is shown; the first ones are about site.json and index.json.
  base::Diagnostics asides_;
  std::size_t site_asides_ = 0;
  // The files of a feed that have been read beside index.json.
  base::List<base::Text> followed_;
  // Somebody else's feed as far as it was read.
  struct {
    bool is_index = false;  // it is the site's index
    base::Text base_url;
    base::List<model::FeedArticle> articles;
    base::Diagnostics about;
  } feed_;
  // A search as far as it has come: how many files of a large index, and what was found in them.
  std::size_t searched_ = 0;
  base::List<model::IndexItem> found_;
  // The file of the article that is shown, for the addresses in its HTML.
  std::optional<model::ContentPath> shown_;
  Answer answer_;
};

}  // namespace broadside::engine
