#pragma once
// A JSON Feed 1.1 as text: its items, and what the feed says of itself. INDEX.md specifies both.
// Native builds only: readers never write an index.

#include <cstdint>

#include "base/arena.h"
#include "base/text_builder.h"
#include "model/index.h"
#include "model/site.h"

namespace broadside::model {

// Appends well-formed UTF-8 as a JSON string. `<` is escaped too, so that the text can stand in a
// <script> element of an HTML page, and U+2028 and U+2029, which older JavaScript takes for the
// ends of lines.
void append_string(base::TextBuilder& out, base::Text text);

// Members of one object, with their commas.
class ObjectWriter {
 public:
  explicit ObjectWriter(base::TextBuilder& out) : out_(out) { out_ += '{'; }
  void end() { out_ += '}'; }

  // The name of a member; the caller appends the value.
  void name(base::Text name);
  // An empty text is left out.
  void text(base::Text member, base::Text value);
  void number(base::Text member, std::size_t value);
  void list(base::Text member, std::span<const base::Text> values);

 private:
  base::TextBuilder& out_;
  bool first_ = true;
};

// An array with one value a line, so that diffs are readable.
class LinesWriter {
 public:
  explicit LinesWriter(base::TextBuilder& out) : out_(out) {}
  // The caller appends the next value.
  void next();
  void end() { out_ += empty_ ? "[]" : "\n]"; }

 private:
  base::TextBuilder& out_;
  bool empty_ = true;
};

// What an item says besides what all of them do.
enum class ItemForm : std::uint8_t {
  Whole,   // level B: with the related articles
  Listed,  // of a list family: nothing that changes when other articles do
  Search,  // without a text
  Page,    // a plain page, which has another address
};

void append_item(base::TextBuilder& out, const IndexItem& item, ItemForm form, const Site& site);
// The item of an article in its slug file, with its neighbours.
void append_slug_item(base::TextBuilder& out, const IndexItem& item);
// The item that leads from an article's file name to its slug.
void append_alias_item(base::TextBuilder& out, const IndexItem& item);

// The author's name as people read it. `author`: an id of the site's, or a name already.
[[nodiscard]] base::Text author_name(const Site& site, base::Text author);

// A whole feed. Deterministic: the same values give the same bytes.
class FeedWriter {
 public:
  // Whether the feed says what the publication is, or only its title, which every feed must have.
  enum class Head : std::uint8_t { Site, Title };

  // `next`: where the list goes on, relative to the feed's own place; empty when it ends here.
  FeedWriter(const Site& site, Head head, base::Text next = {});
  FeedWriter(const FeedWriter&) = delete;
  FeedWriter& operator=(const FeedWriter&) = delete;

  // Where the next item goes.
  base::TextBuilder& item();
  // The text. `ours`: the object `_broadside`, or nothing.
  [[nodiscard]] base::Text end(base::Text ours = {});

 private:
  base::TextBuilder out_;
  ObjectWriter feed_;
  LinesWriter items_;
};

}  // namespace broadside::model
