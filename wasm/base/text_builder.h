#pragma once
// TextBuilder: a text that grows. Without small-string tricks, so that reading it costs no branch.

#include <cstddef>

#include "base/list.h"
#include "base/text.h"

namespace broadside::base {

class TextBuilder {
 public:
  TextBuilder& operator+=(Text text) {
    bytes_.push_all({text.data(), text.size()});
    return *this;
  }
  TextBuilder& operator+=(char c);
  // As UTF-8; surrogates and values above U+10FFFF become U+FFFD.
  void add_code_point(char32_t code_point);
  void add_decimal(std::size_t value);
  void insert(std::size_t offset, Text text);

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  void clear() { bytes_.clear(); }
  // Precondition: size <= size().
  void cut(std::size_t size) { bytes_.cut(size); }

  // Valid until the next change.
  [[nodiscard]] Text view() const { return {bytes_.begin(), bytes_.size()}; }
  operator Text() const { return view(); }  // NOLINT: it is a text

  [[nodiscard]] char* release() { return bytes_.release(); }

 private:
  List<char> bytes_;
};

}  // namespace broadside::base
