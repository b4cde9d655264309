#include "model/json_syntax.h"

#include "base/ascii.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The end of the last thing before `offset` that is not a space.
std::size_t end_before(std::string_view bytes, std::size_t offset) {
  while (offset > 0 && is_json_space(bytes[offset - 1])) --offset;
  return offset;
}

bool is_curly_quote(std::string_view rest) {
  return rest.starts_with("“") || rest.starts_with("”") || rest.starts_with("„") ||
         rest.starts_with("«") || rest.starts_with("»") || rest.starts_with('\'') ||
         rest.starts_with("‘") || rest.starts_with("’");
}

std::string found_here(std::string_view rest) {
  if (rest.empty()) return "the end of the file";
  return "“" + std::string(base::prefix(rest, 1)) + "”";
}

}  // namespace

SyntaxFault explain(std::string_view bytes, std::size_t stopped, Container inside, bool complete) {
  const std::string_view rest = bytes.substr(stopped);
  const std::size_t previous_end = end_before(bytes, stopped);
  const char previous = previous_end == 0 ? '\0' : bytes[previous_end - 1];
  const std::string found = found_here(rest);

  if (complete) {
    return {stopped, "the text ends before this place, but " + found +
                         " follows. Remove what is behind the last bracket."};
  }
  if (inside == Container::None) {
    if (rest.empty()) return {stopped, "the file is empty. It must begin with {."};
    return {stopped, "expected { at the beginning, found " + found + "."};
  }

  const bool object = inside == Container::Object;
  const char closing = object ? '}' : ']';
  if (rest.empty()) {
    return {stopped, std::string("the file ends too early: ") + closing + " is missing."};
  }
  if (is_curly_quote(rest)) {
    return {stopped, "found " + found + ". Names and texts stand in straight quotation marks: \"."};
  }
  if (previous == ',' && rest.front() == closing) {
    return {previous_end - 1, std::string("there is nothing behind this comma. Remove the comma "
                                          "before ") +
                                  closing + "."};
  }
  if (object && (previous == '{' || previous == ',')) {
    return {stopped, "expected the name of a field in quotation marks, found " + found + "."};
  }
  if (previous == ':' || previous == ',' || previous == '[') {
    return {stopped,
            "expected a value (a text in quotation marks, a number, true, false, [ or {), found " +
                found + "."};
  }
  if (rest.front() == '"') {
    return {previous_end,
            "expected a comma here, before the next " + std::string(object ? "field." : "line.")};
  }
  if (previous == '"' && base::is_ascii_alphanumeric(rest.front())) {
    return {stopped, std::string("expected a comma or ") + closing + ", found " + found +
                         ". A quotation mark inside a text is written \\\"."};
  }
  return {stopped, std::string("expected ") + (object ? "a colon, " : "") + "a comma or " +
                       closing + ", found " + found + "."};
}

}  // namespace broadside::model
