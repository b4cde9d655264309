// Pages that only the whole engine has: all tags, all authors, all years, and the search.

#include "engine/engine.h"

namespace broadside::engine {

void Engine::tags_answer() {
  speak({});
  answer_.page = page::list_page(site_, {.heading = site_.words[base::Word::Tags]});
}

void Engine::authors_answer() { not_found(); }

void Engine::archive_answer() { not_found(); }

void Engine::search_answer() { not_found(); }

}  // namespace broadside::engine
