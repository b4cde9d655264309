#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/site_build.h"

namespace broadside::cli {

Command add_build(CLI::App& tool) {
  struct Options {
    std::string content;
    std::string out;
    std::string runtime;
  };
  CLI::App* const app =
      tool.add_subcommand("build", "Make a site of DIR that can be read without scripts");
  const auto options = std::make_shared<Options>();
  app->add_option("DIR", options->content, "The content folder: the one that holds site.json")
      ->required();
  app->add_option("-o,--out", options->out, "The folder of the site; made if there is none")
      ->required();
  app->add_option("--runtime", options->runtime,
                  "The folder with the program that readers load, if not the installed one");
  app->footer(
      "Only files that an earlier build wrote (.broadside-manifest lists them) are replaced or\n"
      "removed, and only when the new site is complete. What a build need not do again is\n"
      "remembered in the user's cache folder. SOURCE_DATE_EPOCH sets the moment that decides "
      "which\n"
      "articles are shown.\n\n" +
      tool.get_footer());
  return {app, [options] {
            watch_interruption();
            const ExitStatus status =
                SiteBuild(options->content, options->out, options->runtime).run();
            end_as_interrupted();
            return status;
          }};
}

}  // namespace broadside::cli
