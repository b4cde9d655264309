#include "cli/places.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/safe_url.h"
#include "base/utf8.h"
#include "model/json_reader.h"

namespace broadside::cli {
namespace {

using model::JsonKind;
using model::JsonValue;

// The bytes of UTF-8 that an escape of a JSON text stands for, and those that it takes.
struct Escape {
  std::size_t meant;
  std::size_t written;
};

unsigned hex_at(std::string_view json, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4 && i < json.size(); ++i) {
    value = value * 16 + (base::is_ascii_hex(json[i]) ? base::hex_value(json[i]) : 0);
  }
  return value;
}

Escape escape_at(std::string_view json, std::size_t at) {
  if (json.substr(at + 1, 1) != "u") return {1, 2};
  const unsigned unit = hex_at(json, at + 2);
  if (unit < 0x80) return {1, 6};
  if (unit < 0x800) return {2, 6};
  const bool high = unit >= 0xD800 && unit < 0xDC00;
  if (high && json.substr(at + 6, 2) == "\\u") {
    const unsigned low = hex_at(json, at + 8);
    if (low >= 0xDC00 && low < 0xE000) return {4, 12};
  }
  return {3, 6};
}

// The offset in the file of what is at `offset` of the text whose quotation mark is at `begin`.
std::size_t offset_in_json(std::string_view json, std::size_t begin, std::size_t offset) {
  std::size_t at = begin + 1;
  for (std::size_t meant = 0; meant < offset && at < json.size();) {
    const Escape step = json[at] == '\\' ? escape_at(json, at) : Escape{1, 1};
    meant += step.meant;
    at += step.written;
  }
  return std::min(at, json.size());
}

// Whether an address that begins or ends here is not part of a longer one.
bool is_border(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;  // also one before the beginning
  const char c = text[at];
  return static_cast<unsigned char>(c) < 0x80 && !base::is_ascii_alphanumeric(c) &&
         std::string_view("/._-%~+@:").find(c) == std::string_view::npos;
}

}  // namespace

Places::Places(std::string_view json, std::string_view text_file)
    : json_(json), text_file_(text_file) {
  base::Diagnostics ignored;
  if (!text_file.empty()) {
    const bool mark = text_file.starts_with(base::kByteOrderMark);
    const std::size_t begin = mark ? base::kByteOrderMark.size() : 0;
    pieces_.push_back({text_file.substr(begin), begin});
  }
  const auto root = model::read_json(json, "", arena_, ignored);
  if (!root) return;
  nodes_ = {&root->node(), root->node().extent};
  if (root->kind() != JsonKind::Object || !text_file.empty()) return;
  for (const JsonValue member : *root) {
    const std::string_view key = member.key();
    if (key == "markdown" || key == "content_html") add_text(member);
  }
}

void Places::add_text(JsonValue value) {
  if (value.kind() == JsonKind::String) pieces_.push_back({value.text(), value.node().offset});
  if (value.kind() != JsonKind::Array) return;
  for (const JsonValue line : value) {
    if (line.kind() == JsonKind::String) pieces_.push_back({line.text(), line.node().offset});
  }
}

Place Places::field(std::string_view name) const {
  if (nodes_.empty() || nodes_[0].kind != JsonKind::Object) return {};
  for (const JsonValue member : JsonValue(nodes_.data())) {
    if (member.key() == name) return {false, base::position_of(json_, member.node().offset)};
  }
  return {};
}

Place Places::value(std::string_view text, std::size_t nth) const {
  const model::JsonNode* found = nullptr;
  for (const model::JsonNode& node : nodes_) {
    if (node.kind != JsonKind::String || node.text != text) continue;
    found = &node;
    if (nth-- == 0) break;
  }
  if (found == nullptr) return {};
  return {false, base::position_of(json_, found->offset)};
}

Place Places::place_in(const Piece& piece, std::size_t offset) const {
  if (!text_file_.empty()) return {true, base::position_of(text_file_, piece.offset + offset)};
  return {false, base::position_of(json_, offset_in_json(json_, piece.offset, offset))};
}

Place Places::address(std::string_view address, std::size_t nth) const {
  base::Arena arena;
  const std::string decoded(base::percent_decode(address, arena));
  std::string escaped;
  for (const char c : decoded) escaped += c == '&' ? std::string("&amp;") : std::string(1, c);
  for (const std::string_view spelling :
       {address, std::string_view(decoded), std::string_view(escaped)}) {
    if (spelling.empty()) continue;
    const Piece* found = nullptr;
    std::size_t found_at = 0;
    std::size_t left = nth + 1;
    for (const Piece& piece : pieces_) {
      for (std::size_t at = piece.text.find(spelling); left > 0 && at != std::string_view::npos;
           at = piece.text.find(spelling, at + spelling.size())) {
        if (!is_border(piece.text, at - 1) || !is_border(piece.text, at + spelling.size())) {
          continue;
        }
        --left;
        found = &piece;
        found_at = at;
      }
    }
    if (found != nullptr) return place_in(*found, found_at);
  }
  return pieces_.empty() ? Place{} : place_in(pieces_.front(), 0);
}

Place Places::words(std::string_view words) const {
  for (const Piece& piece : pieces_) {
    const std::size_t at = piece.text.find(words);
    if (at != std::string_view::npos) return place_in(piece, at);
  }
  return {};
}

}  // namespace broadside::cli
