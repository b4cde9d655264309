#pragma once
// Result<T>: a value, or the Diagnostic that says why there is none.
//
// Bad input is data here: functions that read content return a Result (or a value plus a list of
// diagnostics) and never throw; the code is built with exceptions off. std::expected is what this
// would be, but neither g++ 12 nor Emscripten 3.1.6 has it under C++20.

#include <cassert>
#include <optional>
#include <utility>

#include "base/diagnostic.h"

namespace broadside::base {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}                     // NOLINT: implicit by design
  Result(Diagnostic diagnostic) : error_(std::move(diagnostic)) {}  // NOLINT: implicit by design

  [[nodiscard]] bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }

  // Precondition: ok().
  [[nodiscard]] T& value() {
    assert(ok());
    return *value_;
  }
  // Precondition: !ok().
  [[nodiscard]] Diagnostic& error() {
    assert(!ok());
    return error_;
  }

 private:
  std::optional<T> value_;
  Diagnostic error_;
};

}  // namespace broadside::base
