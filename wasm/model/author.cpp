#include "model/author.h"

namespace broadside::model {
namespace {

constexpr FieldType kTypes[] = {
#define X(field, name, type) FieldType::type,
#include "model/author_fields.def"
#undef X
};

constexpr FieldTable kTable = {base::Term::OfAuthor,
#define X(field, name, type) name "\0"
#include "model/author_fields.def"
#undef X
                               , kTypes, std::size(kTypes)};

// Where each field goes, in the order of the list.
constexpr base::Text Author::*kMembers[] = {
#define X(field, name, type) &Author::field,
#include "model/author_fields.def"
#undef X
};

}  // namespace

Author read_author(JsonValue value, base::Text folder, Reading& reading) {
  Author author;
  author.folder = folder;
  FieldReader fields(value, kTable, reading);
  while (fields.next()) author.*kMembers[fields.row()] = one_line(fields.value(), reading);
  if (author.handle.starts_with('@')) author.handle.remove_prefix(1);
  return author;
}

const Author* find_author(std::span<const Author> authors, base::Text id) {
  for (const Author& author : authors) {
    if (author.id == id) return &author;
  }
  return nullptr;
}

std::span<const base::Text> authors_of(std::span<const Author> authors, base::Arena& arena) {
  base::List<base::Text> names;
  for (const Author& author : authors) {
    const base::Text name = author.id.empty() ? author.name : author.id;
    if (!name.empty()) names.push(name);
  }
  return arena.keep(std::move(names));
}

}  // namespace broadside::model
