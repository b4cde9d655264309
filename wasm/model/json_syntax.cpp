#include "model/json_syntax.h"

#include "base/ascii.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The end of the last thing before `offset` that is not a space.
std::size_t end_before(base::Text bytes, std::size_t offset) {
  while (offset > 0 && is_json_space(bytes[offset - 1])) --offset;
  return offset;
}

constexpr std::string_view kWrongQuotes = "'“”„«»‘’";

}  // namespace

SyntaxFault explain(base::Text bytes, std::size_t stopped, JsonContext context) {
  using base::Code;
  const base::Text rest = bytes.substr(stopped);
  const base::Text found = base::prefix(rest, 1);
  const std::size_t previous_end = end_before(bytes, stopped);
  const char previous = previous_end == 0 ? '\0' : bytes[previous_end - 1];
  const base::Text closing = context == JsonContext::Array ? "]" : "}";

  if (context == JsonContext::End) return {stopped, Code::JsonTrailingText, {found}};
  if (context == JsonContext::Start) {
    return {stopped, rest.empty() ? Code::JsonEmpty : Code::JsonNoStart, {found}};
  }
  if (rest.empty()) return {stopped, Code::JsonUnclosed, {closing}};
  if (kWrongQuotes.find(found) != base::Text::npos) return {stopped, Code::JsonQuotes, {found}};
  if (previous == ',' && found == closing) {
    return {previous_end - 1, Code::JsonTrailingComma, {closing}};
  }
  if (context == JsonContext::Name && previous != ':') {
    return {stopped, Code::JsonNoColon, {found}};
  }
  if (context == JsonContext::Object && (previous == '{' || previous == ',')) {
    return {stopped, Code::JsonNoName, {found}};
  }
  if (previous == ':' || previous == ',' || previous == '[') {
    return {stopped, Code::JsonNoValue, {found}};
  }
  if (found == "\"") {
    return {previous_end,
            context == JsonContext::Array ? Code::JsonNoLineComma : Code::JsonNoComma};
  }
  const bool in_text = previous == '"' && base::is_ascii_alphanumeric(rest.front());
  return {stopped, in_text ? Code::JsonInnerQuote : Code::JsonNoEnd, {closing, found}};
}

}  // namespace broadside::model
