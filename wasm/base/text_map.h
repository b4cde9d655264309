#pragma once
// TextMap: numbers by text. Two sorted lists: it is smaller than a hash table, and no input makes
// it slow.

#include <cstddef>
#include <cstdint>

#include "base/list.h"
#include "base/text.h"

namespace broadside::base {

class TextMap {
 public:
  struct Entry {
    Text text;  // must stay as long as the map
    std::uintptr_t value;
  };

  [[nodiscard]] bool empty() const { return used_.empty() && recent_.empty(); }
  // nullptr when there is none; valid until the next insert().
  [[nodiscard]] Entry* find(Text text);
  // Precondition: the text has no entry yet.
  void insert(const Entry& entry);

 private:
  // Making room in one list for each of many thousand entries would cost more than all the rest of
  // a page; the new ones are few, and join the others when they are not.
  List<Entry> used_;
  List<Entry> recent_;
};

}  // namespace broadside::base
