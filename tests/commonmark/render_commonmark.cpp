// Renders many CommonMark documents in one run, so that the suite does not start a process for
// each:
//
//   render_commonmark ENTITIES < documents > pages
//
// ENTITIES is the whole table of named characters. Documents and pages stand one behind the other,
// each as its length in bytes, a newline, and the bytes.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "markdown/markdown.h"
#include "tape/html_writer.h"
#include "tape/tape_verify.h"

namespace {

using namespace broadside;

// The trusted rendering asks no resolver.
class NoResolver final : public markdown::LinkResolver {
 public:
  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] std::optional<base::SafeUrl> author(std::string_view /*handle*/) const override {
    return std::nullopt;
  }
};

[[noreturn]] void fail(std::string_view what) {
  std::cerr << "render_commonmark: " << what << '\n';
  std::exit(EXIT_FAILURE);
}

std::string render(std::string_view document, std::string_view entity_table) {
  base::Arena arena;
  const NoResolver links;
  const base::Words words;
  markdown::Options options{links, words};
  options.trusted_commonmark = true;
  markdown::Entities entities(entity_table);
  tape::TapeBuilder builder;
  const markdown::Outcome outcome = markdown::render(document, options, entities, builder, arena);
  if (outcome.cut || outcome.flattened) fail("a document went over a limit");
  const tape::Tape tape = builder.take();
  if (const auto fault = tape::verify(tape)) fail(fault->reason);
  return tape::to_html(tape);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) fail("the argument is the file of entities");
  std::ifstream file(argv[1], std::ios::binary);
  const std::string entities{std::istreambuf_iterator<char>(file), {}};
  if (entities.empty()) fail("no entities");
  std::size_t size = 0;
  while (std::cin >> size) {
    std::cin.get();  // the newline
    std::string document(size, '\0');
    if (!std::cin.read(document.data(), static_cast<std::streamsize>(size))) fail("input is cut");
    const std::string page = render(document, entities);
    std::cout << page.size() << '\n' << page;
  }
}
