#include <algorithm>

#include "base/ascii.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/utf8.h"
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

// The texts of a list, one line each.
std::span<const base::Text> lines(JsonValue object, base::Text name, Reading& reading) {
  base::List<base::Text> list;
  if (const auto values = member(object, name, JsonKind::Array)) {
    for (const JsonValue value : *values) {
      if (value.kind() == JsonKind::String) list.push(one_line(value, reading));
    }
  }
  return reading.arena.keep(std::move(list));
}

std::size_t number(JsonValue object, base::Text name) {
  const auto value = member(object, name, JsonKind::Number);
  std::size_t number = 0;
  // More than any site has; what is not a natural number counts as far as it is one.
  for (const char c : value ? base::prefix(value->text(), 9) : base::Text()) {
    if (!base::is_ascii_digit(c)) break;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

// A date as it is written; empty when it is none.
base::Text date(JsonValue object, base::Text name, Reading& reading) {
  const base::Text text = line(object, name, reading);
  return base::is_date(text) ? text : base::Text();
}

Neighbour neighbour(JsonValue object, Reading& reading) {
  return {line(object, "slug", reading),     line(object, "title", reading),
          line(object, "language", reading), date(object, "date", reading),
          date(object, "expires", reading),  lines(object, "tags", reading)};
}

const Neighbour* neighbour_in(JsonValue article, base::Text name, Reading& reading) {
  const auto object = member(article, name, JsonKind::Object);
  if (!object) return nullptr;
  base::List<Neighbour> one;
  one.push(neighbour(*object, reading));
  return reading.arena.keep(std::move(one)).data();
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
  item->date_published = date(value, "date_published", reading);
  item->tags = lines(value, "tags", reading);
  item->expires = date(*article, "expires", reading);
  item->series = line(*article, "series", reading);
  item->authors = lines(*article, "authors", reading);
  const auto pinned = member(*article, "pinned", JsonKind::Boolean);
  item->pinned = pinned && pinned->node().boolean;
  item->older = neighbour_in(*article, "older", reading);
  item->newer = neighbour_in(*article, "newer", reading);
  if (const auto related = member(*article, "related", JsonKind::Array)) {
    base::List<Neighbour> list;
    for (const JsonValue entry : *related) list.push(neighbour(entry, reading));
    item->related = reading.arena.keep(std::move(list));
  }
}

std::span<IndexItem> read_items(JsonValue list, Reading& reading) {
  base::List<IndexItem> items;
  for (const JsonValue entry : list) {
    if (entry.kind() == JsonKind::String) {
      add_path(entry, items, reading);
    } else if (entry.kind() == JsonKind::Object) {
      add_feed_item(entry, items, reading);
    } else {
      reading.wrong_kind(Code::IgnoredValue, entry, "items", base::Term::Path);
    }
  }
  return reading.arena.keep(std::move(items));
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

std::optional<Index> read_index(base::Text bytes, base::Text file, base::Arena& arena,
                                base::Diagnostics& diagnostics) {
  Reading reading{bytes, file, arena, diagnostics};
  if (!check_size(bytes, base::limits::kIndexBytes, file, arena, diagnostics)) {
    return std::nullopt;
  }
  std::optional<JsonValue> list = read_json(bytes, file, arena, diagnostics);
  if (!list) return std::nullopt;
  const JsonValue root = *list;
  if (root.kind() != JsonKind::Array) list = member(root, "items", JsonKind::Array);
  if (!list) {
    reading.wrong_kind(Code::WrongType, root, file, base::Term::Index);
    return std::nullopt;
  }
  Index index;
  index.items = read_items(*list, reading);
  index.next = line(root, "next_url", reading);
  if (const auto ours = member(root, "_broadside", JsonKind::Object)) {
    if (const auto pages = member(*ours, "pages", JsonKind::Array)) {
      index.pages = read_items(*pages, reading);
    }
    if (const auto pinned = member(*ours, "pinned", JsonKind::Array)) {
      index.pinned = read_items(*pinned, reading);
    }
    index.name = line(*ours, "name", reading);
    index.count = number(*ours, "count");
    index.page_size = number(*ours, "page_size");
    index.slug_files = number(*ours, "slugs");
  }
  return index;
}

IndexItem item_of(const Article& article, const ContentPath& path) {
  return {path,
          article.slug.empty() ? path.stem() : article.slug,
          article.title,
          article.subtitle,
          article.summary,
          article.date_published,
          article.language,
          article.tags,
          article.date_expires,
          article.series,
          {},
          article.pinned};
}

}  // namespace broadside::model
