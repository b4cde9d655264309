#pragma once
// The server of the preview: hands out the program of the readers, the content as it is now, and
// what web/preview asks for. On this computer only: it listens on 127.0.0.1 and answers nobody who
// calls it by another name, because a page of another site could.

#include <cstddef>
#include <filesystem>
#include <memory>

#include "cli/preview.h"

namespace broadside::cli {

class PreviewServer {
 public:
  // `runtime`: the folder with the readers' program.
  PreviewServer(std::filesystem::path content, std::filesystem::path runtime);
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  // From now on this is the content; pages that are open load again.
  void show(Preview preview);

  // 0: a port that is free. The port that it is, or 0 when it cannot be had.
  [[nodiscard]] int bind(int port);
  // Answers until stop(). Precondition: bind() was not 0.
  void listen();
  // May be called by another thread, also before listen().
  void stop();

 private:
  class Answers;

  std::unique_ptr<Answers> answers_;
};

}  // namespace broadside::cli
