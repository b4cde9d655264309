#include "model/lookup_files.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/arena.h"
#include "base/text_builder.h"
#include "model/feed_writer.h"
#include "model/index_files.h"
#include "model/overview.h"
#include "model/related.h"

namespace broadside::model {
namespace {

// Slugs and file names are looked up in the same way.
struct Entry {
  std::size_t item;
  bool is_alias;
};

using SlugFiles = std::map<base::Text, std::vector<Entry>>;

SlugFiles slug_files(std::span<const IndexItem> items, base::Arena& arena) {
  const std::size_t count = slug_files_for(items.size());
  SlugFiles files;
  // One that no article falls into says so, which is another answer than a missing file.
  for (std::size_t i = 0; i < count; ++i) files[nth_slug_file(i, arena)];
  for (std::size_t i = 0; i < items.size(); ++i) {
    const base::Text slug = items[i].slug;
    const base::Text stem = items[i].path.stem();
    files[slug_file(slug, count, arena)].push_back({i, false});
    if (stem != slug) files[slug_file(stem, count, arena)].push_back({i, true});
  }
  return files;
}

bool put_slug_files(const Site& site, std::span<const IndexItem> items, IndexSink& sink) {
  base::Arena arena;
  for (const auto& [path, entries] : slug_files(items, arena)) {
    FeedWriter feed(site, FeedWriter::Head::Title);
    for (const Entry entry : entries) {
      IndexItem item = items[entry.item];
      if (entry.is_alias) {
        append_alias_item(feed.item(), item);
        continue;
      }
      Neighbour older;
      Neighbour newer;
      if (entry.item > 0) {
        newer = neighbour_of(items[entry.item - 1]);
        item.newer = &newer;
      }
      if (entry.item + 1 < items.size()) {
        older = neighbour_of(items[entry.item + 1]);
        item.older = &older;
      }
      append_slug_item(feed.item(), item);
    }
    if (!sink.put(path, feed.end())) return false;
  }
  return true;
}

// A file that holds one list, `member`, of objects { `name`: …, "count": … }.
bool put_counts(base::Text path, base::Text member, base::Text name, std::span<const Count> counts,
                IndexSink& sink) {
  base::TextBuilder out;
  ObjectWriter file(out);
  file.name(member);
  LinesWriter lines(out);
  for (const Count& count : counts) {
    lines.next();
    ObjectWriter line(out);
    line.text(name, count.name);
    line.number("count", count.count);
    line.end();
  }
  lines.end();
  file.end();
  out += '\n';
  return sink.put(path, out);
}

bool put_tags(const TagTable& table, IndexSink& sink) {
  std::vector<Count> tags;
  for (const TagTable::Tag& tag : table.tags) tags.push_back({tag.name, tag.items.size()});
  // The table is in the order of keys.
  std::stable_sort(tags.begin(), tags.end(),
                   [](const Count& a, const Count& b) { return a.count > b.count; });
  return put_counts(kTagsFile, "tags", "tag", tags, sink);
}

bool put_archive(std::span<const IndexItem> items, IndexSink& sink) {
  base::Arena arena;
  return put_counts(kArchiveFile, "years", "year", count_years(items, arena), sink);
}

bool put_search_files(const Site& site, std::span<const IndexItem> items, IndexSink& sink) {
  const Family search{Family::Kind::Search};
  base::Arena arena;
  for (std::size_t end = items.size(), number = 1; end > 0; ++number) {
    const std::size_t begin = end - std::min(end, kArticlesPerSearchFile);
    FeedWriter feed(site, FeedWriter::Head::Title);
    for (std::size_t i = begin; i < end; ++i) {
      append_item(feed.item(), items[i], ItemForm::Search, site);
    }
    if (!sink.put(search.file(number, arena), feed.end())) return false;
    end = begin;
  }
  return true;
}

}  // namespace

bool put_lookup_files(const Site& site, std::span<const IndexItem> items, const TagTable& tags,
                      IndexSink& sink) {
  return put_slug_files(site, items, sink) && put_tags(tags, sink) && put_archive(items, sink) &&
         put_search_files(site, items, sink);
}

}  // namespace broadside::model
