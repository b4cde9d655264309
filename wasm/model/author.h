#pragma once
// Author: a person, from site.json or from inside an article.

#include <span>

#include "base/arena.h"
#include "base/text.h"
#include "model/fields.h"
#include "model/json_value.h"

namespace broadside::model {

// Views into the file and the Arena that it was read with.
struct Author {
  base::Text id;      // the key in site.json; empty for one written inside an article
  base::Text folder;  // of the file that the author stands in: relative paths start there
  base::Text name;
  base::Text handle;  // without `@`
  base::Text email;
  base::Text url;
  base::Text avatar;
  base::Text bio;
};

// The author of this id; nullptr when there is none.
[[nodiscard]] const Author* find_author(std::span<const Author> authors, base::Text id);

// How an index names authors: by their ids, which is how site.json knows them, or else by name.
[[nodiscard]] std::span<const base::Text> authors_of(std::span<const Author> authors,
                                                     base::Arena& arena);

// Precondition: value.kind() == JsonKind::Object.
[[nodiscard]] Author read_author(JsonValue value, base::Text folder, Reading& reading);

}  // namespace broadside::model
