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
std::optional<JsonValue> member(JsonValue object, std::string_view name, JsonKind kind) {
  if (object.kind() != JsonKind::Object) return std::nullopt;
  for (const JsonValue value : object) {
    if (value.key() == name && value.kind() == kind) return value;
  }
  return std::nullopt;
}

std::string line(JsonValue object, std::string_view name, Reading& reading) {
  const auto value = member(object, name, JsonKind::String);
  return value ? one_line(*value, reading) : std::string();
}

std::optional<IndexItem> read_path(JsonValue value, Reading& reading) {
  const auto path = ContentPath::resolve("", value.text());
  if (!path) {
    reading.report(Code::BadPath, value.node().offset, {value.text()});
    return std::nullopt;
  }
  IndexItem item{*path, std::string(path->stem()), {}, {}, {}, {}, {}, {}};
  return item;
}

std::optional<IndexItem> read_feed_item(JsonValue value, Reading& reading) {
  const auto article = member(value, "_article", JsonKind::Object);
  const auto source = article ? member(*article, "src", JsonKind::String) : std::nullopt;
  if (!source) {
    reading.report(Code::MissingField, value.node().offset,
                   {"_article.src", "the path of the article's file"});
    return std::nullopt;
  }
  auto item = read_path(*source, reading);
  if (!item) return std::nullopt;
  std::string slug = line(*article, "slug", reading);
  if (!slug.empty()) item->slug = std::move(slug);
  item->title = line(value, "title", reading);
  item->subtitle = line(*article, "subtitle", reading);
  item->summary = line(value, "summary", reading);
  item->language = line(value, "language", reading);
  std::string date = line(value, "date_published", reading);
  if (parse_date(date)) item->date_published = std::move(date);
  if (const auto tags = member(value, "tags", JsonKind::Array)) {
    for (const JsonValue tag : *tags) {
      if (tag.kind() == JsonKind::String) item->tags.push_back(one_line(tag, reading));
    }
  }
  return item;
}

}  // namespace

std::size_t Index::find_slug(std::string_view slug) const {
  return static_cast<std::size_t>(
      std::find_if(items.begin(), items.end(),
                   [&](const IndexItem& item) { return item.slug == slug; }) -
      items.begin());
}

std::size_t Index::find_path(std::string_view path) const {
  return static_cast<std::size_t>(
      std::find_if(items.begin(), items.end(),
                   [&](const IndexItem& item) { return item.path.text() == path; }) -
      items.begin());
}

std::optional<Index> read_index(std::string_view bytes, base::Diagnostics& diagnostics) {
  Reading reading{bytes, kIndexFile, diagnostics};
  if (auto fault = check_size(bytes, base::limits::kIndexBytes, kIndexFile)) {
    diagnostics.push_back(std::move(*fault));
    return std::nullopt;
  }
  base::Result<JsonDocument> document = read_json(bytes, kIndexFile);
  if (!document) {
    diagnostics.push_back(document.error());
    return std::nullopt;
  }
  const JsonValue root = document.value().root();
  std::optional<JsonValue> list = root;
  if (root.kind() != JsonKind::Array) list = member(root, "items", JsonKind::Array);
  if (!list) {
    reading.report(
        Code::WrongType, root.node().offset,
        {"index.json", "a list of paths or a JSON Feed with \"items\"", words_for(root.kind())});
    return std::nullopt;
  }
  Index index;
  for (const JsonValue entry : *list) {
    std::optional<IndexItem> item;
    if (entry.kind() == JsonKind::String) {
      item = read_path(entry, reading);
    } else if (entry.kind() == JsonKind::Object) {
      item = read_feed_item(entry, reading);
    } else {
      reading.report(Code::IgnoredValue, entry.node().offset,
                     {"items", "a path in quotation marks", words_for(entry.kind())});
    }
    if (item) index.items.push_back(std::move(*item));
  }
  return index;
}

IndexItem item_of(const Article& article, const ContentPath& path) {
  return {path,
          article.slug.empty() ? std::string(path.stem()) : article.slug,
          article.title,
          article.subtitle,
          article.summary,
          article.date_published,
          article.language,
          article.tags};
}

}  // namespace broadside::model
