#pragma once
// Members of JSON objects that are written by tools, where names are not checked.

#include <optional>

#include "base/text.h"
#include "model/fields.h"
#include "model/json_value.h"

namespace broadside::model {

// The member of this name that is not null; nullopt when there is none or `object` is no object.
[[nodiscard]] std::optional<JsonValue> find_member(JsonValue object, base::Text name);

// The same for one kind; a value of another kind is reported, as left out.
[[nodiscard]] std::optional<JsonValue> find_member(JsonValue object, base::Text name, JsonKind kind,
                                                   Reading& reading);

// A member that is a text, as one line; empty when there is none.
[[nodiscard]] base::Text line_member(JsonValue object, base::Text name, Reading& reading);

// A member that is a natural number; 0 when there is none, and for what no site has: 10^9 or more.
[[nodiscard]] std::size_t number_member(JsonValue object, base::Text name, Reading& reading);

}  // namespace broadside::model
