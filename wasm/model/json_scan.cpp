#include "model/json_scan.h"

#include <utility>

#include "base/limits.h"
#include "model/json_tokens.h"

namespace broadside::model {
namespace {

class Scanner {
 public:
  Scanner(base::Text text, std::size_t skipped, base::Arena& arena)
      : text_(text), skipped_(skipped), arena_(arena) {}

  // True when the whole text is one value. A loop, because a text may nest deeper than the stack.
  bool scan() {
    bool ended = false;  // a value has ended: a comma or a closing bracket comes next
    while (true) {
      char c = skip_spaces();
      JsonNode node;
      if (open_.empty()) {
        if (ended) return at_ == text_.size();
      } else {
        JsonNode& around = nodes_[open_.back()];
        around.extent = nodes_.size() - open_.back();
        const bool object = around.kind == JsonKind::Object;
        if ((ended || around.extent == 1) && c == (object ? '}' : ']')) {
          open_.pop();
          ++at_;
          ended = true;
          continue;
        }
        if (ended) {
          if (c != ',') return false;
          ++at_;
          c = skip_spaces();
        }
        if (object) {
          node.key_offset = skipped_ + at_;
          if (c != '"' || !string(node.key)) return false;
          if (skip_spaces() != ':') return false;
          ++at_;
          c = skip_spaces();
        }
      }
      node.offset = skipped_ + at_;
      ended = true;
      if (c == '{' || c == '[') {
        if (open_.size() == base::limits::kJsonDepth) return false;
        open_.push(nodes_.size());
        node.kind = c == '{' ? JsonKind::Object : JsonKind::Array;
        ended = false;
        ++at_;
      } else if (c == '"') {
        node.kind = JsonKind::String;
        if (!string(node.text)) return false;
      } else if (word("null")) {
        node.kind = JsonKind::Null;
      } else if (word("true") || word("false")) {
        node.kind = JsonKind::Boolean;
        node.boolean = c == 't';
      } else {
        const auto end = scan_number(text_, at_);
        if (!end) return false;
        node.kind = JsonKind::Number;
        node.text = text_.substr(at_, *end - at_);
        at_ = *end;
      }
      nodes_.push(node);
    }
  }

  [[nodiscard]] base::List<JsonNode> take() { return std::move(nodes_); }

 private:
  // The next character that is not a space, which is not taken; NUL at the end.
  char skip_spaces() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return c;
      ++at_;
    }
    return '\0';
  }
  bool string(base::Text& out) {
    const StringToken token = scan_string(text_, at_, arena_);
    out = token.text;
    at_ = token.end;
    return !token.fault;
  }
  bool word(base::Text expected) {
    const bool found = text_.substr(at_).starts_with(expected);
    if (found) at_ += expected.size();
    return found;
  }

  base::Text text_;
  std::size_t skipped_;
  base::Arena& arena_;
  std::size_t at_ = 0;
  base::List<JsonNode> nodes_;
  base::List<std::size_t> open_;  // the containers around the next value: indices of nodes_
};

}  // namespace

std::optional<base::List<JsonNode>> scan_json(base::Text text, std::size_t skipped,
                                              base::Arena& arena) {
  Scanner scanner(text, skipped, arena);
  if (!scanner.scan()) return std::nullopt;
  return scanner.take();
}

}  // namespace broadside::model
