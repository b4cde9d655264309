#pragma once
// Typed access to the members of a JSON object: known names, right types, and a diagnostic for
// everything else. The lists of names are *_fields.def.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/json_value.h"

namespace broadside::model {

enum class FieldType : std::uint8_t {
  Line,
  Text,
  Date,
  List,
  People,
  Markdown,
  Flag,
  Address,
  Map,
  Links,
  Number,
};

struct FieldRow {
  std::string_view name;
  FieldType type;
};

// One file while it is being decoded: finds positions, collects diagnostics.
struct Reading {
  std::string_view bytes;
  std::string_view file;
  base::Diagnostics& diagnostics;

  void report(base::Code code, std::size_t offset,
              std::initializer_list<std::string_view> arguments = {});
};

// Goes through the members of `object` in file order. A member whose name is in `rows` and whose
// value fits its type is handed to `take` with its row's index; null counts as absent. A wrong type
// is an error for the fields in `required`, else a warning and the field is left out. `owner` names
// the object in messages ("an article").
void read_fields(JsonValue object, const FieldRow* rows, std::size_t count, std::string_view owner,
                 std::string_view required, Reading& reading,
                 const std::function<void(std::size_t, JsonValue)>& take);

// A text as one line: line breaks and tabs become spaces, control and bidi control characters go,
// ends are trimmed; longer than limits::kTitleCharacters is cut with a warning.
[[nodiscard]] std::string one_line(JsonValue value, Reading& reading);

// The row's name that is nearest to `name` (Damerau-Levenshtein distance of at most 2, and less
// than half of the name), or empty.
[[nodiscard]] std::string_view nearest(std::string_view name, const FieldRow* rows,
                                       std::size_t count);

}  // namespace broadside::model
