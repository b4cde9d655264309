#include "cli/preview_server.h"

#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "cli/disk.h"
#include "cli/preview_assets.h"
#include "model/content_path.h"

namespace broadside::cli {
namespace {

namespace fs = std::filesystem;
using httplib::Request;
using httplib::Response;

constexpr const char* kHost = "127.0.0.1";
// Each open page holds one for as long as it is open.
constexpr std::size_t kThreads = 48;
// How often an open page is asked whether it is still there.
constexpr std::chrono::seconds kBreath{2};

struct Type {
  std::string_view ending;
  const char* type;
};
constexpr Type kTypes[] = {
    {".avif", "image/avif"},
    {".css", "text/css; charset=utf-8"},
    {".gif", "image/gif"},
    {".html", "text/html; charset=utf-8"},
    {".jpeg", "image/jpeg"},
    {".jpg", "image/jpeg"},
    {".js", "text/javascript"},
    {".json", "application/json"},
    {".md", "text/plain; charset=utf-8"},
    {".mjs", "text/javascript"},
    {".pdf", "application/pdf"},
    {".png", "image/png"},
    {".svg", "image/svg+xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
};

const char* type_of(std::string_view name) {
  for (const Type& row : kTypes) {
    if (name.ends_with(row.ending)) return row.type;
  }
  return "application/octet-stream";
}

// A file below `root`; nullopt when there is none, also when a link leads out of it.
std::optional<std::string> file_below(const fs::path& root, std::string_view name) {
  base::Arena arena;
  const auto path = model::ContentPath::resolve("", name, arena);
  if (!path) return std::nullopt;
  std::error_code error;
  const fs::path file = fs::canonical(root / std::string_view(path->text()), error);
  if (error) return std::nullopt;
  const fs::path real_root = fs::canonical(root, error);
  const auto [end, rest] = std::mismatch(real_root.begin(), real_root.end(), file.begin());
  if (error || end != real_root.end()) return std::nullopt;
  return read_file(file);
}

void plain(Response& response, int status, const char* text) {
  response.status = status;
  response.set_content(text, "text/plain; charset=utf-8");
}

}  // namespace

class PreviewServer::Answers {
 public:
  Answers(fs::path content, fs::path runtime)
      : content_(std::move(content)), runtime_(std::move(runtime)) {
    server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };  // NOLINT: its own
    // Without what the library sets, with which two programs could share one port.
    server_.set_socket_options([](socket_t socket) {
      const int yes = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server_.set_keep_alive_timeout(1);  // what is waited for at the end
    server_.set_default_headers({{"Cache-Control", "no-store"},
                                 {"X-Content-Type-Options", "nosniff"},
                                 {"Referrer-Policy", "no-referrer"},
                                 {"Cross-Origin-Resource-Policy", "same-origin"}});
    // Instead of the library's own routes, which are regular expressions.
    server_.set_pre_routing_handler([this](const Request& request, Response& response) {
      answer(request, response);
      return httplib::Server::HandlerResponse::Handled;
    });
  }

  void show(Preview preview) {
    const std::lock_guard lock(mutex_);
    preview_ = std::move(preview);
    ++version_;
    changed_.notify_all();
  }

  int bind(int port) {
    port_ = port == 0                           ? server_.bind_to_any_port(kHost)
            : server_.bind_to_port(kHost, port) ? port
                                                : 0;
    return std::max(port_, 0);
  }

  void listen() {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return;
    }
    server_.listen_after_bind();
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
      changed_.notify_all();
    }
    server_.stop();
  }

 private:
  void answer(const Request& request, Response& response) {
    const std::string host = request.get_header_value("Host");
    // Browsers leave out the usual port.
    const std::string end = port_ == 80 ? "" : ":" + std::to_string(port_);
    if (host != kHost + end && host != "localhost" + end) {
      plain(response, 403, "This preview is called 127.0.0.1 or localhost.\n");
    } else if (request.method != "GET" && request.method != "HEAD") {
      plain(response, 405, "This server only hands out files.\n");
    } else {
      answer_file(request, response);
    }
  }

  void answer_file(const Request& request, Response& response) {
    constexpr std::string_view kContent = "/content/";
    const std::string_view path = request.path;
    if (path == "/" || path == "/index.html") {
      shell(response);
    } else if (path.starts_with(kPreviewFolder)) {
      own(path.substr(kPreviewFolder.size()), request, response);
    } else if (path.starts_with(kContent)) {
      content(path.substr(kContent.size()), response);
    } else if (path.starts_with('/')) {
      send(file_below(runtime_, path.substr(1)), path, response);
    } else {
      plain(response, 400, "This is not the path of a file.\n");
    }
  }

  static void send(std::optional<std::string> bytes, std::string_view name, Response& response) {
    if (!bytes) return plain(response, 404, "There is no such file here.\n");
    response.status = 200;
    response.set_content(*bytes, type_of(name));
  }

  void shell(Response& response) {
    const auto html = file_below(runtime_, "index.html");
    if (!html) return send(std::nullopt, "", response);
    const std::lock_guard lock(mutex_);
    response.set_header("Content-Security-Policy", "frame-ancestors 'none'");
    send(preview_shell(*html, version_), "index.html", response);
  }

  void content(std::string_view name, Response& response) {
    // A picture or a page that is looked at by itself runs nothing.
    response.set_header("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    if (name == "index.json" || name.starts_with("index/")) {
      const std::lock_guard lock(mutex_);
      const auto found = preview_.index.find(name);
      const bool there = found != preview_.index.end();
      return send(there ? std::optional(found->second) : std::nullopt, name, response);
    }
    auto bytes = file_below(content_, name);
    if (bytes && name.ends_with(".json")) bytes = without_expiry(std::move(*bytes));
    send(std::move(bytes), name, response);
  }

  // What web/preview asks for.
  void own(std::string_view name, const Request& request, Response& response) {
    if (name == "preview.js") return send(std::string(kPreviewScript), name, response);
    if (name == "preview.css") return send(std::string(kPreviewStyle), name, response);
    if (name == "state.json") {
      const std::lock_guard lock(mutex_);
      std::string state = "{\"version\":" + std::to_string(version_) + ",";
      state += preview_.state;
      state += '}';
      return send(std::move(state), name, response);
    }
    if (name != "events") return send(std::nullopt, name, response);
    const std::string since = request.get_param_value("since");
    response.status = 200;
    response.set_chunked_content_provider(
        "text/event-stream", [this, since](std::size_t /*offset*/, httplib::DataSink& sink) {
          return tell(since, sink);
        });
  }

  // Server-sent events (HTML, 9.2): one when the content is no longer that of the version that the
  // page has; until then a comment now and then, which fails when the page is gone.
  bool tell(const std::string& since, httplib::DataSink& sink) {
    std::unique_lock lock(mutex_);
    const bool news = changed_.wait_for(
        lock, kBreath, [&] { return stopping_ || std::to_string(version_) != since; });
    if (stopping_) return false;
    const std::string event = news ? "data: " + std::to_string(version_) + "\n\n" : ": \n\n";
    lock.unlock();
    if (!sink.write(event.data(), event.size())) return false;
    if (news) sink.done();
    return true;
  }

  fs::path content_;
  fs::path runtime_;
  httplib::Server server_;
  int port_ = 0;
  std::mutex mutex_;  // of all below
  std::condition_variable changed_;
  Preview preview_;
  std::size_t version_ = 0;
  bool stopping_ = false;
};

PreviewServer::PreviewServer(fs::path content, fs::path runtime)
    : answers_(std::make_unique<Answers>(std::move(content), std::move(runtime))) {}
PreviewServer::~PreviewServer() = default;

void PreviewServer::show(Preview preview) { answers_->show(std::move(preview)); }
int PreviewServer::bind(int port) { return answers_->bind(port); }
void PreviewServer::listen() { answers_->listen(); }
void PreviewServer::stop() { answers_->stop(); }

}  // namespace broadside::cli
