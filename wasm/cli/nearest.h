#pragma once
// What a name that is misspelt may have meant.

#include <string>
#include <string_view>

namespace broadside::cli {

// Keeps the nearest of the names that it is shown; of equally near ones the first.
class Nearest {
 public:
  // `written` must live as long as this.
  explicit Nearest(std::string_view written) : written_(written) {}

  [[nodiscard]] static bool same_but_for_capitals(std::string_view a, std::string_view b);

  // Whether it is the nearest so far.
  bool consider(std::string_view name);
  // Empty when none is near: at most two mistakes of typing, and less than half of the name.
  // Capitals are no mistake.
  [[nodiscard]] const std::string& found() const { return found_; }

 private:
  std::string_view written_;
  std::string found_;
  std::size_t least_ = 3;
};

}  // namespace broadside::cli
