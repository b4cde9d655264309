#pragma once
// Says what is wrong at a place where the JSON grammar broke, as its author would put it.

#include <cstddef>

#include "base/diagnostic.h"
#include "base/text.h"

namespace broadside::model {

// What the grammar was inside of when it broke.
enum class JsonContext : unsigned char {
  Start,  // nothing has begun
  Array,
  Object,  // between members
  Name,    // behind the name of a member
  End,     // the outermost value has ended
};

struct SyntaxFault {
  std::size_t offset;  // where the fix goes, which may be before the place where parsing stopped
  base::Code code;
  base::Text arguments[2] = {};
};

// `stopped` is the offset of the token that did not fit, or bytes.size().
[[nodiscard]] SyntaxFault explain(base::Text bytes, std::size_t stopped, JsonContext context);

}  // namespace broadside::model
