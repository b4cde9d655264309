#pragma once
// Engine: from an address and files to a page. It has no clock, files, sockets or globals and
// prints nothing; a host drives it. The same bytes give the same answer everywhere.
//
// The run loop, the same for every host:
//   1. open(query, content_base)
//   2. answer = step()
//   3. while answer is Need: for each path, fetch it and supply(path, status, bytes); then
//      answer = step()
//   4. answer is Page or Failure: show it. Done.
//
// Invariant: only supply() changes what step() will say. After every path of a Need was supplied,
// step() asks for none of them again, so the loop ends: a page needs four rounds at most.

#include <optional>
#include <string>
#include <string_view>

#include "engine/answer.h"
#include "engine/file_table.h"
#include "model/index.h"
#include "model/route.h"
#include "model/site.h"

namespace broadside::engine {

// The table of all of HTML's named characters, wanted only by articles that use a rare one.
inline constexpr std::string_view kEntitiesFile = "/entities.txt";

class Engine {
 public:
  // `query` is the query part of the address (`?post=slug`, or empty). `content_base` is the URL
  // prefix of the content folder, ending in `/`; it is trusted, and must outlive the engine.
  Engine(std::string_view query, std::string_view content_base);

  // `status` is the HTTP status, 0 when no answer came. `bytes` belong to the host and must stay
  // as they are while the engine lives; they count only with status 200.
  void supply(std::string_view path, int status, std::string_view bytes);

  // Its answer changes only after supply().
  [[nodiscard]] Answer step();

 private:
  [[nodiscard]] std::optional<Answer> load_site();
  [[nodiscard]] Answer article(const model::ArticleRoute& route);
  [[nodiscard]] Answer list(const model::Route& route);
  [[nodiscard]] Answer need();
  [[nodiscard]] Answer failure(base::Diagnostics diagnostics);
  [[nodiscard]] page::Site page_site() const;

  // Fills in what a bare list does not say, from the articles' own files; wants those files.
  void complete(model::IndexItem& item);

  FileTable files_;
  std::string_view content_base_;
  model::Route route_;
  // Decoded on the first step that has the bytes, so that a step need not read them again.
  std::optional<model::Site> site_;
  std::optional<model::Index> index_;
  base::Diagnostics site_diagnostics_;
};

}  // namespace broadside::engine
