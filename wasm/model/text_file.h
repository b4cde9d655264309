#pragma once
// What must hold for any text file before it is read: its size and its encoding.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace broadside::model {

// The file without its byte order mark, or an error when it is not UTF-8 or holds a NUL.
[[nodiscard]] base::Result<std::string_view> text_of(std::string_view bytes, std::string_view file);

// An error when there are more than `limit` bytes.
[[nodiscard]] std::optional<base::Diagnostic> check_size(std::string_view bytes, std::size_t limit,
                                                         std::string_view file);

}  // namespace broadside::model
