#include "model/author.h"

namespace broadside::model {
namespace {

enum class Field : std::uint8_t {
#define X(field, name, type) field,
#include "model/author_fields.def"
#undef X
};

constexpr FieldRow kRows[] = {
#define X(field, name, type) {name, FieldType::type},
#include "model/author_fields.def"
#undef X
};

}  // namespace

Author read_author(JsonValue value, std::string_view folder, Reading& reading) {
  Author author;
  author.folder = folder;
  read_fields(value, kRows, std::size(kRows), "an author", "", reading,
              [&](std::size_t row, JsonValue member) {
                std::string line = one_line(member, reading);
                switch (static_cast<Field>(row)) {
                  case Field::Name:
                    author.name = std::move(line);
                    break;
                  case Field::Handle:
                    if (line.starts_with('@')) line.erase(0, 1);
                    author.handle = std::move(line);
                    break;
                  case Field::Email:
                    author.email = std::move(line);
                    break;
                  case Field::Url:
                    author.url = std::move(line);
                    break;
                  case Field::Avatar:
                    author.avatar = std::move(line);
                    break;
                  case Field::Bio:
                    author.bio = std::move(line);
                    break;
                }
              });
  return author;
}

}  // namespace broadside::model
