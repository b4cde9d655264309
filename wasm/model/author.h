#pragma once
// Author: a person, from site.json or from inside an article.

#include <string>
#include <vector>

#include "model/fields.h"
#include "model/json_value.h"

namespace broadside::model {

struct Author {
  std::string id;      // the key in site.json; empty for an author written inside an article
  std::string folder;  // of the file that the author stands in: relative paths start there
  std::string name;
  std::string handle;  // without `@`
  std::string email;
  std::string url;
  std::string avatar;
  std::string bio;
};

// Precondition: value.kind() == JsonKind::Object.
[[nodiscard]] Author read_author(JsonValue value, std::string_view folder, Reading& reading);

}  // namespace broadside::model
