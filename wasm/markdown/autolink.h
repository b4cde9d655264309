#pragma once
// Bare addresses in running text: `www.…`, `http://…`, `https://…` and e-mail addresses, by the
// rules of GitHub Flavored Markdown (0.29-gfm, 6.9 "Autolinks (extension)"). Two rules go further,
// for prose in any script: a port may follow the domain, and a trailing character beyond ASCII that
// is neither letter nor digit (»، ”…) belongs to the sentence.

#include <cstddef>
#include <optional>

#include "base/text.h"

namespace broadside::markdown {

struct Autolink {
  std::size_t begin;
  std::size_t end;
  base::Text prefix;  // what an address needs in front of the text to be whole
};

// The bare address that has its `:`, `@` or first `.` at text[at]; nothing before `from` belongs to
// it. `previous` is the character before the text (0: none). `refused` is what an earlier call for
// this text, if there was one, has left there: of a domain that was refused, the part in which no
// other one can begin that would not be. So none of many that go on to the same end is read again.
[[nodiscard]] std::optional<Autolink> autolink_at(base::Text text, std::size_t at, std::size_t from,
                                                  char32_t previous, base::Text& refused);

}  // namespace broadside::markdown
