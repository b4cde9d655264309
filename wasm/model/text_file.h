#pragma once
// What must hold for any text file before it is read: its size and its encoding.

#include <cstddef>
#include <optional>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"

namespace broadside::model {

// The file without its byte order mark; nullopt, with a diagnostic, when it is not UTF-8 or holds a
// NUL.
[[nodiscard]] std::optional<base::Text> text_of(base::Text bytes, base::Text file,
                                                base::Diagnostics& diagnostics);

// False, with a diagnostic, when there are more than `limit` bytes.
[[nodiscard]] bool check_size(base::Text bytes, std::size_t limit, base::Text file,
                              base::Arena& arena, base::Diagnostics& diagnostics);

}  // namespace broadside::model
