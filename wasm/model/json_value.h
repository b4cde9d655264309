#pragma once
// A JSON text as a flat list of nodes in document order, views into the file and the page's Arena.
// Nothing recurses over it, so a deep text cannot exhaust the stack; offsets lead each node back to
// its place in the file.

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/diagnostic.h"
#include "base/text.h"

namespace broadside::model {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

// "a text in quotation marks", "a number" …: an argument of diagnostics.
[[nodiscard]] inline base::Text term_for(JsonKind kind) {
  return base::term(static_cast<base::Term>(kind));
}
static_assert(static_cast<int>(JsonKind::Object) == static_cast<int>(base::Term::Object));

struct JsonNode {
  JsonKind kind = JsonKind::Null;
  bool boolean = false;
  base::Text key;              // of a member of an object
  base::Text text;             // String: unescaped; Number: as written
  std::size_t key_offset = 0;  // bytes from the beginning of the file
  std::size_t offset = 0;
  std::size_t extent = 1;  // how many nodes this one takes, with those inside it
};

// A view of one node; valid while the nodes live.
class JsonValue {
 public:
  explicit JsonValue(const JsonNode* node) : node_(node) {}

  [[nodiscard]] const JsonNode& node() const { return *node_; }
  [[nodiscard]] JsonKind kind() const { return node_->kind; }
  [[nodiscard]] base::Text key() const { return node_->key; }
  [[nodiscard]] base::Text text() const { return node_->text; }

  // The children of an array or object: for (JsonValue child : value) …
  class Iterator {
   public:
    explicit Iterator(const JsonNode* node) : node_(node) {}
    JsonValue operator*() const { return JsonValue(node_); }
    Iterator& operator++() {
      node_ += node_->extent;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return node_ != other.node_; }

   private:
    const JsonNode* node_;
  };
  [[nodiscard]] Iterator begin() const { return Iterator(node_ + 1); }
  [[nodiscard]] Iterator end() const { return Iterator(node_ + node_->extent); }

 private:
  const JsonNode* node_;
};

}  // namespace broadside::model
