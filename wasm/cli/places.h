#pragma once
// Places: where what an article or a site says stands in its files. They are read again for it,
// because positions are only wanted for what is wrong.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/diagnostic.h"
#include "model/json_value.h"

namespace broadside::cli {

// The file as a whole where nothing was found.
struct Place {
  bool in_text_file = false;  // in the Markdown file that the article names, not in its own
  base::Position position = {};
};

class Places {
 public:
  // `json`: the file of the article or site. `text_file`: the Markdown file that it names, or
  // empty. Both must outlive this.
  Places(std::string_view json, std::string_view text_file);

  // The value of a field of the outermost object.
  [[nodiscard]] Place field(std::string_view name) const;
  // The nth (from 0) text with this value, wherever it stands.
  [[nodiscard]] Place value(std::string_view text, std::size_t nth = 0) const;
  // The nth place in the article's text where this address is written: as it is, with characters
  // that SafeUrl encodes, or with `&amp;`. Where the text begins, when it is written in another
  // way.
  [[nodiscard]] Place address(std::string_view address, std::size_t nth) const;
  // The first place in the article's text with these words.
  [[nodiscard]] Place words(std::string_view words) const;

 private:
  // A piece of the article's text as it is meant, and where it begins in the file.
  struct Piece {
    std::string_view text;
    std::size_t offset;  // of the quotation mark; of the text itself in a Markdown file
  };

  // Offsets in the text of a piece to a place.
  [[nodiscard]] Place place_in(const Piece& piece, std::size_t offset) const;
  void add_text(model::JsonValue value);

  std::string_view json_;
  std::string_view text_file_;
  base::Arena arena_;
  std::span<const model::JsonNode> nodes_;
  std::vector<Piece> pieces_;
};

}  // namespace broadside::cli
