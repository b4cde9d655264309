#include <iterator>

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
      case Field::Schema:
      case Field::Logo:
      case Field::PageSize:
      case Field::Theme:
        break;  // accepted; no page uses them yet
    }
  }
  return site;
}

}  // namespace broadside::model
