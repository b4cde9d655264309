#pragma once
// Where character references are in HTML; markdown/entities.h says what they stand for.

#include <string_view>

namespace broadside::cli {

// The reference that the text begins with, from `&` to `;`, by the grammar of CommonMark (0.31.2,
// 2.5); empty when there is none. Whether its name is known is not asked. Cost: constant.
[[nodiscard]] std::string_view reference_at(std::string_view text);

}  // namespace broadside::cli
