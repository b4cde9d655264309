// Any bytes read as JSON give a value of well-formed texts, or an error at a place inside the file.

#include <algorithm>

#include "base/utf8.h"
#include "fuzz/require.h"
#include "model/article.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside {
namespace {

using fuzz::require;

void check_text(std::string_view text) {
  require(base::find_invalid(text) == std::string_view::npos, "a text is UTF-8", text);
}

// A text of one line: no control characters either.
void check_line(std::string_view text) {
  check_text(text);
  for (std::size_t at = 0; at < text.size(); at += base::decode(text, at).length) {
    const bool harmless = !base::is_control_or_bidi(base::decode(text, at).code_point);
    require(harmless, "a line holds no control characters", text);
  }
}

void check_author(const model::Author& author) {
  check_text(author.id);
  for (const std::string_view line :
       {author.name, author.handle, author.email, author.url, author.avatar, author.bio}) {
    check_line(line);
  }
}

void check_article(const model::Article& article) {
  for (const std::string_view line :
       {article.title, article.subtitle, article.summary, article.language, article.image,
        article.image_alt, article.image_caption, article.slug, article.date_published,
        article.date_modified}) {
    check_line(line);
  }
  check_text(article.markdown);
  for (const std::string_view tag : article.tags) check_line(tag);
  for (const model::Author& author : article.authors) check_author(author);
}

void check(const base::Diagnostics& found, std::string_view bytes, std::string_view file) {
  for (const base::Diagnostic& diagnostic : found) {
    require(diagnostic.file == file, "a diagnostic names its file", diagnostic.file);
    base::TextBuilder line;
    append_line(line, diagnostic);
    check_line(line);
    const auto [row, column] = diagnostic.position;
    if (row == 0 && column == 0) continue;  // the file as a whole
    std::string_view rest = bytes;
    if (rest.starts_with(base::kByteOrderMark)) rest.remove_prefix(3);
    for (std::size_t i = 1; i < row; ++i) {
      require(rest.find('\n') != std::string_view::npos, "the line is in the file", line);
      rest.remove_prefix(rest.find('\n') + 1);
    }
    rest = rest.substr(0, rest.find('\n'));
    const auto length =
        std::count_if(rest.begin(), rest.end(), [](char c) { return !base::is_continuation(c); });
    require(row > 0 && column > 0 && column <= length + 1, "the column is in the line", line);
  }
}

}  // namespace
}  // namespace broadside

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace broadside;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  base::Arena arena;

  base::Diagnostics of_site;
  const model::Site site = model::read_site(bytes, arena, of_site);
  check(of_site, bytes, model::kSiteFile);
  for (const std::string_view line : {site.title, site.tagline, site.language, site.base_url}) {
    check_line(line);
  }
  for (const model::Author& author : site.authors) check_author(author);
  for (const model::Link& link : site.nav) check_line(link.label), check_line(link.address);

  base::Diagnostics of_index;
  const auto index = model::read_index(bytes, model::kIndexFile, arena, of_index);
  check(of_index, bytes, model::kIndexFile);
  require(index || first_error(of_index.view()) != nullptr, "an index, or an error");
  for (const model::IndexItem& item : index.value_or(model::Index{}).items) {
    check_text(item.path.text());
    for (const std::string_view line :
         {item.slug, item.title, item.subtitle, item.summary, item.date_published, item.language}) {
      check_line(line);
    }
    for (const std::string_view tag : item.tags) check_line(tag);
  }

  base::Diagnostics of_article;
  const auto path = model::ContentPath::resolve("", "articles/a.json", arena);
  const auto article = model::read_article(bytes, *path, site.authors, arena, of_article);
  check(of_article, bytes, path->text());
  require(article.has_value() == (first_error(of_article.view()) == nullptr),
          "an article without errors, or an error");
  if (article) check_article(*article);
  return 0;
}
