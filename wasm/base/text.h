#pragma once
// Text: a view of characters that live elsewhere, as the engine's functions take and give it.
//
// In native builds it is std::string_view. WebAssembly functions give back one number at most, so a
// pair of pointer and length would go through memory at every call; there a Text is one 64-bit
// number that holds both. That makes the module a twenty-fifth smaller. Constants stay
// std::string_view, which converts both ways.

#include <cstdint>
#include <string_view>

namespace broadside::base {

#ifndef __EMSCRIPTEN__

using Text = std::string_view;

#else

// The members are those of std::string_view that the engine uses.
class Text {
 public:
  static constexpr std::size_t npos = std::string_view::npos;

  Text() = default;
  Text(const char* data, std::size_t size)
      : bits_(std::uint64_t{size} << 32U | reinterpret_cast<std::uintptr_t>(data)) {}
  Text(std::string_view view) : Text(view.data(), view.size()) {}
  Text(const char* literal) : Text(std::string_view(literal)) {}
  operator std::string_view() const { return {data(), size()}; }

  [[nodiscard]] const char* data() const {
    return reinterpret_cast<const char*>(static_cast<std::uintptr_t>(bits_));
  }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(bits_ >> 32U); }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] const char* begin() const { return data(); }
  [[nodiscard]] const char* end() const { return data() + size(); }
  [[nodiscard]] char operator[](std::size_t index) const { return data()[index]; }
  [[nodiscard]] char front() const { return data()[0]; }
  [[nodiscard]] char back() const { return data()[size() - 1]; }

  void remove_prefix(std::size_t count) { *this = Text(data() + count, size() - count); }
  void remove_suffix(std::size_t count) { *this = Text(data(), size() - count); }
  [[nodiscard]] Text substr(std::size_t from, std::size_t count = npos) const {
    return view().substr(from, count);
  }
  [[nodiscard]] bool starts_with(std::string_view text) const { return view().starts_with(text); }
  [[nodiscard]] bool starts_with(char c) const { return view().starts_with(c); }
  [[nodiscard]] bool ends_with(char c) const { return view().ends_with(c); }
  [[nodiscard]] int compare(std::string_view text) const { return view().compare(text); }
  [[nodiscard]] std::size_t find(std::string_view text, std::size_t from = 0) const {
    return view().find(text, from);
  }
  [[nodiscard]] std::size_t find(char c, std::size_t from = 0) const {
    return view().find(c, from);
  }
  [[nodiscard]] std::size_t rfind(char c) const { return view().rfind(c); }
  [[nodiscard]] std::size_t find_first_of(const char* set, std::size_t from = 0) const {
    return view().find_first_of(set, from);
  }
  [[nodiscard]] std::size_t find_first_not_of(const char* set) const {
    return view().find_first_not_of(set);
  }

  friend bool operator==(Text a, Text b) { return a.view() == b.view(); }
  friend bool operator==(Text a, std::string_view b) { return a.view() == b; }
  friend bool operator==(Text a, const char* b) { return a.view() == b; }
  friend bool operator<(Text a, Text b) { return a.view() < b.view(); }

 private:
  [[nodiscard]] std::string_view view() const { return *this; }

  std::uint64_t bits_ = 0;
};

#endif

}  // namespace broadside::base
