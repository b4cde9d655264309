#include "cli/html_text.h"

#include <algorithm>

#include "base/arena.h"
#include "base/ascii.h"
#include "cli/character_reference.h"
#include "markdown/entities.h"

namespace broadside::cli {
namespace {

// Elements whose content is no text of the page.
constexpr std::string_view kDropped =
    "audio canvas embed head iframe math noframes noscript object script style svg template "
    "textarea title video xmp ";
// Elements inside a line: their tags part nothing.
constexpr std::string_view kInLine =
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr ";

class HtmlText {
 public:
  HtmlText(std::string_view html, std::string_view entities) : rest_(html), entities_(entities) {}

  std::vector<std::string> run() {
    while (!rest_.empty()) {
      if (rest_[0] == '<' && tag()) continue;
      if (rest_[0] == '&' && character()) continue;
      add(rest_.substr(0, 1));
      rest_.remove_prefix(1);
    }
    end_paragraph();
    return std::move(paragraphs_);
  }

 private:
  bool tag() {
    if (rest_.starts_with("<!--")) {
      drop_to(rest_.find("-->", 4), 3);
      return true;
    }
    const bool closes = rest_.starts_with("</");
    std::size_t at = closes ? 2 : 1;
    const std::size_t begin = at;
    while (at < rest_.size() && base::is_ascii_alphanumeric(rest_[at])) ++at;
    if (at == begin || !base::is_ascii_letter(rest_[begin])) {
      if (!rest_.starts_with("<!") && !rest_.starts_with("<?")) return false;
      drop_to(rest_.find('>'), 1);
      return true;
    }
    const std::string_view name = rest_.substr(begin, at - begin);
    drop_to(end_of_tag(at), 1);
    if (!closes && base::is_one_of(name, kDropped)) drop_element(name);
    if (!base::is_one_of(name, kInLine)) end_paragraph();
    return true;
  }

  // The `>` that ends the tag: not one in a quoted value.
  [[nodiscard]] std::size_t end_of_tag(std::size_t at) const {
    char quote = '\0';
    for (; at < rest_.size(); ++at) {
      const char c = rest_[at];
      if (quote == '\0' && c == '>') return at;
      if (quote == c) {
        quote = '\0';
      } else if (quote == '\0' && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return std::string_view::npos;
  }

  void drop_element(std::string_view name) {
    while (!rest_.empty()) {
      drop_to(rest_.find("</"), 2);
      if (base::equals_ignoring_case(rest_.substr(0, name.size()), lower(name))) {
        drop_to(rest_.find('>'), 1);
        return;
      }
    }
  }

  static std::string lower(std::string_view name) {
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(), base::ascii_lower);
    return text;
  }

  // Everything before `at` and `more` bytes; everything when that is nowhere.
  void drop_to(std::size_t at, std::size_t more) {
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size()
                                                     : std::min(at + more, rest_.size()));
  }

  bool character() {
    const std::string_view reference = reference_at(rest_);
    if (reference.empty()) return false;
    add(entities_.resolve(reference, arena_));
    rest_.remove_prefix(reference.size());
    return true;
  }

  void add(std::string_view text) {
    if (text.size() == 1 && static_cast<unsigned char>(text[0]) <= ' ') {
      blank_ = !paragraph_.empty();
      return;
    }
    if (blank_) paragraph_ += ' ';
    blank_ = false;
    paragraph_ += text;
  }

  void end_paragraph() {
    if (!paragraph_.empty()) paragraphs_.push_back(std::move(paragraph_));
    paragraph_.clear();
    blank_ = false;
  }

  std::string_view rest_;
  base::Arena arena_;
  markdown::Entities entities_;
  std::string paragraph_;
  bool blank_ = false;  // one is to come before the next character
  std::vector<std::string> paragraphs_;
};

}  // namespace

std::vector<std::string> paragraphs_of_html(std::string_view html, std::string_view entities) {
  return HtmlText(html, entities).run();
}

}  // namespace broadside::cli
