#include "model/index_writer.h"

#include <vector>

#include "base/arena.h"
#include "base/text_builder.h"
#include "model/feed_writer.h"
#include "model/index_families.h"
#include "model/index_files.h"
#include "model/lookup_files.h"
#include "model/related.h"
#include "model/tag_table.h"

namespace broadside::model {
namespace {

// JSON Feed wants to know what an object of ours is about.
constexpr std::string_view kAbout = "what Broadside itself reads";

void append_items(base::TextBuilder& out, std::span<const base::Text> items) {
  LinesWriter lines(out);
  for (const base::Text item : items) {
    lines.next();
    out += item;
  }
  lines.end();
}

// The articles of the site, and its lists.
class IndexWriter {
 public:
  IndexWriter(const Site& site, std::span<IndexItem> items, std::span<const IndexItem> pages,
              IndexSink& sink)
      : site_(site), items_(items), pages_(pages), sink_(sink) {
    tags_ = make_tag_table(items, arena_);
    add_related(items_, tags_, arena_);
  }

  bool run() {
    const bool whole = items_.size() <= site_.page_size;
    write_items(whole ? ItemForm::Whole : ItemForm::Listed);
    if (whole) return put_whole();
    const std::vector<ListFamily> families = list_families(items_, tags_, site_);
    if (!put_lookup_files(site_, items_, tags_, sink_)) return false;
    // The first one is that of all articles, and its first file is index.json.
    for (std::size_t i = families.size(); i > 0; --i) {
      if (!put_family(families[i - 1])) return false;
    }
    return true;
  }

 private:
  // Each once, although it stands in a dozen lists.
  void write_items(ItemForm form) {
    for (const IndexItem& item : items_) written_.push_back(written(item, form));
  }

  base::Text written(const IndexItem& item, ItemForm form) {
    scratch_.clear();
    append_item(scratch_, item, form, site_);
    return arena_.join({scratch_});
  }

  void append_pages(ObjectWriter& ours, base::TextBuilder& out) {
    if (pages_.empty()) return;
    std::vector<base::Text> items;
    for (const IndexItem& page : pages_) items.push_back(written(page, ItemForm::Page));
    ours.name("pages");
    append_items(out, items);
  }

  bool put_whole() {
    FeedWriter feed(site_, FeedWriter::Head::Site);
    for (const base::Text item : written_) feed.item() += item;
    base::TextBuilder out;
    ObjectWriter ours(out);
    ours.text("about", kAbout);
    ours.number("page_size", site_.page_size);
    append_pages(ours, out);
    ours.end();
    return sink_.put(kIndexFile, feed.end(out));
  }

  bool put_family(const ListFamily& list) {
    const bool oldest_first = list.family.kind == Family::Kind::Series;
    const std::vector<FamilyPage> pages =
        family_pages(list.items.size(), site_.page_size, oldest_first);
    for (std::size_t i = pages.size(); i > 0; --i) {
      if (!put_page(list, pages[i - 1])) return false;
    }
    return true;
  }

  bool put_page(const ListFamily& list, const FamilyPage& page) {
    base::Arena arena;
    const base::Text path = list.family.file(page.number, arena);
    base::Text next = page.next == 0 ? base::Text() : list.family.file(page.next, arena);
    // Relative to the file that says it.
    const base::Text folder = path.substr(0, path.rfind('/') + 1);
    if (!next.empty()) next.remove_prefix(folder.size());
    const bool is_site = path == kIndexFile;
    FeedWriter feed(site_, is_site ? FeedWriter::Head::Site : FeedWriter::Head::Title, next);
    for (std::size_t i = page.begin; i < page.end; ++i) feed.item() += written_[list.items[i]];
    base::TextBuilder ours;
    if (page.number == 0) append_ours(ours, list, is_site);
    return sink_.put(path, feed.end(ours));
  }

  // What the first file of a family says of it.
  void append_ours(base::TextBuilder& out, const ListFamily& list, bool is_site) {
    ObjectWriter ours(out);
    ours.text("about", kAbout);
    ours.number("count", list.items.size());
    ours.number("page_size", site_.page_size);
    ours.text("name", list.name);
    if (is_site) {
      ours.number("slugs", slug_files_for(items_.size()));
      append_pages(ours, out);
      std::vector<base::Text> pinned;
      for (std::size_t i = site_.page_size; i < items_.size(); ++i) {
        if (items_[i].pinned && pinned.size() < site_.page_size) pinned.push_back(written_[i]);
      }
      if (!pinned.empty()) {
        ours.name("pinned");
        append_items(out, pinned);
      }
    }
    ours.end();
  }

  const Site& site_;
  std::span<IndexItem> items_;
  std::span<const IndexItem> pages_;
  IndexSink& sink_;
  base::Arena arena_;
  TagTable tags_;
  base::TextBuilder scratch_;
  std::vector<base::Text> written_;  // by item
};

}  // namespace

bool write_index(const Site& site, std::span<IndexItem> items, std::span<const IndexItem> pages,
                 IndexSink& sink) {
  return IndexWriter(site, items, pages, sink).run();
}

}  // namespace broadside::model
