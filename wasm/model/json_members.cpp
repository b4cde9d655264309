#include "model/json_members.h"

#include "base/ascii.h"

namespace broadside::model {

std::optional<JsonValue> find_member(JsonValue object, base::Text name) {
  if (object.kind() != JsonKind::Object) return std::nullopt;
  for (const JsonValue member : object) {
    if (member.key() == name && member.kind() != JsonKind::Null) return member;
  }
  return std::nullopt;
}

std::optional<JsonValue> find_member(JsonValue object, base::Text name, JsonKind kind,
                                     Reading& reading) {
  const auto member = find_member(object, name);
  if (!member || member->kind() == kind) return member;
  reading.report(base::Code::IgnoredValue, member->node().offset, name, term_for(kind),
                 term_for(member->kind()));
  return std::nullopt;
}

base::Text line_member(JsonValue object, base::Text name, Reading& reading) {
  const auto member = find_member(object, name, JsonKind::String, reading);
  return member ? one_line(*member, reading) : base::Text();
}

std::size_t number_member(JsonValue object, base::Text name, Reading& reading) {
  const auto member = find_member(object, name, JsonKind::Number, reading);
  const base::Text text = member ? member->text() : base::Text();
  std::size_t number = 0;
  for (const char c : text) {
    if (!base::is_ascii_digit(c) || text.size() > 9) return 0;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

}  // namespace broadside::model
