// Shows articles and counts the steps that the engine takes for each.
//
// Standard input has files, one after another: a line with the path and the number of bytes, then
// the bytes. For each articles/a.json that comes, the page `?post=a` is made from the files so far,
// and its steps are printed on a line. For `quadratic` the steps of a loop in a loop are printed
// instead, which shows that they are counted.

#include <cstddef>
#include <iostream>
#include <map>
#include <string>

#include "engine/engine.h"
#include "step_counter.h"

namespace {

using broadside::engine::Answer;
using broadside::engine::AnswerKind;
using broadside::engine::Engine;

using Files = std::map<std::string, std::string, std::less<>>;

unsigned long long steps_of_page(const Files& files) {
  const unsigned long long before = steps_so_far();
  Engine engine("?post=a", "content/", 0);
  while (true) {
    const Answer& answer = engine.step();
    if (answer.kind != AnswerKind::Need) break;
    for (const std::string_view path : answer.paths) {
      const auto file = files.find(path);
      if (file == files.end()) {
        engine.supply({path, 404, {}});
      } else {
        engine.supply({file->first, 200, file->second});
      }
    }
  }
  return steps_so_far() - before;
}

unsigned long long steps_of_loop(const std::string& text) {
  const unsigned long long before = steps_so_far();
  volatile std::size_t same = 0;
  for (const char a : text) {
    for (const char b : text) {
      if (a == b) same = same + 1;
    }
  }
  return steps_so_far() - before;
}

}  // namespace

int main() {
  Files files;
  std::string path;
  std::size_t bytes = 0;
  while (std::cin >> path >> bytes) {
    std::cin.get();
    std::string& text = files[path];
    text.resize(bytes);
    if (!std::cin.read(text.data(), static_cast<std::streamsize>(bytes))) return 1;
    if (path == "articles/a.json") std::cout << steps_of_page(files) << std::endl;
    if (path == "quadratic") std::cout << steps_of_loop(text) << std::endl;
  }
}
