#pragma once
// Every limit of Broadside in one place. Over a limit the input is refused, cut or flattened with
// a diagnostic and a visible notice; it is never a crash.

#include <cstddef>

#include "base/text.h"

namespace broadside::base::limits {

inline constexpr std::size_t kArticleBytes = std::size_t{2} << 20U;
inline constexpr std::size_t kIndexBytes = std::size_t{8} << 20U;
inline constexpr std::size_t kJsonDepth = 64;
// A browser tab dies at about 3,000 nested elements; 6 KB of "> " would be enough for that.
inline constexpr std::size_t kDomDepth = 100;
inline constexpr std::size_t kNodes = 50'000;
inline constexpr std::size_t kTableCells = 20'000;
inline constexpr std::size_t kUrlBytes = 4096;
// A data: image has to fit the length field of one tape word.
inline constexpr std::size_t kDataUrlBytes = 1'000'000;
inline constexpr std::size_t kTitleCharacters = 512;
inline constexpr std::size_t kAuthors = 100;
// Headings in the list of contents; one of more helps nobody, and is left out.
inline constexpr std::size_t kContents = 1000;
inline constexpr std::size_t kTags = 100;
inline constexpr std::size_t kSlugBytes = 255;
// Links to what a feed has attached to an article.
inline constexpr std::size_t kAttachments = 20;
inline constexpr std::size_t kDiagnostics = 50;
// All tags, authors or years on one page.
inline constexpr std::size_t kOverviewRows = 2000;
// What one search reads of a large index, 500 articles each: a phone has to hold them all.
inline constexpr std::size_t kSearchFiles = 20;

// Text of a page for `input` bytes of content: link reference definitions and table
// rows could otherwise multiply a small file.
constexpr std::size_t output_bytes(std::size_t input) {
  return input * 16 + (std::size_t{64} << 10U);
}

}  // namespace broadside::base::limits
