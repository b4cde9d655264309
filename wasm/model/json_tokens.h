#pragma once
// The two JSON tokens that hold data, scanned in bulk (RFC 8259, sections 6 and 7). nlohmann's
// lexer goes character by character and keeps books for each, which costs ten times what rendering
// the Markdown inside costs.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace broadside::model {

// What is wrong with a token and where, in words that end a sentence begun by "This is not valid
// JSON:".
struct TokenFault {
  std::size_t offset;
  std::string_view reason;
};

struct StringToken {
  std::string text;     // unescaped
  std::size_t end = 0;  // behind the closing quotation mark
  std::optional<TokenFault> fault;
};

// `begin` is the offset of the opening quotation mark; `bytes` is well-formed UTF-8. An unpaired
// surrogate escape becomes U+FFFD.
[[nodiscard]] StringToken scan_string(std::string_view bytes, std::size_t begin);

// The end of the number that begins at `begin` (`-` or a digit); nullopt when it is not one, or
// when a letter, a digit or a sign follows without a space, as in 2024-02-17.
[[nodiscard]] std::optional<std::size_t> scan_number(std::string_view bytes, std::size_t begin);

}  // namespace broadside::model
