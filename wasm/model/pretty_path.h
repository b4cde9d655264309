#pragma once
// Where a page of a prerendered site stands: the one mapping between routes and folders, whose
// lists JavaScript gets printed (web/pretty-tables.js). Native builds only.
//
//   home            (the site's own folder)      page N of it    page/N/
//   an article      slug/                        a plain page    slug/
//   a list          tag/key/, author/id/, series/name/, archive/year/, and behind each page/N/
//   an overview     tag/, author/, archive/
//
// A name is the route's value with these rules, so that it is one name on every disk and host,
// never leads out of the site, and can be read back: ASCII letters, digits, `-`, `_` and all that
// is not ASCII stay, a space becomes `~`, any other byte `!` and two hexadecimal digits. A page's
// name therefore never has a dot, and files of the site that have one (feed.json, 404.html) never
// meet it. A tag stands under its key (base::tag_key).
//
// A route has no folder when it is a search, when its name would be too long for a disk, and when a
// slug is the name of a folder that is used otherwise. Its address is then the home page's with the
// route as the query, which the script understands.

#include <optional>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "base/text.h"
#include "model/route.h"

namespace broadside::model {

// In bytes; file systems allow 255, and some need a few of them for themselves.
inline constexpr std::size_t kNameBytes = 200;

// The page's folder below that of the site, as it is called on the disk: empty, or ending in `/`.
[[nodiscard]] std::optional<base::Text> pretty_folder(const Route& route, base::Arena& arena);

// The page's address as seen from the site's folder: ASCII, percent-encoded, without a fragment.
// Empty for home.
[[nodiscard]] base::Text pretty_address(const Route& route, base::Arena& arena);

// The names of folders that no slug may take, for print_tables.
[[nodiscard]] std::span<const std::string_view> reserved_names();

}  // namespace broadside::model
