// Whole pages as the engine makes them, for many articles:
//
//   render_pages SITE INDEX ENTITIES < articles > pages
//
// SITE and INDEX are the site.json and index.json of the publication that each article is the file
// articles/case.json of; ENTITIES is the whole table of named characters. support/batch.h says how
// articles stand in the input and pages in the output.

#include "engine/engine.h"
#include "support/batch.h"
#include "support/memory_host.h"
#include "tape/html_writer.h"
#include "tape/tape_verify.h"

int main(int argc, char** argv) {
  using namespace broadside;  // NOLINT: a program
  if (argc != 4) test::fail_batch("the arguments are three files: site, index, entities");
  const std::string site = test::read_batch_file(argv[1]);
  const std::string index = test::read_batch_file(argv[2]);
  const std::string entities = test::read_batch_file(argv[3]);
  test::run_batch([&](std::string_view article) {
    test::MemoryHost host;
    host.put("site.json", site).put("index.json", index).put(engine::kEntitiesFile, entities);
    host.put("articles/case.json", article);
    const engine::Answer& answer = host.run("?post=case", "content/");
    if (const auto fault = tape::verify(answer.page.tape)) test::fail_batch(fault->reason);
    return tape::to_html(answer.page.tape);
  });
}
