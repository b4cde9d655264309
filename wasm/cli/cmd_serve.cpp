#include <pthread.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <csignal>
#include <iostream>
#include <memory>
#include <string>
#include <thread>

#include "cli/commands.h"
#include "cli/preview.h"
#include "cli/preview_server.h"
#include "cli/runtime_folder.h"
#include "cli/tree_watch.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;

double now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

ExitStatus refuse(ExitStatus status, const std::string& message) {
  std::cerr << "broadside serve: " << message << "\n";
  return status;
}

}  // namespace

ExitStatus serve_command(const ServeOptions& options) {
  const fs::path content =
      options.folder.empty() ? fs::path(content_folder_here()) : options.folder;
  if (content.empty()) {
    return refuse(ExitStatus::Usage,
                  "there is no site.json here, and none in content. Name the content folder.");
  }
  std::error_code error;
  if (!fs::is_directory(content, error)) {
    return refuse(ExitStatus::Host, "there is no folder " + content.string());
  }
  const fs::path runtime = options.runtime.empty() ? installed_runtime() : options.runtime;
  if (!fs::is_regular_file(runtime / "index.html", error)) {
    return refuse(ExitStatus::Host,
                  "the program of the readers is not " +
                      (runtime.empty() ? "where it should be" : "in " + runtime.string()) +
                      ". Name its folder with --runtime; scripts/run --build-only makes it in "
                      "build/site.");
  }
  // For sigwait(), in all threads that are made from here on.
  sigset_t ends;
  sigemptyset(&ends);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ends, signal);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);

  TreeWatch watch(content);
  PreviewServer server(content, runtime);
  const int port = server.bind(options.port);
  if (port == 0) {
    return refuse(ExitStatus::Host, "port " + std::to_string(options.port) +
                                        " is taken. Another one can be named with --port.");
  }
  server.show(make_preview(content, now()));
  std::thread listener([&] { server.listen(); });
  std::thread watcher([&] {
    while (watch.wait()) server.show(make_preview(content, now()));
  });
  std::cout << "Preview: http://127.0.0.1:" << port << "/ (Ctrl-C ends it)" << std::endl;
  int signal = 0;
  sigwait(&ends, &signal);
  watch.stop();
  server.stop();
  watcher.join();
  listener.join();
  return ExitStatus::Ok;
}

Command add_serve(CLI::App& tool) {
  CLI::App* const app = tool.add_subcommand(
      "serve", "Preview the site in a browser on this computer, with what readers do not see yet");
  struct Given {
    ServeOptions options;
    std::string folder;
    std::string runtime;
  };
  const auto given = std::make_shared<Given>();
  app->add_option("DIR", given->folder,
                  "The content folder (by default this one or ./content, whichever has site.json)");
  app->add_option("--port", given->options.port, "The port (by default 8080; 0: any that is free)")
      ->check(CLI::Range(0, 65535).description(""))
      ->type_name("N");
  app->add_option("--runtime", given->runtime,
                  "The program of the readers (by default the one that came with this tool)")
      ->type_name("DIR");
  app->footer(
      "Drafts, scheduled and expired articles are shown, and marked. A page loads again when a "
      "file\n"
      "has changed, and says what `broadside check` would. Nobody but this computer can ask.\n\n" +
      tool.get_footer());
  return {app, [given] {
            given->options.folder = given->folder;
            given->options.runtime = given->runtime;
            return serve_command(given->options);
          }};
}

}  // namespace broadside::cli
