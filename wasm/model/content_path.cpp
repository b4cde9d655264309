#include "model/content_path.h"

#include <algorithm>

#include "base/limits.h"

namespace broadside::model {

std::optional<ContentPath> ContentPath::resolve(std::string_view folder, std::string_view path) {
  const bool odd = std::any_of(path.begin(), path.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == ':' || c == '?' ||
           c == '#';
  });
  if (odd || path.empty() || path.starts_with('/') || path.ends_with('/') ||
      path.size() > base::limits::kUrlBytes) {
    return std::nullopt;
  }
  const std::string_view written = path;
  std::string out(folder);
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (segment.empty() || segment == ".") continue;
    if (segment == "..") {
      if (out.empty()) return std::nullopt;
      const std::size_t parent = out.rfind('/', out.size() - 2);
      out.erase(parent == std::string::npos ? 0 : parent + 1);
      continue;
    }
    out += segment;
    out += '/';
  }
  const std::size_t last = written.rfind('/');
  const std::string_view name = last == std::string_view::npos ? written : written.substr(last + 1);
  if (out.empty() || name == "." || name == "..") return std::nullopt;  // a folder, not a file
  out.pop_back();
  return ContentPath(std::move(out));
}

std::string_view ContentPath::folder() const {
  const std::size_t slash = text_.rfind('/');
  return std::string_view(text_).substr(0, slash == std::string::npos ? 0 : slash + 1);
}

std::string_view ContentPath::stem() const {
  const std::string_view name = std::string_view(text_).substr(folder().size());
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace broadside::model
