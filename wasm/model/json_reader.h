#pragma once
// JSON text → JsonDocument. The only file of the project that uses nlohmann's JSON.
//
// The grammar and the order of events are nlohmann's SAX parser; strings and numbers are scanned by
// json_tokens.h and reach that parser as `""` and `0`.

#include <string_view>

#include "base/result.h"
#include "model/json_value.h"

namespace broadside::model {

// `bytes` is a whole file; a leading byte order mark is ignored. The document copies what it
// needs. The error says what is wrong, where, and what was expected there.
[[nodiscard]] base::Result<JsonDocument> read_json(std::string_view bytes, std::string_view file);

}  // namespace broadside::model
