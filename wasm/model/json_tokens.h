#pragma once
// The two JSON tokens that hold data, scanned in bulk (RFC 8259, sections 6 and 7). nlohmann's
// lexer goes character by character and keeps books for each, which costs ten times what rendering
// the Markdown inside costs.

#include <cstddef>
#include <optional>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/text.h"

namespace broadside::model {

// What is wrong with a token, and where.
struct TokenFault {
  std::size_t offset;
  base::Code code;
};

struct StringToken {
  base::Text text;      // unescaped
  std::size_t end = 0;  // behind the closing quotation mark
  std::optional<TokenFault> fault;
};

// `begin` is the offset of the opening quotation mark; `bytes` is well-formed UTF-8. An unpaired
// surrogate escape becomes U+FFFD. The text is a view into `bytes`, or into `arena` when something
// was escaped.
[[nodiscard]] StringToken scan_string(base::Text bytes, std::size_t begin, base::Arena& arena);

// The end of the number that begins at `begin` (`-` or a digit); nullopt when it is not one, or
// when a letter, a digit or a sign follows without a space, as in 2024-02-17.
[[nodiscard]] std::optional<std::size_t> scan_number(base::Text bytes, std::size_t begin);

}  // namespace broadside::model
