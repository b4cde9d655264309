#pragma once
// Files that tell a host which headers to send: `_headers` (Netlify, Cloudflare Pages and others
// read it from the site's folder), and snippets for nginx and Apache.
//
// The policy is that of the page's own <meta> (web/index.html), and what only a header can say; the
// list is document_headers.def, which scripts/serve.mjs reads too.

#include <optional>
#include <string_view>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::publish {

inline constexpr std::string_view kHeadersFile = "_headers";
inline constexpr std::string_view kNginxFile = "nginx.conf";
inline constexpr std::string_view kApacheFile = ".htaccess";

struct HostFiles {
  base::Text headers;
  base::Text nginx;   // for a `server` block
  base::Text apache;  // for the site's folder, where AllowOverride lets it, or its <Directory>
};

// `page`: the runtime's index.html, which has the policy. `path`: the site's folder on its host,
// begins and ends with `/`. nullopt when the page has no policy, or the path a character that means
// something else in such files (`;`, `$`, quotation marks, blanks).
[[nodiscard]] std::optional<HostFiles> host_files(base::Text page, base::Text path,
                                                  base::Arena& arena);

}  // namespace broadside::publish
