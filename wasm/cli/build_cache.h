#pragma once
// BuildCache: what a build leaves for the next one, so that it need not do again what cannot have
// changed. It is no part of the site, and who loses it only waits longer: everything in it is checked
// against the files, and what cannot be read counts as empty.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "cli/source_tree.h"
#include "model/index.h"

namespace broadside::cli {

// Where that of this site is kept: in the user's cache folder (XDG_CACHE_HOME). Empty when there is
// none.
[[nodiscard]] std::filesystem::path cache_file(const std::filesystem::path& content,
                                               const std::filesystem::path& out);

class BuildCache {
 public:
  BuildCache() = default;
  BuildCache(const BuildCache&) = delete;
  BuildCache& operator=(const BuildCache&) = delete;

  // A file of the content folder as it was, and the hash of its bytes.
  struct Source {
    std::uint64_t size = 0;
    std::uint64_t changed = 0;  // nanoseconds
    std::uint64_t hash = 0;
  };
  // What an article's file gave; only of files with which nothing was wrong.
  struct Article {
    std::string_view text_file;
    std::optional<model::IndexItem> item;  // none: a draft
  };
  struct Page {
    std::uint64_t key = 0;   // of all that it was made from
    std::uint64_t hash = 0;  // of its document
    std::string_view modified;
    std::vector<std::string_view> files;
  };

  // Replaces what is in it. `program` is the same for the program that has written it only; `arena`
  // outlives the cache.
  void read(std::string bytes, std::uint64_t program, base::Arena& arena);
  [[nodiscard]] std::string written(std::uint64_t program) const;

  // The hash of a file that has not changed since; 0 when it has, or is not known.
  [[nodiscard]] std::uint64_t unchanged(const SourceFile& file) const;

  std::uint64_t index_key = 0;  // of all that the index says
  // By name, by path, and by folder. Views into the bytes, or into what outlives the cache.
  std::unordered_map<std::string_view, Source> sources;
  std::unordered_map<std::string_view, Article> articles;
  std::unordered_map<std::string_view, Page> pages;

 private:
  std::string bytes_;
};

// Appends all that an item says, so that two items give the same bytes only when they say the same.
void append_item(std::string& out, const model::IndexItem& item);

[[nodiscard]] BuildCache::Source source_of(const SourceFile& file, std::uint64_t hash);

}  // namespace broadside::cli
