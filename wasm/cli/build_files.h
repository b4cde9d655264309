#pragma once
// What a built site has beside its pages: the runtime, of the content folder what readers need, and
// the index.

#include <string>
#include <string_view>
#include <vector>

#include "cli/build_cache.h"
#include "cli/folder_handle.h"
#include "cli/output_folder.h"
#include "cli/publication.h"
#include "cli/source_tree.h"

namespace broadside::cli {

// Where the content folder stands in the site.
inline constexpr std::string_view kContentInSite = "content/";

// The runtime's files: everything but its own page and content, and compressed twins.
[[nodiscard]] bool put_runtime(const FolderHandle& runtime, OutputFolder& out);

// Of the content folder: site.json, the articles and plain pages that the index knows with their
// texts, and everything else but Markdown and the JSON of articles, pages, index and schemas. So a
// draft is left out, with its text. What `cache` says has not changed is not read.
[[nodiscard]] bool put_content(const FolderHandle& content, const std::vector<SourceFile>& files,
                               Publication& publication, const BuildCache& cache,
                               OutputFolder& out);

// The index of the publication; as it stands when `is_same` says that it would be the same.
[[nodiscard]] bool put_index(Publication& publication, bool is_same, OutputFolder& out);

}  // namespace broadside::cli
