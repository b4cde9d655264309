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

constexpr FieldRow kRows[] = {
#define X(field, name, type) {name, FieldType::type},
#include "model/site_fields.def"
#undef X
};

constexpr FieldRow kLinkRows[] = {
    {"label", FieldType::Line}, {"href", FieldType::Address}, {"url", FieldType::Address}};

std::vector<Link> read_links(JsonValue list, Reading& reading) {
  std::vector<Link> links;
  for (const JsonValue entry : list) {
    if (entry.kind() != JsonKind::Object) {
      reading.report(
          Code::IgnoredValue, entry.node().offset,
          {list.key(), "a list of objects { \"label\", \"href\" }", words_for(entry.kind())});
      continue;
    }
    Link link;
    read_fields(entry, kLinkRows, std::size(kLinkRows), "a link", "", reading,
                [&](std::size_t row, JsonValue member) {
                  (row == 0 ? link.label : link.address) = one_line(member, reading);
                });
    if (link.label.empty()) link.label = link.address;
    if (!link.label.empty()) links.push_back(std::move(link));
  }
  return links;
}

std::vector<Author> read_authors(JsonValue map, Reading& reading) {
  std::vector<Author> authors;
  for (const JsonValue entry : map) {
    if (entry.kind() != JsonKind::Object) {
      reading.report(Code::IgnoredValue, entry.node().offset,
                     {entry.key(), "an object { \"name\": … }", words_for(entry.kind())});
      continue;
    }
    authors.push_back(read_author(entry, "", reading));
    authors.back().id = entry.key();
  }
  return authors;
}

}  // namespace

Site read_site(std::string_view bytes, base::Diagnostics& diagnostics) {
  Site site;
  Reading reading{bytes, kSiteFile, diagnostics};
  base::Result<JsonDocument> document = read_json(bytes, kSiteFile);
  if (!document) {
    diagnostics.push_back(document.error());
    return site;
  }
  const JsonValue root = document.value().root();
  if (root.kind() != JsonKind::Object) {
    reading.report(Code::NotAnObject, root.node().offset);
    return site;
  }
  read_fields(root, kRows, std::size(kRows), "site.json", "", reading,
              [&](std::size_t row, JsonValue member) {
                switch (static_cast<Field>(row)) {
                  case Field::Title:
                    site.title = one_line(member, reading);
                    break;
                  case Field::Tagline:
                    site.tagline = one_line(member, reading);
                    break;
                  case Field::Language:
                    site.language = one_line(member, reading);
                    break;
                  case Field::BaseUrl:
                    site.base_url = one_line(member, reading);
                    break;
                  case Field::Nav:
                    site.nav = read_links(member, reading);
                    break;
                  case Field::Authors:
                    site.authors = read_authors(member, reading);
                    break;
                  case Field::Social:
                    site.social = read_links(member, reading);
                    break;
                  case Field::Licence:
                    site.licence = one_line(member, reading);
                    break;
                  case Field::Schema:
                  case Field::Logo:
                  case Field::PageSize:
                  case Field::Theme:
                    break;  // accepted; no page uses them yet
                }
              });
  return site;
}

}  // namespace broadside::model
