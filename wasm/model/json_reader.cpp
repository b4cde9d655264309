#include "model/json_reader.h"

#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/limits.h"
#include "model/json_syntax.h"
#include "model/json_tokens.h"
#include "model/text_file.h"

namespace broadside::model {
namespace {

using base::Code;
using base::make_diagnostic;
using base::position_of;

// The characters that nlohmann's lexer gets: the file's own, with each string replaced by `""` and
// each number by `0`. What was replaced waits in `text` until the parser reports the token.
class Source {
 public:
  explicit Source(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool at_end() {
    ran_out_ = queued_ == '\0' && (fault_.has_value() || at_ >= bytes_.size());
    return ran_out_;
  }
  // Precondition: !at_end().
  [[nodiscard]] char current() {
    if (queued_ == '\0') prepare();
    return queued_;
  }
  void advance() {
    if (queued_ == '\0') prepare();
    queued_ = std::exchange(queued_next_, '\0');
  }

  // Whether the parser asked for more than there is; it may also have stopped at the last token.
  [[nodiscard]] bool ran_out() const { return ran_out_; }
  // Where the token begins that was handed out last.
  [[nodiscard]] std::size_t token() const { return token_; }
  // Where the parser is: at the number or word that it has not reported yet, though it may have
  // looked at the character behind, else at the last token.
  [[nodiscard]] std::size_t pending() const { return pending_.value_or(token_); }
  void report() { pending_.reset(); }
  [[nodiscard]] std::string take_text() { return std::move(text_); }
  [[nodiscard]] const std::optional<TokenFault>& fault() const { return fault_; }

 private:
  void prepare() {
    const char c = bytes_[at_];
    if (c == '"') {
      StringToken string = scan_string(bytes_, at_);
      token_ = at_;
      text_ = std::move(string.text);
      fault_ = string.fault;
      at_ = fault_ ? bytes_.size() : string.end;
      queued_ = '"';
      queued_next_ = fault_ ? '\0' : '"';
    } else if (c == '-' || base::is_ascii_digit(c)) {
      pending_ = token_ = at_;
      const auto end = scan_number(bytes_, at_);
      if (!end) {
        fault_ = TokenFault{at_, "this is not a number. Put texts and dates in quotation marks."};
      }
      const std::size_t stop = end.value_or(bytes_.size());
      text_ = bytes_.substr(at_, stop - at_);
      at_ = stop;
      queued_ = '0';
    } else {
      const bool word = base::is_ascii_letter(c);
      if (word && !in_word_) pending_ = at_;
      if (!(word && in_word_) && c != ' ' && c != '\n' && c != '\t' && c != '\r') token_ = at_;
      in_word_ = word;
      queued_ = c;
      ++at_;
      return;
    }
    in_word_ = false;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t token_ = 0;
  std::optional<std::size_t> pending_;
  char queued_ = '\0';  // the next character, once prepared
  char queued_next_ = '\0';
  bool in_word_ = false;
  bool ran_out_ = false;
  std::string text_;
  std::optional<TokenFault> fault_;
};

// What nlohmann's input adapter wants to see.
class SourceIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  SourceIterator() = default;
  explicit SourceIterator(Source& source) : source_(&source) {}
  char operator*() const { return source_->current(); }
  SourceIterator& operator++() {
    source_->advance();
    return *this;
  }
  friend bool operator==(const SourceIterator& a, const SourceIterator& b) {
    return a.ended() == b.ended();
  }
  friend bool operator!=(const SourceIterator& a, const SourceIterator& b) { return !(a == b); }

 private:
  [[nodiscard]] bool ended() const { return source_ == nullptr || source_->at_end(); }
  Source* source_ = nullptr;
};

// Receives nlohmann's events (its names and signatures) and makes nodes.
class Handler {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  // `skipped`: bytes of the file before the source's first.
  Handler(Source& source, std::size_t skipped) : source_(source), skipped_(skipped) {}

  bool null() { return leaf(JsonKind::Null); }
  bool boolean(bool value) {
    leaf(JsonKind::Boolean);
    nodes_.back().boolean = value;
    return true;
  }
  bool number_integer(number_integer_t /*value*/) { return number(); }
  bool number_unsigned(number_unsigned_t /*value*/) { return number(); }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) { return number(); }
  bool string(string_t& /*value*/) {
    leaf(JsonKind::String);
    nodes_.back().text = source_.take_text();
    return true;
  }
  bool binary(binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return start(JsonKind::Object); }
  bool end_object() { return end(); }
  bool start_array(std::size_t /*size*/) { return start(JsonKind::Array); }
  bool end_array() { return end(); }
  bool key(string_t& /*value*/) {
    key_ = source_.take_text();
    key_offset_ = skipped_ + source_.token();
    return true;
  }
  template <typename Exception>
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/, const Exception& /*e*/) {
    return false;
  }

  [[nodiscard]] bool too_deep() const { return too_deep_; }
  [[nodiscard]] bool complete() const { return !nodes_.empty() && open_.empty(); }
  [[nodiscard]] Container inside() const {
    if (open_.empty()) return Container::None;
    return nodes_[open_.back()].kind == JsonKind::Object ? Container::Object : Container::Array;
  }
  [[nodiscard]] std::vector<JsonNode> take() { return std::move(nodes_); }

 private:
  void add(JsonKind kind) {
    JsonNode node;
    node.kind = kind;
    node.offset = skipped_ + source_.pending();
    if (inside() == Container::Object) {
      node.key = std::move(key_);
      node.key_offset = key_offset_;
    }
    node.end = nodes_.size() + 1;
    nodes_.push_back(std::move(node));
  }
  bool leaf(JsonKind kind) {
    add(kind);
    source_.report();
    return true;
  }
  bool number() {
    leaf(JsonKind::Number);
    nodes_.back().text = source_.take_text();
    return true;
  }
  bool start(JsonKind kind) {
    too_deep_ = open_.size() >= base::limits::kJsonDepth;
    if (too_deep_) return false;
    add(kind);
    open_.push_back(nodes_.size() - 1);
    return true;
  }
  bool end() {
    nodes_[open_.back()].end = nodes_.size();
    open_.pop_back();
    return true;
  }

  Source& source_;
  std::size_t skipped_;
  std::vector<JsonNode> nodes_;
  std::vector<std::size_t> open_;
  std::string key_;
  std::size_t key_offset_ = 0;
  bool too_deep_ = false;
};

}  // namespace

base::Result<JsonDocument> read_json(std::string_view bytes, std::string_view file) {
  base::Result<std::string_view> checked = text_of(bytes, file);
  if (!checked) return checked.error();
  const std::string_view text = checked.value();
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && text[first] == '<') {
    return make_diagnostic(Code::NotJson, file, position_of(text, first));
  }

  Source source(text);
  Handler handler(source, bytes.size() - text.size());
  const bool parsed = nlohmann::json::sax_parse(SourceIterator(source), SourceIterator(), &handler);
  if (parsed && !source.fault()) {  // a fault ends the source, which may fit the grammar
    return JsonDocument(handler.take());
  }
  if (source.fault()) {
    return make_diagnostic(Code::JsonSyntax, file, position_of(text, source.fault()->offset),
                           {source.fault()->reason});
  }
  if (handler.too_deep()) {
    return make_diagnostic(Code::TooDeep, file, position_of(text, source.token()),
                           {base::to_decimal(base::limits::kJsonDepth)});
  }
  const std::size_t stopped =
      source.ran_out() && !handler.complete() ? text.size() : source.pending();
  const SyntaxFault fault = explain(text, stopped, handler.inside(), handler.complete());
  return make_diagnostic(Code::JsonSyntax, file, position_of(text, fault.offset), {fault.reason});
}

}  // namespace broadside::model
