#pragma once
// PageShell: the document around a page, taken from the page of the runtime (web/index.html), so
// that it has one source.

#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"

namespace broadside::cli {

struct Document {
  std::string_view
      root;  // the way to the site's folder: empty, `../` once or more often, or a path
  std::string_view route;  // what the script shall take the page for
  base::Text title;
  base::Text language;
  base::Text direction;
  base::Text description;
  std::string_view head;  // HTML that goes to the end of the head
  std::string_view body;  // HTML of the page
  bool draw = false;      // the page is not all that a reader with scripts shall see
};

class PageShell {
 public:
  // nullopt when something is not where it is in web/index.html; then `missing` says what.
  [[nodiscard]] static std::optional<PageShell> read(std::string_view page, std::string& missing);

  [[nodiscard]] std::string fill(const Document& document) const;

 private:
  std::string before_language_;
  std::string before_description_;
  std::string before_title_;
  std::string before_styles_;
  std::string styles_;
  std::string after_styles_;
  std::string end_;
};

// Text for HTML, in an attribute's value too.
void append_escaped_html(std::string& out, std::string_view text);

}  // namespace broadside::cli
