#pragma once
// What must hold for any text file before it is read: its size and its encoding.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/arena.h"
#include "base/diagnostic.h"

namespace broadside::model {

// The file without its byte order mark; nullopt, with a diagnostic, when it is not UTF-8 or holds a
// NUL.
[[nodiscard]] std::optional<std::string_view> text_of(std::string_view bytes, std::string_view file,
                                                      base::Diagnostics& diagnostics);

// False, with a diagnostic, when there are more than `limit` bytes.
[[nodiscard]] bool check_size(std::string_view bytes, std::size_t limit, std::string_view file,
                              base::Arena& arena, base::Diagnostics& diagnostics);

}  // namespace broadside::model
