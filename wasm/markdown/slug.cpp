#include "markdown/slug.h"

#include "base/unicode.h"

namespace broadside::markdown {

base::Text SlugSet::add(base::Text text, base::Arena& arena) {
  const base::Text slug = base::slug(text, arena);
  base::Text unique = slug;
  if (base::TextMap::Entry* original = given_.find(slug)) {
    do {
      unique = arena.join({slug, "-", arena.decimal(++original->value)});
    } while (given_.find(unique) != nullptr);
  }
  given_.insert({unique, 0});
  return unique;
}

}  // namespace broadside::markdown
