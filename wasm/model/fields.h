#pragma once
// Typed access to the members of a JSON object: known names, right types, and a diagnostic for
// everything else. The lists of names are *_fields.def.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"
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

// The fields that an object may have, at most 32, made from a .def list: names in one literal,
// "one\0two\0", and their types.
struct FieldTable {
  base::Term owner;  // for messages: "an article"
  const char* names;
  const FieldType* types;
  std::size_t count;
  std::string_view required = {};  // names, each with a space behind it
};

// One file while it is being decoded: finds positions, collects diagnostics.
struct Reading {
  base::Text bytes;
  base::Text file;
  base::Arena& arena;
  base::Diagnostics& diagnostics;

  void report(base::Code code, std::size_t offset, base::Text first = {}, base::Text second = {},
              base::Text third = {});
  // A value of `name` that is of another kind than is wanted.
  void wrong_kind(base::Code code, JsonValue value, base::Text name, base::Term wanted);
};

// Goes through the members of an object in file order and stops at those that can be used: known
// name, right type, not null, a date that exists. Everything else is reported on the way; a wrong
// type is an error for required fields, else a warning.
class FieldReader {
 public:
  FieldReader(JsonValue object, const FieldTable& table, Reading& reading)
      : table_(table), reading_(reading), at_(object.begin()), end_(object.end()) {}

  // Moves to the next usable member; false at the end.
  bool next();

  // Its position in the table, and its value.
  [[nodiscard]] std::size_t row() const { return row_; }
  [[nodiscard]] JsonValue value() const { return value_; }
  // Whether a usable member with this position has been met.
  [[nodiscard]] bool found(std::size_t row) const { return (found_ >> row & 1U) != 0; }

 private:
  [[nodiscard]] bool usable(JsonValue member);
  [[nodiscard]] std::size_t find(base::Text name) const;

  const FieldTable& table_;
  Reading& reading_;
  JsonValue::Iterator at_;
  JsonValue::Iterator end_;
  JsonValue value_{nullptr};
  std::size_t row_ = 0;
  std::uint32_t seen_ = 0;  // a bit for each row, whatever the value
  std::uint32_t found_ = 0;
};

// A text as one line: line breaks and tabs become spaces, control and bidi control characters go,
// ends are trimmed; longer than limits::kTitleCharacters is cut with a warning.
[[nodiscard]] base::Text one_line(JsonValue value, Reading& reading);

// The name that is nearest to `name` (Damerau-Levenshtein distance of at most 2, and less than half
// of the name), or empty.
[[nodiscard]] base::Text nearest(base::Text name, const FieldTable& table);

}  // namespace broadside::model
