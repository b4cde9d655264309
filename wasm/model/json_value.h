#pragma once
// A JSON text as a flat list of nodes in document order. Nothing recurses over it, so a deep text
// cannot exhaust the stack; offsets lead each node back to its place in the file.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace broadside::model {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

// "a text in quotation marks", "a number" …: for messages.
[[nodiscard]] std::string_view words_for(JsonKind kind);

struct JsonNode {
  JsonKind kind = JsonKind::Null;
  bool boolean = false;
  std::string key;             // of a member of an object
  std::string text;            // String: unescaped; Number: as written
  std::size_t key_offset = 0;  // bytes from the beginning of the file
  std::size_t offset = 0;
  std::size_t end = 0;  // index of the first node that is not inside this one
};

class JsonDocument;

// A view of one node; valid while its document lives and does not change.
class JsonValue {
 public:
  JsonValue(const std::vector<JsonNode>& nodes, std::size_t index)
      : nodes_(&nodes), index_(index) {}

  [[nodiscard]] const JsonNode& node() const { return (*nodes_)[index_]; }
  [[nodiscard]] JsonKind kind() const { return node().kind; }
  [[nodiscard]] const std::string& key() const { return node().key; }
  [[nodiscard]] const std::string& text() const { return node().text; }

  // The children of an array or object: for (JsonValue child : value) …
  class Iterator {
   public:
    Iterator(const std::vector<JsonNode>& nodes, std::size_t index)
        : nodes_(&nodes), index_(index) {}
    JsonValue operator*() const { return {*nodes_, index_}; }
    Iterator& operator++() {
      index_ = (*nodes_)[index_].end;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const std::vector<JsonNode>* nodes_;
    std::size_t index_;
  };
  [[nodiscard]] Iterator begin() const { return {*nodes_, index_ + 1}; }
  [[nodiscard]] Iterator end() const { return {*nodes_, node().end}; }

 private:
  const std::vector<JsonNode>* nodes_;
  std::size_t index_;
};

// Owns the nodes.
class JsonDocument {
 public:
  explicit JsonDocument(std::vector<JsonNode> nodes) : nodes_(std::move(nodes)) {}
  [[nodiscard]] JsonValue root() const { return {nodes_, 0}; }

 private:
  std::vector<JsonNode> nodes_;
};

}  // namespace broadside::model
