#include "bridge/arena.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

// Where the linker's static data and stack end.
extern "C" unsigned char __heap_base;  // NOLINT(bugprone-reserved-identifier): wasm-ld's name

namespace {

constexpr std::size_t kPage = 65536;
constexpr std::size_t kAlign = 16;

// Before each block stands its size, for realloc.
struct Header {
  std::size_t size;
};

std::uintptr_t top = 0;
Header* last = nullptr;  // the block that ends at `top`

std::uintptr_t align(std::uintptr_t address) { return (address + kAlign - 1) & ~(kAlign - 1); }

// Makes the memory reach to `end`. Out of memory is a trap: the host reports it as our fault.
void grow_to(std::uintptr_t end) {
  const std::size_t have = __builtin_wasm_memory_size(0) * kPage;
  if (end <= have) return;
  // At least doubling keeps the number of growths small; each one detaches JavaScript's views.
  std::size_t pages = (end - have + kPage - 1) / kPage;
  const std::size_t wanted = pages > have / kPage ? pages : have / kPage;
  if (__builtin_wasm_memory_grow(0, wanted) != static_cast<std::size_t>(-1)) return;
  if (__builtin_wasm_memory_grow(0, pages) == static_cast<std::size_t>(-1)) __builtin_trap();
}

void* allocate(std::size_t size) {
  if (top == 0) top = reinterpret_cast<std::uintptr_t>(&__heap_base);
  const std::uintptr_t block = align(top + sizeof(Header));
  grow_to(block + size);
  last = reinterpret_cast<Header*>(block) - 1;
  last->size = size;
  top = block + size;
  return reinterpret_cast<void*>(block);
}

Header* header_of(void* block) { return static_cast<Header*>(block) - 1; }

}  // namespace

namespace broadside::bridge {

void reset_arena() {
  top = 0;
  last = nullptr;
}

}  // namespace broadside::bridge

extern "C" {

void* malloc(std::size_t size) { return allocate(size); }

void free(void* /*block*/) {}

void* calloc(std::size_t count, std::size_t size) {
  void* block = allocate(count * size);  // the callers' counts are far below an overflow
  std::memset(block, 0, count * size);
  return block;
}

void* realloc(void* block, std::size_t size) {
  if (block == nullptr) return allocate(size);
  Header* header = header_of(block);
  if (header == last) {
    const auto begin = reinterpret_cast<std::uintptr_t>(block);
    grow_to(begin + size);
    header->size = size;
    top = begin + size;
    return block;
  }
  if (size <= header->size) return block;
  const std::size_t old_size = header->size;
  void* moved = allocate(size);
  std::memcpy(moved, block, old_size);
  return moved;
}
}

void* operator new(std::size_t size) { return allocate(size); }
void operator delete(void* /*block*/) noexcept {}
void operator delete(void* /*block*/, std::size_t /*size*/) noexcept {}
