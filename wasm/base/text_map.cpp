#include "base/text_map.h"

#include <algorithm>

namespace broadside::base {
namespace {

constexpr std::size_t kRecent = 256;

// Where `text` stands in a sorted list, or would stand.
TextMap::Entry* place_of(List<TextMap::Entry>& list, Text text) {
  return std::partition_point(list.begin(), list.end(),
                              [&](const TextMap::Entry& entry) { return entry.text < text; });
}

}  // namespace

TextMap::Entry* TextMap::find(Text text) {
  for (List<Entry>* list : {&recent_, &used_}) {
    Entry* entry = place_of(*list, text);
    if (entry != list->end() && entry->text == text) return entry;
  }
  return nullptr;
}

void TextMap::insert(const Entry& entry) {
  const Entry* place = place_of(recent_, entry.text);
  recent_.insert(static_cast<std::size_t>(place - recent_.begin()), entry);
  if (recent_.size() < kRecent) return;
  // Merged from the end, where there is room.
  const std::size_t count = used_.size();
  used_.push_all(recent_.view());
  Entry* old = used_.begin() + count;
  for (Entry* to = used_.end(); !recent_.empty();) {
    const bool from_old = old != used_.begin() && recent_.back().text < old[-1].text;
    *--to = from_old ? *--old : recent_.back();
    if (!from_old) recent_.pop();
  }
}

}  // namespace broadside::base
