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
// step() asks for none of them again, so the loop ends: a page needs four rounds at most, and one
// more for each file that a search or somebody else's feed goes on in (base/limits.h says how
// many).

#include <optional>
#include <string_view>

#include "base/text.h"
#include "engine/answer.h"
#include "engine/file_table.h"
#include "model/feed_json.h"
#include "model/index.h"
#include "model/overview.h"
#include "model/route.h"
#include "model/search.h"
#include "model/site.h"
#include "page/overview_pages.h"

namespace broadside::engine {

// The only HTTP status with which a file counts.
inline constexpr int kOk = 200;

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
  // Nothing stands at this address.
  void not_found();

  // feed_answer.cpp: somebody else's feed instead of our index; never called in the small engine.
  // False when index.json is none.
  [[nodiscard]] bool begin_feed(base::Text bytes);
  // Reads its further files as far as the page needs them; false while one is wanted.
  [[nodiscard]] bool go_on_with_feed();
  void add_to_feed(const model::Feed& feed);
  [[nodiscard]] bool needs_more_of_feed() const;
  [[nodiscard]] const model::FeedArticle* feed_article(base::Text slug) const;

  void render_article(const page::ArticleSource& source);

  // Not scheduled for later, and not expired.
  [[nodiscard]] bool is_shown(base::Text date, base::Text expires) const;
  // Why a file that was asked for is not there.
  [[nodiscard]] base::Diagnostic missing(const File& file);

  void report(const base::Diagnostic& diagnostic) { answer_.diagnostics.push(diagnostic); }
  // Makes `language`, or the site's when it is empty, that of the page; wants the file of its
  // words.
  void speak(base::Text language);
  // The bytes of a file that must be there; nullopt while it is wanted, or with a diagnostic when
  // it cannot be had.
  [[nodiscard]] std::optional<base::Text> bytes_of(base::Text path);
  // Fills in what a bare list does not say, from the article's own file; wants that file.
  void complete(model::IndexItem& item);

  base::Arena arena_;
  FileTable files_;
  page::Site site_;
  bool loaded_ = false;  // site.json and index.json have been read
  base::Diagnostics site_diagnostics_;
  // A feed as far as it was read; no file when the index is ours.
  struct {
    base::List<model::FeedArticle> articles;
    base::List<base::Text> files;
    base::Text next;
    base::Text base_url;
  } feed_;
  // A search as far as it has come: how many files of a large index, and what was found in them.
  std::size_t searched_ = 0;
  base::List<model::IndexItem> found_;
  Answer answer_;
};

}  // namespace broadside::engine
