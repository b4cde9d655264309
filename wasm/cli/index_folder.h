#pragma once
// The files of an index on disk: writes those that changed, removes those that are not needed.

#include <filesystem>
#include <string>
#include <unordered_set>

#include "model/index_writer.h"

namespace broadside::cli {

class IndexFolder final : public model::IndexSink {
 public:
  explicit IndexFolder(std::filesystem::path content) : content_(std::move(content)) {}

  // Replaces the file in one step; an equal one is left alone.
  [[nodiscard]] bool put(base::Text path, base::Text bytes) override;

  // When everything was put: removes from the folder index/ the files of earlier indexes, by their
  // names, and the folder itself when it is empty then. False when one cannot be removed.
  [[nodiscard]] bool remove_others();

  // The file that the last function could not write or remove.
  [[nodiscard]] const std::filesystem::path& failed() const { return failed_; }

 private:
  std::filesystem::path content_;
  std::unordered_set<std::string> put_;
  std::filesystem::path failed_;
};

}  // namespace broadside::cli
