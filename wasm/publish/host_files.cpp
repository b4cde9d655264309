#include "publish/host_files.h"

#include "base/safe_url.h"
#include "base/text_builder.h"
#include "publish/feeds.h"

namespace broadside::publish {
namespace {

struct Header {
  std::string_view name;
  std::string_view value;
};

constexpr Header kHeaders[] = {
#define X(name, value) {name, value},
#include "publish/document_headers.def"
#undef X
};

constexpr std::string_view kPolicy = "Content-Security-Policy";

// Types that a host does not know by the ending.
struct FileType {
  std::string_view file;
  std::string_view type;
};

constexpr FileType kTypes[] = {
    {kAtomFile, "application/atom+xml"},
    {kRssFile, "application/rss+xml"},
    {kJsonFeedFile, "application/feed+json"},
};

// The policy of the page's own <meta>.
base::Text policy_of(base::Text page) {
  constexpr std::string_view kBefore = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
  const std::size_t at = page.find(kBefore);
  if (at == base::Text::npos) return {};
  const base::Text rest = page.substr(at + kBefore.size());
  return rest.substr(0, rest.find('"'));
}

class Writer {
 public:
  Writer(base::Text policy, base::Text path, base::Text decoded, base::Arena& arena)
      : policy_(policy), path_(path), decoded_(decoded), arena_(arena) {}

  base::Text headers() {
    base::TextBuilder out;
    append(out, {path_, "*\n"});
    for (const Header& header : kHeaders)
      append(out, {"  ", header.name, ": ", value(header), "\n"});
    for (const FileType& one : kTypes) {
      append(out, {path_, one.file, "\n  Content-Type: ", one.type, "; charset=utf-8\n"});
    }
    return arena_.keep(std::move(out));
  }

  base::Text nginx() {
    base::TextBuilder out;
    out += "# For a server block: include this file, with the site's folder as its root.\n";
    for (const Header& header : kHeaders) {
      append(out, {"add_header ", header.name, " \"", value(header), "\" always;\n"});
    }
    append(out, {"error_page 404 ", decoded_, "404.html;\n"});
    // What is precompressed is sent as it is.
    out += "gzip_static on;\n";
    append(out, {"location ~ \\.wasm$ { types { } default_type application/wasm; }\n"});
    for (const FileType& one : kTypes) {
      append(out, {"location = ", decoded_, one.file, " { types { } default_type ", one.type,
                   "; charset utf-8; charset_types ", one.type, "; }\n"});
    }
    return arena_.keep(std::move(out));
  }

  base::Text apache() {
    base::TextBuilder out;
    out += "<IfModule mod_headers.c>\n";
    for (const Header& header : kHeaders) {
      append(out, {"Header always set ", header.name, " \"", value(header), "\"\n"});
    }
    out += "</IfModule>\n";
    append(out, {"ErrorDocument 404 ", path_, "404.html\n"});
    out += "AddType application/wasm .wasm\n";
    for (const FileType& one : kTypes) {
      append(out, {"<Files \"", one.file, "\">\nForceType \"", one.type,
                   "; charset=utf-8\"\n</Files>\n"});
    }
    return arena_.keep(std::move(out));
  }

 private:
  static void append(base::TextBuilder& out, std::initializer_list<base::Text> parts) {
    for (const base::Text part : parts) out += part;
  }

  [[nodiscard]] base::Text value(const Header& header) const {
    if (header.name != kPolicy) return header.value;
    return arena_.join({policy_, "; ", header.value});
  }

  base::Text policy_;
  base::Text path_;
  base::Text decoded_;  // as nginx has addresses
  base::Arena& arena_;
};

// Whether the text means itself between quotation marks, and in a path of nginx and Apache.
bool is_plain(base::Text text) { return text.find_first_of("\"\\\n$;{} ") == base::Text::npos; }

}  // namespace

std::optional<HostFiles> host_files(base::Text page, base::Text path, base::Arena& arena) {
  const base::Text policy = policy_of(page);
  // `;` and blanks are what a policy is made of.
  if (policy.empty() || policy.find_first_of("\\\n$") != base::Text::npos) return std::nullopt;
  const base::Text decoded = base::percent_decode(path, arena);
  if (!is_plain(decoded)) return std::nullopt;
  Writer writer(policy, path, decoded, arena);
  return HostFiles{writer.headers(), writer.nginx(), writer.apache()};
}

}  // namespace broadside::publish
