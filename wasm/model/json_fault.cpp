#include "model/json_fault.h"

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/list.h"
#include "model/json_syntax.h"
#include "model/json_tokens.h"

namespace broadside::model {
namespace {

using base::Code;

// The bytes that nlohmann's lexer reads, and where the last token was. Strings and numbers are
// scanned whole by json_tokens.h.
class Source {
 public:
  Source(base::Text bytes, base::Arena& arena) : bytes_(bytes), arena_(arena) {}

  [[nodiscard]] int next() {
    ended_ = at_ == bytes_.size();
    if (ended_) return std::char_traits<char>::eof();
    const char c = bytes_[at_];
    const bool word = base::is_ascii_letter(c);
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space && !pending_ && !(word && in_word_)) token_ = at_;
    pending_ = pending_ || word;
    in_word_ = word;
    ++at_;
    return static_cast<unsigned char>(c);
  }

  // Both are called when the token's first character has been read; false when it is faulty.
  bool scan_string() {
    const StringToken string = model::scan_string(bytes_, token_, arena_);
    fault_ = string.fault;
    at_ = fault_ ? bytes_.size() : string.end;
    return !fault_;
  }
  bool scan_number() {
    const auto end = model::scan_number(bytes_, token_);
    if (!end) {
      fault_ = TokenFault{token_, Code::JsonNumber};
      return false;
    }
    at_ = *end;
    return true;
  }

  // The last token has become a value.
  void report() { pending_ = false; }

  // Of the last token: where it begins, what is wrong with it, whether it was the end.
  [[nodiscard]] std::size_t token() const { return token_; }
  [[nodiscard]] const std::optional<TokenFault>& fault() const { return fault_; }
  [[nodiscard]] bool ended() const { return ended_; }

 private:
  base::Text bytes_;
  base::Arena& arena_;
  std::size_t at_ = 0;
  std::size_t token_ = 0;
  bool in_word_ = false;
  bool pending_ = false;  // a word is being read; what ends it too early is not the faulty token
  bool ended_ = false;    // the end was asked for
  std::optional<TokenFault> fault_;
};

// nlohmann's input adapter.
struct SourceAdapter {
  using char_type = char;  // NOLINT(readability-identifier-naming): nlohmann's name
  Source* source;
  [[nodiscard]] int get_character() const { return source->next(); }
};

using Lexer = nlohmann::detail::lexer<nlohmann::json, SourceAdapter>;
using Parser = nlohmann::detail::parser<nlohmann::json, SourceAdapter>;

}  // namespace
}  // namespace broadside::model

// The places where nlohmann's parser is ours. Its scanners of strings and numbers, its books about
// the place of each character, comments, and the texts of exceptions that nobody reads are replaced
// by explicit specializations for our input: they are half of its size and nine tenths of its time.
// A version of the library in which these members have other names does not compile.
namespace nlohmann::detail {

using broadside::model::Lexer;
using broadside::model::Parser;

// Source knows where each token is.
template <>
Lexer::char_int_type Lexer::get() {
  return current = ia.get_character();
}

// text_of() has taken the byte order mark away.
template <>
bool Lexer::skip_bom() {
  return true;
}

// JSON has no comments.
template <>
bool Lexer::scan_comment() {
  return false;
}

template <>
Lexer::token_type Lexer::scan_string() {
  return ia.source->scan_string() ? token_type::value_string : token_type::parse_error;
}

template <>
Lexer::token_type Lexer::scan_number() {
  return ia.source->scan_number() ? token_type::value_unsigned : token_type::parse_error;
}

template <>
constexpr double Lexer::get_number_float() const noexcept {
  return 0;
}

template <>
std::string Lexer::get_token_string() const {
  return {};
}

template <>
std::string Parser::exception_message(const token_type /*expected*/,
                                      const std::string& /*context*/) {
  return {};
}

template <>
parse_error parse_error::create(int id, const position_t& position, const std::string& /*what*/,
                                std::nullptr_t /*context*/) {
  return {id, position.chars_read_total, ""};
}

}  // namespace nlohmann::detail

namespace broadside::model {
namespace {

// Receives nlohmann's events (its names and signatures) and remembers what is open.
class Handler {
 public:
  explicit Handler(Source& source) : source_(source) {}

  bool null() { return value(); }
  bool boolean(bool /*value*/) { return value(); }
  bool number_integer(std::int64_t /*value*/) { return value(); }
  bool number_unsigned(std::uint64_t /*value*/) { return value(); }
  bool number_float(double /*value*/, const std::string& /*text*/) { return value(); }
  bool string(std::string& /*value*/) { return value(); }
  bool binary(nlohmann::json::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return start(JsonContext::Object); }
  bool end_object() { return end(); }
  bool start_array(std::size_t /*size*/) { return start(JsonContext::Array); }
  bool end_array() { return end(); }
  bool key(std::string& /*value*/) {
    named_ = true;
    return true;
  }
  template <typename Exception>
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/, const Exception& /*e*/) {
    return false;
  }

  [[nodiscard]] bool too_deep() const { return too_deep_; }
  [[nodiscard]] JsonContext context() const {
    if (named_) return JsonContext::Name;
    if (!open_.empty()) return open_.back();
    return begun_ ? JsonContext::End : JsonContext::Start;
  }

 private:
  bool value() {
    begun_ = true;
    named_ = false;
    source_.report();
    return true;
  }
  bool start(JsonContext container) {
    too_deep_ = open_.size() >= base::limits::kJsonDepth;
    if (too_deep_) return false;
    open_.push(container);
    return value();
  }
  bool end() {
    open_.pop();
    return true;
  }

  Source& source_;
  base::List<JsonContext> open_;
  bool begun_ = false;
  bool named_ = false;  // a name waits for its value
  bool too_deep_ = false;
};

}  // namespace

base::Diagnostic find_json_fault(base::Text text, base::Text file, base::Arena& arena) {
  const auto fault = [&](Code code, std::size_t offset, base::Text first = {},
                         base::Text second = {}) -> base::Diagnostic {
    return {code, file, base::position_of(text, offset), {first, second}};
  };
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != base::Text::npos && text[first] == '<') return fault(Code::NotJson, first);

  Source source(text, arena);
  Handler handler(source);
  Parser(SourceAdapter{&source}, nullptr, false).sax_parse(&handler);
  if (source.fault()) return fault(source.fault()->code, source.fault()->offset);
  if (handler.too_deep()) {
    return fault(Code::TooDeep, source.token(), arena.decimal(base::limits::kJsonDepth));
  }
  // A grammar fault is at the last token, or at the end when something is missing there.
  const JsonContext context = handler.context();
  const bool missing = source.ended() && context != JsonContext::End;
  const SyntaxFault found = explain(text, missing ? text.size() : source.token(), context);
  return fault(found.code, found.offset, found.arguments[0], found.arguments[1]);
}

}  // namespace broadside::model
