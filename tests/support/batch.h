#pragma once
// What the programs share that render many documents in one run, so that a suite does not start a
// process for each. Documents come on standard input and pages go to standard output, one behind
// the other, each as its length in bytes, a newline, and the bytes. tests/support/batch.mjs is the
// other side.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace broadside::test {

[[noreturn]] inline void fail_batch(std::string_view what) {
  std::cerr << "batch: " << what << '\n';
  std::exit(EXIT_FAILURE);
}

// The bytes of a file that must not be empty.
inline std::string read_batch_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.empty()) fail_batch(std::string("nothing in ") + path);
  return bytes;
}

// `render`: the document → its page.
template <typename Render>
void run_batch(const Render& render) {
  std::ios::sync_with_stdio(false);
  std::size_t size = 0;
  while (std::cin >> size) {
    std::cin.get();  // the newline
    std::string document(size, '\0');
    if (!std::cin.read(document.data(), static_cast<std::streamsize>(size))) {
      fail_batch("input is cut");
    }
    const std::string page = render(document);
    std::cout << page.size() << '\n' << page;
  }
}

}  // namespace broadside::test
