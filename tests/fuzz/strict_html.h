#pragma once
// A second reader of HTML, for fuzz_tape_html.cpp: knows only the one spelling that the serializer
// may write, so that whatever is not escaped is either refused or comes out as something else.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace broadside::fuzz {

// One line of a document: `<p` an element, `class=lead` its attribute, `"text`, `>` its end.
using Lines = std::vector<std::string>;

class StrictHtml {
 public:
  // Elements of these names have no end tag.
  StrictHtml(std::string_view html, std::vector<std::string_view> voids)
      : rest_(html), voids_(std::move(voids)) {}

  // nullopt for any other spelling.
  [[nodiscard]] std::optional<Lines> read() {
    while (!rest_.empty()) {
      const bool good = rest_.front() == '<' ? tag() : text("<", "\"", {"&amp;", "&lt;", "&gt;"});
      if (!good) return std::nullopt;
    }
    return std::move(lines_);
  }

 private:
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  std::string name() {
    const auto ends = [](char c) {
      return !((c >= 'a' && c <= 'z') || c == '-' || (c >= '1' && c <= '6'));
    };
    const auto length = std::find_if(rest_.begin(), rest_.end(), ends) - rest_.begin();
    const std::string name(rest_.substr(0, static_cast<std::size_t>(length)));
    rest_.remove_prefix(name.size());
    return name;
  }

  bool tag() {
    take("<");
    if (take("/")) {
      if (open_.empty() || name() != open_.back() || !take(">")) return false;
      open_.pop_back();
      lines_.emplace_back(">");
      return true;
    }
    const std::string element = name();
    lines_.push_back('<' + element);
    while (take(" ")) {
      const std::string line = name() + '=';
      if (!take("=\"")) {
        lines_.push_back(line);
      } else if (!text("\"", line, {"&amp;", "&lt;", "&quot;"}) || !take("\"")) {
        return false;
      }
    }
    if (std::find(voids_.begin(), voids_.end(), element) == voids_.end()) {
      open_.push_back(element);
    } else {
      lines_.emplace_back(">");
    }
    return take(">");
  }

  // Up to the character `end` or the end of all, with these references and that of CR.
  bool text(std::string_view end, std::string line, std::vector<std::string_view> references) {
    constexpr std::pair<std::string_view, char> kMeanings[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#13;", '\r'}};
    references.emplace_back("&#13;");
    while (!rest_.empty() && !rest_.starts_with(end)) {
      const char c = rest_.front();
      if (c == '<' || c == '\r') return false;  // a browser would make LF of CR
      if (c != '&') {
        line += c;
        rest_.remove_prefix(1);
        continue;
      }
      const auto* found =
          std::find_if(std::begin(kMeanings), std::end(kMeanings),
                       [&](const auto& row) { return rest_.starts_with(row.first); });
      if (found == std::end(kMeanings) ||
          std::find(references.begin(), references.end(), found->first) == references.end()) {
        return false;
      }
      line += found->second;
      take(found->first);
    }
    lines_.push_back(std::move(line));
    return true;
  }

  std::string_view rest_;
  std::vector<std::string_view> voids_;
  std::vector<std::string> open_;
  Lines lines_;
};

}  // namespace broadside::fuzz
