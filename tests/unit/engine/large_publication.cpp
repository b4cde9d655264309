#include "unit/engine/large_publication.h"

#include <algorithm>

#include "base/unicode.h"

namespace broadside::test {
namespace {

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string file_of(const Entry& entry) {
  return "articles/" + (entry.file.empty() ? entry.slug : entry.file) + ".json";
}

// `further` members of the item's _article.
std::string item_of(const Entry& entry, const std::string& further = {}) {
  std::string out = R"({"title": )" + quoted("Title " + entry.slug) + R"(, "date_published": )" +
                    quoted(entry.date);
  if (!entry.tag.empty()) out += R"(, "tags": [)" + quoted(entry.tag) + "]";
  out +=
      R"(, "_article": {"src": )" + quoted(file_of(entry)) + R"(, "slug": )" + quoted(entry.slug);
  if (!entry.expires.empty()) out += R"(, "expires": )" + quoted(entry.expires);
  if (entry.pinned) out += R"(, "pinned": true)";
  return out + further + "}}";
}

std::string neighbour_of(const Entry& entry) {
  return R"({"slug": )" + quoted(entry.slug) + R"(, "title": )" + quoted("Title " + entry.slug) +
         R"(, "date": )" + quoted(entry.date) +
         (entry.expires.empty() ? "" : R"(, "expires": )" + quoted(entry.expires)) + "}";
}

std::string feed(const std::vector<std::string>& items, const std::string& members) {
  std::string out = R"({"items": [)";
  for (const std::string& item : items) out += (&item == items.data() ? "" : ",\n") + item;
  return out + "]" + members + "}";
}

}  // namespace

std::vector<Entry> entries(std::size_t count) {
  std::vector<Entry> all;
  for (std::size_t i = count; i > 0; --i) {
    const std::string day = std::to_string(i);
    all.push_back({"a" + day, "2024-01-" + (i < 10 ? "0" + day : day)});
  }
  return all;
}

LargePublication::LargePublication(std::vector<Entry> entries, std::size_t page_size)
    : entries_(std::move(entries)), page_size_(page_size) {
  host.put("site.json", R"({ "title": "The Sheet", "authors": { "nell": { "name": "Nell" } } })");
  std::map<std::string, std::vector<Entry>> tags;
  std::map<std::string, std::vector<Entry>> authors;
  std::map<std::string, std::vector<Entry>> series;
  std::map<std::string, std::vector<Entry>> years;
  for (const Entry& entry : entries_) {
    host.put(file_of(entry),
             R"({ "markdown": "x", "title": )" + quoted("Title " + entry.slug) +
                 R"(, "date_published": )" + quoted(entry.date) +
                 (entry.expires.empty() ? "" : R"(, "date_expires": )" + quoted(entry.expires)) +
                 (entry.series.empty() ? "" : R"(, "series": )" + quoted(entry.series)) + " }");
    if (!entry.tag.empty()) tags[entry.tag].push_back(entry);
    if (!entry.author.empty()) authors[entry.author].push_back(entry);
    if (!entry.series.empty()) series[entry.series].insert(series[entry.series].begin(), entry);
    years[entry.date.substr(0, 4)].push_back(entry);
  }
  using Kind = model::Family::Kind;
  put_family({Kind::All}, entries_);
  for (const auto& [key, members] : tags)
    put_family({Kind::Tag, base::tag_key(key, arena_)}, members);
  for (const auto& [key, members] : authors) put_family({Kind::Author, key}, members);
  for (const auto& [key, members] : series) put_family({Kind::Series, key}, members);
  for (const auto& [key, members] : years) put_family({Kind::Year, key}, members);
  put_slug_files();
}

void LargePublication::put_family(const model::Family& family, const std::vector<Entry>& members) {
  const bool all = family.kind == model::Family::Kind::All;
  const bool series = family.kind == model::Family::Kind::Series;
  const std::size_t count = members.size();
  const std::size_t first = std::min(count, page_size_);
  const auto part = [&](std::size_t from, std::size_t to) {
    std::vector<std::string> items;
    for (std::size_t i = from; i < to; ++i) items.push_back(item_of(members[i]));
    return items;
  };
  std::string about = R"(, "_broadside": {"count": )" + std::to_string(count) +
                      R"(, "page_size": )" + std::to_string(page_size_);
  if (!all) about += R"(, "name": )" + quoted("The " + std::string(family.key));
  if (all) {
    about += R"(, "slugs": )" + std::to_string(kSlugFiles) + R"(, "pages": [{"title": "About",
      "_article": {"src": "pages/about.json", "slug": "about"}}], "pinned": [)";
    bool comma = false;
    for (std::size_t i = first; i < count; ++i) {
      if (!members[i].pinned) continue;
      about += (comma ? "," : "") + item_of(members[i]);
      comma = true;
    }
    about += "]";
  }
  host.put(family.file(0, arena_), feed(part(0, first), about + "}"));
  if (count <= first) return;
  // From the oldest article, or from the first one of a series; only full pages, or all of them.
  for (std::size_t page = 1; (page - 1) * page_size_ < count; ++page) {
    const std::size_t from = (page - 1) * page_size_;
    const std::size_t to = std::min(count, page * page_size_);
    if (to < page * page_size_ && !series) continue;  // full in the first file
    host.put(family.file(page, arena_),
             feed(series ? part(from, to) : part(count - to, count - from), ""));
  }
}

void LargePublication::put_slug_files() {
  std::map<std::string, std::vector<std::string>> by_file;
  for (std::size_t i = 0; i < kSlugFiles; ++i) by_file["index/slug-" + std::to_string(i) + ".json"];
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    std::string beside;
    if (i > 0) beside += R"(, "newer": )" + neighbour_of(entries_[i - 1]);
    if (i + 1 < entries_.size()) beside += R"(, "older": )" + neighbour_of(entries_[i + 1]);
    by_file[std::string(model::slug_file(entry.slug, kSlugFiles, arena_))].push_back(
        item_of(entry, beside));
    if (entry.file.empty()) continue;
    auto& renamed = by_file[std::string(model::slug_file(entry.file, kSlugFiles, arena_))];
    renamed.insert(renamed.begin(), R"({"_article": {"alias": )" + quoted(entry.file) +
                                        R"(, "slug": )" + quoted(entry.slug) + R"(, "src": )" +
                                        quoted(file_of(entry)) + "}}");
  }
  for (const auto& [path, items] : by_file) host.put(path, feed(items, ""));
}

}  // namespace broadside::test
