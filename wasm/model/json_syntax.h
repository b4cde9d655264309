#pragma once
// Says in an author's words what is wrong at a place where the JSON grammar broke.

#include <cstddef>
#include <string>
#include <string_view>

namespace broadside::model {

struct SyntaxFault {
  std::size_t offset;  // where the fix goes, which may be before the place where parsing stopped
  std::string reason;
};

enum class Container : unsigned char { None, Array, Object };

// `stopped` is the offset of the token that did not fit; `inside` the innermost open container;
// `complete` whether the outermost value had ended before.
[[nodiscard]] SyntaxFault explain(std::string_view bytes, std::size_t stopped, Container inside,
                                  bool complete);

}  // namespace broadside::model
