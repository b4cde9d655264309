#include "cli/check_tags.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::cli {
namespace {

using base::Code;

// Shorter ones are often one letter apart and mean something else.
constexpr std::size_t kShortest = 5;  // characters
constexpr std::size_t kLongest = 64;

struct Spelling {
  std::size_t count = 0;
  std::size_t first = 0;  // the article
};

struct Tag {
  std::size_t count = 0;
  std::map<std::string, Spelling> spellings;

  // The most frequent one; of equally frequent ones the first that was written.
  [[nodiscard]] const std::pair<const std::string, Spelling>& usual() const {
    return *std::min_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
      return a.second.count != b.second.count ? a.second.count > b.second.count
                                              : a.second.first < b.second.first;
    });
  }
};

using Tags = std::map<std::string, Tag>;  // by key

Tags tags_of(const std::vector<Facts>& all) {
  Tags tags;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].draft || all[i].page) continue;
    for (const std::string& written : all[i].tags) {
      base::Arena arena;
      Tag& tag = tags[std::string(base::tag_key(written, arena))];
      Spelling& spelling = tag.spellings[written];
      if (spelling.count++ == 0) spelling.first = i;
      ++tag.count;
    }
  }
  return tags;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !base::is_continuation(c); }));
}

bool is_comparable(std::string_view key) {
  const std::size_t size = characters(key);
  // 2024 and 2025, or two numbers of one law, are no mistakes.
  return size >= kShortest && size <= kLongest &&
         std::none_of(key.begin(), key.end(), base::is_ascii_digit);
}

// The key and all that is left of it when one character is taken out: two keys that are one mistake
// apart have one of these in common.
std::vector<std::string> shortened(const std::string& key) {
  std::vector<std::string> all = {key};
  for (std::size_t offset = 0; offset < key.size();) {
    const std::size_t length = base::decode(key, offset).length;
    all.push_back(key.substr(0, offset) + key.substr(offset + length));
    offset += length;
  }
  return all;
}

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::Decoded one = base::decode(text, offset);
    out += one.code_point;
    offset += one.length;
  }
  return out;
}

// Whether one character is added, left out or changed, or two neighbours changed places.
bool is_one_mistake(std::string_view a, std::string_view b) {
  std::u32string one = decoded(a);
  std::u32string other = decoded(b);
  if (one.size() > other.size()) std::swap(one, other);
  const auto [left, right] = std::mismatch(one.begin(), one.end(), other.begin());
  const std::u32string rest(left, one.end());
  const std::u32string other_rest(right, other.end());
  if (one.size() < other.size()) {
    return one.size() + 1 == other.size() && rest == other_rest.substr(1);
  }
  if (rest.empty() || rest.substr(1) == other_rest.substr(1)) return true;
  return rest.size() > 1 && rest[0] == other_rest[1] && rest[1] == other_rest[0] &&
         rest.substr(2) == other_rest.substr(2);
}

}  // namespace

std::vector<TagFault> check_tags(const std::vector<Facts>& all) {
  const Tags tags = tags_of(all);
  std::vector<TagFault> faults;
  std::unordered_map<std::string, std::vector<const Tags::value_type*>> frequent;
  for (const auto& entry : tags) {
    const auto& [key, tag] = entry;
    const auto& usual = tag.usual();
    for (const auto& [spelling, use] : tag.spellings) {
      if (spelling == usual.first) continue;
      faults.push_back({Code::TagSpelling, use.first, spelling, usual.first, usual.second.count});
    }
    if (tag.count < 2 || !is_comparable(key)) continue;
    for (const std::string& part : shortened(key)) frequent[part].push_back(&entry);
  }
  for (const auto& [key, tag] : tags) {
    if (tag.count > 1 || !is_comparable(key)) continue;
    const Tags::value_type* meant = nullptr;
    for (const std::string& part : shortened(key)) {
      const auto found = frequent.find(part);
      if (found == frequent.end()) continue;
      for (const Tags::value_type* other : found->second) {
        if (!is_one_mistake(key, other->first)) continue;
        if (meant == nullptr || other->second.count > meant->second.count) meant = other;
      }
    }
    if (meant == nullptr) continue;
    const auto& [spelling, use] = *tag.spellings.begin();
    faults.push_back(
        {Code::SimilarTag, use.first, spelling, meant->second.usual().first, meant->second.count});
  }
  return faults;
}

}  // namespace broadside::cli
