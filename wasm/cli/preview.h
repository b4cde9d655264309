#pragma once
// Preview: a publication as its author sees it before readers do. Drafts, scheduled and expired
// articles are in its lists, and marked; what is wrong is said.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace broadside::cli {

struct Preview {
  // The files of the index, by their paths in the content folder.
  std::map<std::string, std::string, std::less<>> index;
  // What web/preview/preview.js asks for, without its version: the members `findings`, `marks` and
  // `paths` of a JSON object, with a comma between them.
  std::string state;
};

// `now`: seconds since 1970.
[[nodiscard]] Preview make_preview(const std::filesystem::path& content, double now);

// An article's file without its `date_expires`: null stands there, at the same place. For the
// engine an article that has expired is not there.
[[nodiscard]] std::string without_expiry(std::string json);

// The page that a site is shown in, for the preview: with its script, and without the files that
// are written into it. `version` counts the changes of the content.
[[nodiscard]] std::string preview_shell(std::string_view html, std::size_t version);

// Where the preview's own files are.
inline constexpr std::string_view kPreviewFolder = "/_broadside/";

}  // namespace broadside::cli
