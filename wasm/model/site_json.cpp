#include <iterator>

#include "base/ascii.h"
#include "base/whole.h"
#include "model/json_reader.h"
#include "model/site.h"

namespace broadside::model {
namespace {

using base::Code;

enum class Field : std::uint8_t {
#define X(field, name, type) field,
#include "model/site_fields.def"
#undef X
};

constexpr FieldType kTypes[] = {
#define X(field, name, type) FieldType::type,
#include "model/site_fields.def"
#undef X
};

constexpr FieldTable kTable = {base::Term::OfSite,
#define X(field, name, type) name "\0"
#include "model/site_fields.def"
#undef X
                               , kTypes, std::size(kTypes)};

constexpr FieldType kLinkTypes[] = {FieldType::Line, FieldType::Address, FieldType::Address};
constexpr FieldTable kLinkTable = {base::Term::OfLink, "label\0href\0url\0", kLinkTypes,
                                   std::size(kLinkTypes)};

// Whether an entry of a list or map is an object; reported when it is not.
bool is_object(JsonValue entry, base::Text name, base::Term wanted, Reading& reading) {
  if (entry.kind() == JsonKind::Object) return true;
  reading.wrong_kind(Code::IgnoredValue, entry, name, wanted);
  return false;
}

std::span<const Link> read_links(JsonValue list, Reading& reading) {
  base::List<Link> links;
  for (const JsonValue entry : list) {
    if (!is_object(entry, list.key(), base::Term::Links, reading)) {
      continue;
    }
    Link link;
    FieldReader fields(entry, kLinkTable, reading);
    while (fields.next()) {
      (fields.row() == 0 ? link.label : link.address) = one_line(fields.value(), reading);
    }
    if (link.label.empty()) link.label = link.address;
    if (!link.label.empty()) links.push(link);
  }
  return reading.arena.keep(std::move(links));
}

std::span<const Author> read_authors(JsonValue map, Reading& reading) {
  base::List<Author> authors;
  for (const JsonValue entry : map) {
    if (!is_object(entry, entry.key(), base::Term::Author, reading)) continue;
    authors.push(read_author(entry, "", reading));
    authors.back().id = entry.key();
  }
  return reading.arena.keep(std::move(authors));
}

[[maybe_unused]] std::size_t read_page_size(JsonValue value, Reading& reading) {
  std::size_t size = 0;
  for (const char c : value.text()) {
    size =
        base::is_ascii_digit(c) ? size * 10 + static_cast<std::size_t>(c - '0') : kMaxPageSize + 1;
    if (size > kMaxPageSize) break;
  }
  if (size > 0 && size <= kMaxPageSize) return size;
  reading.report(Code::IgnoredValue, value.node().offset, value.key(),
                 "a whole number from 1 to 100", value.text());
  return kPageSize;
}

}  // namespace

Site read_site(base::Text bytes, base::Arena& arena, base::Diagnostics& diagnostics) {
  Site site;
  Reading reading{bytes, kSiteFile, arena, diagnostics};
  const std::optional<JsonValue> root = read_json(bytes, kSiteFile, arena, diagnostics);
  if (!root) return site;
  if (root->kind() != JsonKind::Object) {
    reading.report(Code::NotAnObject, root->node().offset);
    return site;
  }
  FieldReader fields(*root, kTable, reading);
  while (fields.next()) {
    const JsonValue value = fields.value();
    switch (static_cast<Field>(fields.row())) {
      case Field::Title:
        site.title = one_line(value, reading);
        break;
      case Field::Tagline:
        site.tagline = one_line(value, reading);
        break;
      case Field::Language:
        site.language = one_line(value, reading);
        break;
      case Field::BaseUrl:
        site.base_url = one_line(value, reading);
        break;
      case Field::Nav:
        site.nav = read_links(value, reading);
        break;
      case Field::Authors:
        site.authors = read_authors(value, reading);
        break;
      case Field::Social:
        site.social = read_links(value, reading);
        break;
      case Field::Licence:
        site.licence = one_line(value, reading);
        break;
      case Field::PageSize:
        // Readers find it in the index.
        if constexpr (base::kWhole) site.page_size = read_page_size(value, reading);
        break;
      case Field::Schema:
      case Field::Logo:
      case Field::Theme:
        break;  // accepted; no page uses them yet
    }
  }
  return site;
}

}  // namespace broadside::model
