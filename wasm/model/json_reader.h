#pragma once
// A JSON file → nodes, or the diagnostic that says why not.

#include <optional>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"
#include "model/json_value.h"

namespace broadside::model {

// The root value of a whole file; a leading byte order mark is ignored. nullopt with a diagnostic
// that says what is wrong, where, and what was expected there.
[[nodiscard]] std::optional<JsonValue> read_json(base::Text bytes, base::Text file,
                                                 base::Arena& arena,
                                                 base::Diagnostics& diagnostics);

}  // namespace broadside::model
