#include "cli/html_links.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "cli/character_reference.h"
#include "markdown/entities.h"

namespace broadside::cli {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

bool is_space(char c) { return kSpaces.find(c) != std::string_view::npos; }

// Reads from left to right; every step moves forward and stops at the end.
class Scanner {
 public:
  Scanner(std::string_view html, base::Arena& arena) : html_(html), arena_(arena) {}

  // The next start tag; false at the end.
  bool next(HtmlElement& element) {
    while (true) {
      at_ = std::min(html_.find('<', at_), html_.size());
      if (at_ == html_.size()) return false;
      if (html_.substr(at_, 4) == "<!--") {
        skip_behind("-->");
      } else if (at_ + 1 < html_.size() && base::is_ascii_letter(html_[at_ + 1])) {
        read_tag(element);
        return true;
      } else {
        ++at_;
      }
    }
  }

 private:
  void read_tag(HtmlElement& element) {
    element = {};
    const std::size_t begin = ++at_;
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') {
      ++at_;
    }
    element.name = html_.substr(begin, at_ - begin);
    while (read_attribute(element)) {
    }
    for (const char* raw : {"script", "style"}) {
      if (base::equals_ignoring_case(element.name, raw)) skip_behind("</");
    }
  }

  // False behind the end of the tag.
  bool read_attribute(HtmlElement& element) {
    while (at_ < html_.size() && (is_space(html_[at_]) || html_[at_] == '/')) ++at_;
    if (at_ == html_.size()) return false;
    if (html_[at_] == '>') {
      ++at_;
      return false;
    }
    const std::size_t begin = at_++;
    while (at_ < html_.size() && !is_space(html_[at_]) &&
           std::string_view("=>/").find(html_[at_]) == std::string_view::npos) {
      ++at_;
    }
    const std::string_view name = html_.substr(begin, at_ - begin);
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    std::string_view value;
    if (at_ < html_.size() && html_[at_] == '=') {
      ++at_;
      value = read_value();
    }
    if (base::equals_ignoring_case(name, "href")) element.href = value;
    if (base::equals_ignoring_case(name, "src")) element.src = value;
    if (base::equals_ignoring_case(name, "id")) element.id = value;
    if (base::equals_ignoring_case(name, "alt")) {
      element.alt = value;
      element.has_alt = true;
    }
    return true;
  }

  std::string_view read_value() {
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    if (at_ == html_.size()) return {};
    const char quote = html_[at_];
    std::size_t begin = at_;
    if (quote == '"' || quote == '\'') {
      at_ = std::min(html_.find(quote, ++begin), html_.size());
      const std::string_view value = html_.substr(begin, at_ - begin);
      if (at_ < html_.size()) ++at_;
      return resolved(value);
    }
    while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
    return resolved(html_.substr(begin, at_ - begin));
  }

  std::string_view resolved(std::string_view value) {
    if (value.find('&') == std::string_view::npos) return value;
    base::TextBuilder out;
    markdown::Entities entities;
    while (!value.empty()) {
      const std::size_t begin = std::min(value.find('&'), value.size());
      out += value.substr(0, begin);
      value.remove_prefix(begin);
      const std::string_view reference = reference_at(value);
      out += reference.empty() ? value.substr(0, 1) : entities.resolve(reference, arena_);
      value.remove_prefix(std::min(std::max<std::size_t>(reference.size(), 1), value.size()));
    }
    return arena_.keep(std::move(out));
  }

  void skip_behind(std::string_view mark) {
    const std::size_t end = html_.find(mark, at_);
    at_ = end == std::string_view::npos ? html_.size() : end + mark.size();
  }

  std::string_view html_;
  base::Arena& arena_;
  std::size_t at_ = 0;
};

}  // namespace

void for_each_element(std::string_view html, base::Arena& arena,
                      const std::function<void(const HtmlElement&)>& visit) {
  Scanner scanner(html, arena);
  HtmlElement element;
  while (scanner.next(element)) visit(element);
}

}  // namespace broadside::cli
