#pragma once
// Author: a person, from site.json or from inside an article.

#include <string_view>

#include "model/fields.h"
#include "model/json_value.h"

namespace broadside::model {

// Views into the file and the Arena that it was read with.
struct Author {
  std::string_view id;      // the key in site.json; empty for one written inside an article
  std::string_view folder;  // of the file that the author stands in: relative paths start there
  std::string_view name;
  std::string_view handle;  // without `@`
  std::string_view email;
  std::string_view url;
  std::string_view avatar;
  std::string_view bio;
};

// Precondition: value.kind() == JsonKind::Object.
[[nodiscard]] Author read_author(JsonValue value, std::string_view folder, Reading& reading);

}  // namespace broadside::model
