#pragma once
// A hash of bytes, to tell whether they are still the same. Not against people who want two files
// to have one hash: they would only keep their own site from being written.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace broadside::cli {

// Eight bytes at a time: a site is hashed at every build. Two values that depend on each other are
// mixed as in MurmurHash3's finalizer.
class ContentHash {
 public:
  ContentHash& add(std::string_view bytes) {
    add(static_cast<std::uint64_t>(bytes.size()));
    while (bytes.size() >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      add(word);
      bytes.remove_prefix(sizeof word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    return add(rest);
  }
  ContentHash& add(std::uint64_t word) {
    state_ = (state_ ^ mixed(word)) * 0x9E3779B97F4A7C15U;
    state_ = state_ << 27U | state_ >> 37U;
    return *this;
  }

  // Never 0.
  [[nodiscard]] std::uint64_t value() const {
    const std::uint64_t value = mixed(state_);
    return value == 0 ? 1 : value;
  }

 private:
  static std::uint64_t mixed(std::uint64_t word) {
    word ^= word >> 33U;
    word *= 0xFF51AFD7ED558CCDU;
    word ^= word >> 33U;
    word *= 0xC4CEB9FE1A85EC53U;
    return word ^ word >> 33U;
  }

  std::uint64_t state_ = 0x2545F4914F6CDD1DU;
};

[[nodiscard]] inline std::uint64_t hash_of(std::string_view bytes) {
  return ContentHash().add(bytes).value();
}

}  // namespace broadside::cli
