#include <algorithm>

#include "base/ascii.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/literals.h"
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

enum Line : std::uint8_t {
#define X(line, name) line,
#include "model/index_fields.def"
#undef X
  LineCount,
};
constexpr char kLineNames[] =
#define X(line, name) name "\0"
#include "model/index_fields.def"
#undef X
    ;

// What the reader takes from an object and from those inside it that are ours: an item with its
// `_article`, the file with its `_broadside`, a neighbour.
struct Members {
  base::Text line[LineCount];
  std::span<const base::Text> tags;
  std::span<const base::Text> authors;
  std::span<const Neighbour> related;
  const Neighbour* older = nullptr;
  const Neighbour* newer = nullptr;
  std::size_t source_offset = 0;
  bool pinned = false;
};

class MembersReader {
 public:
  explicit MembersReader(Reading& reading) : reading_(reading) {}

  // A neighbour's own neighbours would be read too; the JSON's depth is their limit.
  Members read(JsonValue object) {
    Members members;
    read_into(members, object);
    for (const Line date : {DatePublished, Date, Expires}) {
      if (!base::is_date(members.line[date])) members.line[date] = {};
    }
    return members;
  }

 private:
  void read_into(Members& members, JsonValue object) {
    for (const JsonValue value : object) {
      const base::Text name = value.key();
      switch (value.kind()) {
        case JsonKind::String: {
          const std::size_t row = base::position_in(kLineNames, LineCount, name);
          if (row != LineCount) members.line[row] = one_line(value, reading_);
          if (row == Src) members.source_offset = value.node().offset;
          break;
        }
        case JsonKind::Array:
          if (name == "tags") members.tags = lines(value);
          // A feed's own authors are objects.
          if (name == "authors" && members.authors.empty()) members.authors = lines(value);
          if (name == "related") members.related = neighbours(value);
          break;
        case JsonKind::Object:
          if (name == "_article" || name == "_broadside") read_into(members, value);
          if (name == "older") members.older = neighbour(value);
          if (name == "newer") members.newer = neighbour(value);
          break;
        case JsonKind::Boolean:
          if (name == "pinned") members.pinned = value.node().boolean;
          break;
        case JsonKind::Null:
        case JsonKind::Number:
          break;
      }
    }
  }

  std::span<const base::Text> lines(JsonValue values) {
    base::List<base::Text> list;
    for (const JsonValue value : values) {
      if (value.kind() == JsonKind::String) list.push(one_line(value, reading_));
    }
    return reading_.arena.keep(std::move(list));
  }

  void add_neighbour(JsonValue value, base::List<Neighbour>& list) {
    const Members members = read(value);
    list.push({members.line[Slug], members.line[Title], members.line[Language], members.line[Date],
               members.line[Expires], members.tags});
  }
  std::span<const Neighbour> neighbours(JsonValue values) {
    base::List<Neighbour> list;
    for (const JsonValue value : values) add_neighbour(value, list);
    return reading_.arena.keep(std::move(list));
  }
  const Neighbour* neighbour(JsonValue value) {
    base::List<Neighbour> list;
    add_neighbour(value, list);
    return reading_.arena.keep(std::move(list)).data();
  }

  Reading& reading_;
};

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

// An entry of a list of items: a path, or an item of a feed.
void add_item(JsonValue entry, base::List<IndexItem>& items, Reading& reading) {
  const bool bare = entry.kind() == JsonKind::String;
  if (!bare && entry.kind() != JsonKind::Object) {
    reading.wrong_kind(Code::IgnoredValue, entry, "items", base::Term::Path);
    return;
  }
  const Members members = bare ? Members() : MembersReader(reading).read(entry);
  const base::Text* const line = members.line;
  const base::Text source = bare ? entry.text() : line[Src];
  if (!bare && source.empty()) {
    reading.report(Code::MissingField, entry.node().offset, "_article.src",
                   term(base::Term::AddFeedSource));
    return;
  }
  const auto path = ContentPath::resolve("", source, reading.arena);
  if (!path) {
    reading.report(Code::BadPath, bare ? entry.node().offset : members.source_offset, source);
    return;
  }
  items.push({*path, line[Slug].empty() ? path->stem() : line[Slug], line[Title], line[Subtitle],
              line[Summary], line[DatePublished], line[Language], members.tags, line[Expires],
              line[Series], members.authors, members.pinned, members.older, members.newer,
              members.related});
}

std::span<IndexItem> read_items(std::optional<JsonValue> list, Reading& reading) {
  base::List<IndexItem> items;
  if (list) {
    for (const JsonValue entry : *list) add_item(entry, items, reading);
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
  index.items = read_items(list, reading);
  const Members members = MembersReader(reading).read(root);
  index.next = members.line[NextUrl];
  index.name = members.line[Name];
  if (const auto ours = member(root, "_broadside", JsonKind::Object)) {
    index.pages = read_items(member(*ours, "pages", JsonKind::Array), reading);
    index.pinned = read_items(member(*ours, "pinned", JsonKind::Array), reading);
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
