#include "base/list.h"

#include <cstdlib>
#include <cstring>

namespace broadside::base {

ListMemory::~ListMemory() { std::free(data_); }  // NOLINT: realloc is the point

ListMemory& ListMemory::operator=(ListMemory&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(capacity_, other.capacity_);
  return *this;
}

void ListMemory::reserve_more(std::size_t count, std::size_t element) {
  if (size_ + count <= capacity_) return;
  constexpr std::size_t kFirst = 8;
  capacity_ = size_ + count + (size_ < kFirst ? kFirst : size_);
  data_ = std::realloc(data_, capacity_ * element);  // NOLINT: elements are trivially copyable
  if (data_ == nullptr) __builtin_trap();            // out of memory: nothing can go on
}

void ListMemory::append(const void* values, std::size_t count, std::size_t element) {
  if (count == 0) return;  // memcpy must not see a null pointer
  reserve_more(count, element);
  std::memcpy(static_cast<char*>(data_) + size_ * element, values, count * element);
  size_ += count;
}

void ListMemory::open_gap(std::size_t index, std::size_t count, std::size_t element) {
  reserve_more(count, element);
  char* at = static_cast<char*>(data_) + index * element;
  std::memmove(at + count * element, at, (size_ - index) * element);
  size_ += count;
}

}  // namespace broadside::base
