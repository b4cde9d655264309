#pragma once
// The JSON grammar (RFC 8259), accepted or refused. Accepting takes one pass and little code, which
// every reader loads; why a text is refused is the business of json_fault.h.

#include <cstddef>
#include <optional>

#include "base/arena.h"
#include "base/list.h"
#include "base/text.h"
#include "model/json_value.h"

namespace broadside::model {

// The nodes of one value with nothing but spaces around it, or nullopt; also when brackets nest
// deeper than base::limits::kJsonDepth. `text` is well-formed UTF-8 without NUL, and begins
// `skipped` bytes behind the beginning of its file, from which the nodes' offsets count.
[[nodiscard]] std::optional<base::List<JsonNode>> scan_json(base::Text text, std::size_t skipped,
                                                            base::Arena& arena);

}  // namespace broadside::model
