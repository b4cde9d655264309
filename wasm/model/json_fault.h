#pragma once
// Why a text is not JSON. The only file of the project that uses nlohmann's JSON: its SAX parser
// goes over a text that json_scan.h has refused, and stops where the grammar breaks. Strings and
// numbers are scanned by json_tokens.h and reach that parser as `""` and `0`.

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"

namespace broadside::model {

// What is wrong with `text`, where, and what was expected there; positions count from `text`.
// Precondition: scan_json() refuses it.
[[nodiscard]] base::Diagnostic find_json_fault(base::Text text, base::Text file,
                                               base::Arena& arena);

}  // namespace broadside::model
