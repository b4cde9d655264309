#pragma once
// PageRun: one run of the engine over files on the disk, with everything that its answer points
// into.

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/page_maker.h"
#include "engine/engine.h"
#include "model/article.h"

namespace broadside::cli {

class PageRun {
 public:
  // `root`: the way from the page to the site's folder.
  PageRun(const PageSource& source, const model::Route& route, std::string_view root);
  PageRun(const PageRun&) = delete;
  PageRun& operator=(const PageRun&) = delete;

  [[nodiscard]] base::Arena& arena() { return arena_; }
  [[nodiscard]] const engine::Answer& answer() const { return *answer_; }
  [[nodiscard]] const page::Page& page() const { return answer_->page; }
  // The page as it is printed.
  [[nodiscard]] const tape::Tape& tape() const { return tape_; }
  // What an article's own file says, which was read for the page.
  [[nodiscard]] std::optional<model::Article> article(const model::ContentPath& path);
  // Of a picture, by its path in the content folder.
  [[nodiscard]] std::optional<PixelSize> image_size(base::Text path);
  // The files of the content folder that were asked for, present or not.
  [[nodiscard]] std::vector<std::string>& asked() { return asked_; }

 private:
  [[nodiscard]] std::optional<base::Text> read(base::Text path);
  [[nodiscard]] std::optional<base::Text> kept(std::optional<std::string> bytes);

  const PageSource& source_;
  const model::Route& route_;
  base::Arena arena_;
  std::deque<std::string> files_;  // a deque does not move what it holds
  std::vector<std::string> asked_;
  std::string query_;
  std::string content_;
  engine::Engine engine_;
  const engine::Answer* answer_ = nullptr;
  tape::Tape tape_;
};

}  // namespace broadside::cli
