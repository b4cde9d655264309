#pragma once
// What a built site has beside its pages: the runtime, and of the content folder what readers need.

#include <string_view>
#include <vector>

#include "cli/folder_handle.h"
#include "cli/output_folder.h"
#include "cli/publication.h"
#include "cli/source_tree.h"

namespace broadside::cli {

// The runtime's files: everything but its own page and content, and compressed twins.
[[nodiscard]] bool put_runtime(const FolderHandle& runtime, OutputFolder& out);

// Of the content folder: site.json, the articles and plain pages that the index knows with their
// texts, and everything else but Markdown and the JSON of articles, pages, index and schemas. So a
// draft is left out, with its text.
[[nodiscard]] bool put_content(const FolderHandle& content, const std::vector<SourceFile>& files,
                               Publication& publication, OutputFolder& out);

}  // namespace broadside::cli
