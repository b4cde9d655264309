#include <algorithm>

#include "base/limits.h"
#include "model/date.h"
#include "model/index.h"
#include "model/json_reader.h"
#include "model/text_file.h"

namespace broadside::model {
namespace {

using base::Code;

// The member of an object with this name and kind, or nullopt.
std::optional<JsonValue> member(JsonValue object, base::Text name, JsonKind kind) {
  if (object.kind() != JsonKind::Object) return std::nullopt;
  for (const JsonValue value : object) {
    if (value.key() == name && value.kind() == kind) return value;
  }
  return std::nullopt;
}

base::Text line(JsonValue object, base::Text name, Reading& reading) {
  const auto value = member(object, name, JsonKind::String);
  return value ? one_line(*value, reading) : base::Text();
}

// Adds an item with its path and the slug that the path gives; nullptr, with a diagnostic, when it
// is not a path.
IndexItem* add_path(JsonValue value, base::List<IndexItem>& items, Reading& reading) {
  const auto path = ContentPath::resolve("", value.text(), reading.arena);
  if (!path) {
    reading.report(Code::BadPath, value.node().offset, value.text());
    return nullptr;
  }
  items.push({*path, path->stem(), {}, {}, {}, {}, {}, {}});
  return &items.back();
}

void add_feed_item(JsonValue value, base::List<IndexItem>& items, Reading& reading) {
  const auto article = member(value, "_article", JsonKind::Object);
  const auto source = article ? member(*article, "src", JsonKind::String) : std::nullopt;
  if (!source) {
    reading.report(Code::MissingField, value.node().offset, "_article.src",
                   term(base::Term::AddFeedSource));
    return;
  }
  IndexItem* item = add_path(*source, items, reading);
  if (item == nullptr) return;
  const base::Text slug = line(*article, "slug", reading);
  if (!slug.empty()) item->slug = slug;
  item->title = line(value, "title", reading);
  item->subtitle = line(*article, "subtitle", reading);
  item->summary = line(value, "summary", reading);
  item->language = line(value, "language", reading);
  const base::Text date = line(value, "date_published", reading);
  if (is_date(date)) item->date_published = date;
  if (const auto tags = member(value, "tags", JsonKind::Array)) {
    base::List<base::Text> list;
    for (const JsonValue tag : *tags) {
      if (tag.kind() == JsonKind::String) list.push(one_line(tag, reading));
    }
    item->tags = reading.arena.keep(std::move(list));
  }
}

}  // namespace

std::size_t Index::find_slug(base::Text slug) const {
  return static_cast<std::size_t>(
      std::find_if(items.begin(), items.end(),
                   [&](const IndexItem& item) { return item.slug == slug; }) -
      items.begin());
}

std::size_t Index::find_path(base::Text path) const {
  return static_cast<std::size_t>(
      std::find_if(items.begin(), items.end(),
                   [&](const IndexItem& item) { return item.path.text() == path; }) -
      items.begin());
}

std::optional<Index> read_index(base::Text bytes, base::Arena& arena,
                                base::Diagnostics& diagnostics) {
  Reading reading{bytes, kIndexFile, arena, diagnostics};
  if (!check_size(bytes, base::limits::kIndexBytes, kIndexFile, arena, diagnostics)) {
    return std::nullopt;
  }
  std::optional<JsonValue> list = read_json(bytes, kIndexFile, arena, diagnostics);
  if (!list) return std::nullopt;
  const JsonValue root = *list;
  if (root.kind() != JsonKind::Array) list = member(root, "items", JsonKind::Array);
  if (!list) {
    reading.wrong_kind(Code::WrongType, root, "index.json", base::Term::Index);
    return std::nullopt;
  }
  base::List<IndexItem> items;
  for (const JsonValue entry : *list) {
    if (entry.kind() == JsonKind::String) {
      add_path(entry, items, reading);
    } else if (entry.kind() == JsonKind::Object) {
      add_feed_item(entry, items, reading);
    } else {
      reading.wrong_kind(Code::IgnoredValue, entry, "items", base::Term::Path);
    }
  }
  return Index{arena.keep(std::move(items))};
}

IndexItem item_of(const Article& article, const ContentPath& path) {
  return {path,
          article.slug.empty() ? path.stem() : article.slug,
          article.title,
          article.subtitle,
          article.summary,
          article.date_published,
          article.language,
          article.tags};
}

}  // namespace broadside::model
