#include "model/content_path.h"

#include <algorithm>

#include "base/limits.h"

namespace broadside::model {
namespace {

// Characters that a path on a web host either cannot have or must not be read in two ways.
bool is_odd(char c) {
  return static_cast<unsigned char>(c) < 0x20 ||
         std::string_view("\x7F\\:?#").find(c) != std::string_view::npos;
}

// The length of `folder` without its last segment; it ends in `/`.
std::size_t parent_size(std::string_view folder) {
  return folder.substr(0, folder.size() - 1).rfind('/') + 1;  // npos + 1 is 0
}

}  // namespace

std::optional<ContentPath> ContentPath::resolve(std::string_view folder, std::string_view path,
                                                base::Arena& arena) {
  if (path.starts_with('/') || path.size() > base::limits::kUrlBytes ||
      std::any_of(path.begin(), path.end(), is_odd)) {
    return std::nullopt;
  }
  base::TextBuilder out;  // one for all segments: a path may have thousands
  out += folder;
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    const bool last = slash == std::string_view::npos;
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

std::string_view ContentPath::folder() const { return text_.substr(0, text_.rfind('/') + 1); }

std::string_view ContentPath::stem() const {
  const std::string_view name = text_.substr(folder().size());
  const std::size_t dot = name.rfind('.');
  return dot == 0 ? name : name.substr(0, dot);
}

}  // namespace broadside::model
