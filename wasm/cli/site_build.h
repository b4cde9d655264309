#pragma once
// SiteBuild: from a content folder to a site, from beginning to end.

#include <filesystem>
#include <optional>
#include <string>

#include "cli/build_cache.h"
#include "cli/exit_status.h"
#include "cli/folder_handle.h"
#include "cli/output_folder.h"
#include "cli/page_maker.h"
#include "cli/page_shell.h"
#include "cli/publication.h"

namespace broadside::cli {

class SiteBuild {
 public:
  // `runtime` empty: installed_runtime().
  SiteBuild(std::filesystem::path content, std::filesystem::path out,
            std::filesystem::path runtime);

  // Prints what is wrong on the error output, and what was done on the other. Once.
  [[nodiscard]] ExitStatus run();

 private:
  [[nodiscard]] ExitStatus check();
  [[nodiscard]] bool fill(Publication& publication, const std::vector<SourceFile>& tree,
                          OutputFolder& out);
  [[nodiscard]] bool put_pages(const PageSource& source, const Publication& publication,
                               OutputFolder& out);
  [[nodiscard]] std::uint64_t common_key(const PageSource& source) const;
  void remember(const Publication& publication, const std::vector<SourceFile>& tree,
                const OutputFolder& out);

  std::filesystem::path content_path_;
  std::filesystem::path out_path_;
  std::filesystem::path runtime_path_;
  FolderHandle content_;
  FolderHandle runtime_;
  std::string page_;  // the runtime's
  std::optional<PageShell> shell_;
  std::string entities_;
  bool has_errors_ = false;

  base::Arena arena_;
  BuildCache before_;
  BuildCache after_;
  // What `after_` points into: the pages' folders, and what was made for them.
  std::vector<std::string> folders_;
  std::vector<MadePage> made_;
};

}  // namespace broadside::cli
