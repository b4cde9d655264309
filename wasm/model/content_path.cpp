#include "model/content_path.h"

#include "base/limits.h"
#include "base/utf8.h"

namespace broadside::model {
namespace {

// Whether there are characters that a path on a web host either cannot have or that can be read in
// two ways, by programs or by people.
bool has_odd(base::Text path) {
  if (path.find_first_of("\\:?#") != base::Text::npos) return true;
  for (std::size_t offset = 0; offset < path.size();) {
    const base::Decoded decoded = base::decode(path, offset);
    if (base::is_control_or_bidi(decoded.code_point)) return true;
    offset += decoded.length;
  }
  return false;
}

// The length of `folder` without its last segment; it ends in `/`.
std::size_t parent_size(base::Text folder) {
  return folder.substr(0, folder.size() - 1).rfind('/') + 1;  // npos + 1 is 0
}

}  // namespace

std::optional<ContentPath> ContentPath::resolve(base::Text folder, base::Text path,
                                                base::Arena& arena) {
  if (path.starts_with('/') || path.size() > base::limits::kUrlBytes || has_odd(path)) {
    return std::nullopt;
  }
  base::TextBuilder out;  // one for all segments: a path may have thousands
  out += folder;
  while (true) {
    const std::size_t slash = path.find('/');
    const base::Text segment = path.substr(0, slash);
    const bool last = slash == base::Text::npos;
    const bool nothing = segment.empty() || segment == ".";
    const bool up = segment == "..";
    if (last) {
      if (nothing || up) return std::nullopt;  // a folder, not a file
      out += segment;
      return ContentPath(arena.keep(std::move(out)));
    }
    if (up) {
      if (out.empty()) return std::nullopt;
      out.cut(parent_size(out));
    } else if (!nothing) {
      out += segment;
      out += '/';
    }
    path.remove_prefix(slash + 1);
  }
}

base::Text ContentPath::folder() const { return text_.substr(0, text_.rfind('/') + 1); }

base::Text ContentPath::stem() const {
  const base::Text name = text_.substr(folder().size());
  const std::size_t dot = name.rfind('.');
  return dot == 0 ? name : name.substr(0, dot);
}

}  // namespace broadside::model
