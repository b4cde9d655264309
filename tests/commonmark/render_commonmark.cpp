// The documents of the CommonMark suite, rendered by its rules:
//
//   render_commonmark ENTITIES < documents > pages
//
// ENTITIES is the whole table of named characters; support/batch.h says how documents stand in the
// input and pages in the output.

#include "markdown/markdown.h"
#include "markdown/same_address.h"
#include "support/batch.h"
#include "tape/html_writer.h"
#include "tape/tape_verify.h"

namespace {

using namespace broadside;

std::string render(std::string_view document, std::string_view entity_table) {
  base::Arena arena;
  const markdown::SameAddress links;
  const base::Words words;
  markdown::Options options{links, words};
  options.trusted_commonmark = true;
  markdown::Entities entities(entity_table);
  tape::TapeBuilder builder;
  const markdown::Outcome outcome = markdown::render(document, options, entities, builder, arena);
  if (outcome.cut || outcome.flattened) test::fail_batch("a document went over a limit");
  const tape::Tape tape = builder.take();
  if (const auto fault = tape::verify(tape)) test::fail_batch(fault->reason);
  return tape::to_html(tape);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) test::fail_batch("the argument is the file of entities");
  const std::string entities = test::read_batch_file(argv[1]);
  test::run_batch([&](std::string_view document) { return render(document, entities); });
}
