#pragma once
// One article file, with the text that it points to, as an item of the index.

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "model/article.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside::cli {

// Holds the memory of what it has read, and the diagnostics; one reader for each article.
class ArticleReader {
 public:
  // The bytes of a file of the content folder; nullopt when it cannot be read.
  using Load = std::function<std::optional<std::string>(std::string_view path)>;

  // `site` must outlive the reader.
  ArticleReader(Load load, const model::Site& site) : load_(std::move(load)), site_(site) {}

  enum class Drafts : std::uint8_t { LeftOut, Kept };

  // nullopt for a draft, unless drafts are kept, and for a file with an error.
  [[nodiscard]] std::optional<model::IndexItem> read(std::string_view path,
                                                     Drafts drafts = Drafts::LeftOut);
  [[nodiscard]] const base::Diagnostics& diagnostics() const { return diagnostics_; }
  // The file that the article's text is in, when it has one of its own.
  [[nodiscard]] base::Text text_file() const { return text_file_; }

 private:
  // A file's bytes; nullopt, with a diagnostic, when there is none.
  std::optional<std::string_view> load(std::string_view path);
  std::optional<model::Article> read_whole(const model::ContentPath& path);
  base::List<std::string_view> hashtags_of(const model::Article& article);

  Load load_;
  const model::Site& site_;
  base::Arena arena_;
  std::deque<std::string> files_;  // a deque does not move what it holds
  base::Diagnostics diagnostics_;
  base::Text text_file_;
};

// Copies all that an item points to, but its neighbours, into `arena`.
[[nodiscard]] model::IndexItem kept(model::IndexItem item, base::Arena& arena);

}  // namespace broadside::cli
