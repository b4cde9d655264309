#pragma once
// The line of a file that a finding is about, made fit for a terminal, and where its caret stands.
//
// Columns are counted in the order in which characters stand in the file. Terminals that reorder
// text from right to left show another order; there the marked character is the one that is in
// `marked`, which a colour can tell.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace broadside::cli {

// The text is before + marked + after: well formed, without controls and bidirectional controls (�
// in their place), tabs as blanks, at most about kExcerptColumns wide, with … where it was cut.
struct Excerpt {
  std::string before;
  std::string marked;  // one character with what joins it; empty at the end of the line
  std::string after;
  std::size_t column = 0;  // columns of `before`
};

inline constexpr std::size_t kExcerptColumns = 96;

// nullopt when the file has no such line, or the position means the file as a whole.
[[nodiscard]] std::optional<Excerpt> excerpt(std::string_view bytes, base::Position position);

// Any bytes as a well-formed text without controls: � in their place.
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace broadside::cli
