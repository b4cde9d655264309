#pragma once
// What the checks of a whole publication need to know of one article, and what is wrong with it
// alone.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/content_folder.h"
#include "cli/finding.h"
#include "model/content_path.h"
#include "model/site.h"

namespace broadside::cli {

// An address that content leads to.
struct Address {
  std::string text;     // as SafeUrl has it: ASCII, encoded
  bool image = false;   // it must be a picture
  bool in_text = true;  // else the value of a field, `written`
  std::size_t nth = 0;  // of those with the same text in the same place
  std::string written = {};
};

// What has addresses: an article, a plain page, or site.json.
struct Facts {
  std::string path;       // inside the content folder
  std::string text_file;  // where the text is; empty when in the file itself
  std::string slug;
  std::string language;
  std::string date;  // as written, like the next
  std::string expires = {};
  bool page = false;
  bool draft = false;
  bool broken = false;  // it has an error: only its path, and a slug from that, are known
  std::vector<std::string> tags = {};  // as first spelled, with the hashtags of the text
  std::vector<std::string> authors = {};
  std::string series = {};
  std::vector<std::string> ids = {};  // of headings and notes, with markdown::kIdPrefix, sorted
  bool all_ids = true;                // false: the text was cut, there may be more
  std::vector<Address> addresses = {};
  struct Translation {
    std::string language;
    std::string slug;
  };
  std::vector<Translation> translations = {};
};

// Reads the article with the text that it points to. `now`: seconds since 1970.
[[nodiscard]] Facts read_article_facts(ContentFolder& folder, const model::Site& site,
                                       std::string_view path, double now, Findings& findings);

// Of site.json: its menu and its authors.
[[nodiscard]] Facts site_facts(const model::Site& site);

}  // namespace broadside::cli
