#pragma once
// List: a growing array of trivially copyable values. It does what std::vector does for them, with
// the growth in one function for all types: a vector's push_back costs the wasm module 200 bytes
// for each type that it is used with.

#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

namespace broadside::base {

// What does not depend on the type of the elements.
class ListMemory {
 public:
  ListMemory() = default;
  ListMemory(const ListMemory&) = delete;
  ListMemory& operator=(const ListMemory&) = delete;
  ListMemory(ListMemory&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  ListMemory& operator=(ListMemory&& other) noexcept;
  ~ListMemory();

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

 protected:
  // Makes room for `count` more elements of `element` bytes.
  void reserve_more(std::size_t count, std::size_t element);
  // Copies `count` elements to the end; they must not be in this list.
  void append(const void* values, std::size_t count, std::size_t element);
  // Makes a gap of `count` elements at `index`.
  void open_gap(std::size_t index, std::size_t count, std::size_t element);

  void* data_ = nullptr;  // from malloc
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

template <typename T>
class List : public ListMemory {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  void push(const T& value) { append(&value, 1, sizeof(T)); }
  // The same with more code, for values that come one by one in millions: a call of memcpy, which
  // push() makes, costs a hundred times as much as a byte.
  void push_in_place(T value) {
    reserve_more(1, sizeof(T));
    begin()[size_++] = value;
  }
  void push_all(std::span<const T> values) { append(values.data(), values.size(), sizeof(T)); }
  void insert(std::size_t index, T value) {
    open_gap(index, 1, sizeof(T));
    begin()[index] = value;
  }
  // The values must not be in this list.
  void insert_all(std::size_t index, std::span<const T> values) {
    open_gap(index, values.size(), sizeof(T));
    for (const T& value : values) begin()[index++] = value;
  }
  // Precondition for these: !empty().
  void pop() { --size_; }
  [[nodiscard]] T& back() { return begin()[size_ - 1]; }
  [[nodiscard]] const T& back() const { return begin()[size_ - 1]; }

  void clear() { size_ = 0; }
  // Precondition: size <= size().
  void cut(std::size_t size) { size_ = size; }
  [[nodiscard]] T& operator[](std::size_t index) { return begin()[index]; }
  [[nodiscard]] const T& operator[](std::size_t index) const { return begin()[index]; }
  [[nodiscard]] T* begin() { return static_cast<T*>(data_); }
  [[nodiscard]] T* end() { return begin() + size_; }
  [[nodiscard]] const T* begin() const { return static_cast<const T*>(data_); }
  [[nodiscard]] const T* end() const { return begin() + size_; }
  [[nodiscard]] std::span<const T> view() const { return {begin(), size_}; }

  // The memory, for its new owner; the list is empty afterwards.
  [[nodiscard]] T* release() {
    size_ = capacity_ = 0;
    return static_cast<T*>(std::exchange(data_, nullptr));
  }
};

}  // namespace broadside::base
