// Runs a fuzz target without libFuzzer, the same way every time: on each file of its corpus, then
// on a fixed number of mutations of them that always come out alike.
//
//   corpus_NAME [--must-fail] CORPUS...
//
// --must-fail turns the result around: the target is linked to code with a fault that it has to
// find. A broken invariant aborts, and so ends the run as a failure.

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz/require.h"

namespace {

constexpr std::size_t kMutations = 1000;
constexpr std::size_t kMaxBytes = 4096;

using Random = std::mt19937;  // its numbers are the standard's; those of distributions are not

std::size_t below(std::size_t limit, Random& random) { return limit == 0 ? 0 : random() % limit; }

// One small change: what breaks parsers is what libFuzzer does most.
void mutate(std::string& text, const std::string& other, Random& random) {
  const std::size_t at = below(text.size() + 1, random);
  const std::size_t length = below(std::min<std::size_t>(text.size() - at, 16) + 1, random);
  switch (random() % 6) {
    case 0:
      text.erase(at, length);
      break;
    case 1:
      text.insert(at, 1, static_cast<char>(random() % 256));
      break;
    case 2:
      if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1U << (random() % 8)));
      break;
    case 3:
      text.insert(at, text.substr(below(text.size(), random), length + 1));
      break;
    case 4: {  // a character that means something somewhere
      constexpr std::string_view kMarks = "\n\t\r \\\"'<>&;:/?#[](){}*_`~=!|-+.,@%^0";
      text.insert(at, 1, kMarks[below(kMarks.size(), random)]);
      break;
    }
    default:  // the end of another one
      text = text.substr(0, at) + other.substr(below(other.size(), random));
  }
  if (text.size() > kMaxBytes) text.resize(kMaxBytes);
}

void run(const std::string& text) {
  // Exactly as long as the input, so that a sanitizer sees who reads behind its end.
  const std::vector<unsigned char> bytes(text.begin(), text.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::vector<std::string> read_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry);
  std::sort(names.begin(), names.end());
  std::vector<std::string> texts;
  for (const auto& name : names) {
    std::ifstream file(name, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool must_fail = !arguments.empty() && arguments.front() == "--must-fail";
  if (must_fail) {
    arguments.erase(arguments.begin());
    std::signal(SIGABRT, [](int) { std::_Exit(EXIT_SUCCESS); });
  }
  std::vector<std::string> corpus;
  for (const std::string& folder : arguments) {
    for (std::string& text : read_folder(folder)) corpus.push_back(std::move(text));
  }
  if (corpus.empty()) {
    std::cerr << "run_corpus: the corpus is empty\n";
    return EXIT_FAILURE;
  }
  for (const std::string& text : corpus) run(text);
  Random random(20240229);
  for (std::size_t i = 0; i < kMutations; ++i) {
    std::string text = corpus[i % corpus.size()];
    for (std::size_t changes = 1 + random() % 8; changes > 0; --changes) {
      mutate(text, corpus[below(corpus.size(), random)], random);
    }
    run(text);
  }
  std::cout << corpus.size() << " files and " << kMutations << " mutations"
            << (must_fail ? ", and the fault was not found\n" : "\n");
  return must_fail ? EXIT_FAILURE : EXIT_SUCCESS;
}
