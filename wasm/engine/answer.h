#pragma once
// Answer: what one step of the engine says. Exactly one of these: Need, Page, Failure; and from the
// small engine More: the whole one (base/whole.h) has to be asked.

#include <cstdint>

#include "base/diagnostic.h"
#include "base/text.h"
#include "page/page.h"

namespace broadside::engine {

enum class AnswerKind : std::uint8_t {
#define X(kind, name) kind,
#include "engine/answer_kinds.def"
#undef X
};

// Its views live as long as the engine and the files that were supplied to it.
struct Answer {
  AnswerKind kind = AnswerKind::Need;
  // Need: the files that are wanted, each once; never one that was supplied before. A path that
  // begins with `/` is a file of the runtime, beside the engine; all others are in the content
  // folder.
  base::List<base::Text> paths;
  // Page and Failure: what to show. A failure is a page too, so that header, navigation and the
  // way back are there.
  page::Page page;
  // Page: warnings. Failure: at least one error; the first one decides whose fault it is.
  base::Diagnostics diagnostics;
  // The diagnostics in words, one each; all empty in an engine that does not explain.
  base::List<base::Text> lines;
};

// Failure: "author", "host" or "bug". Page: empty.
[[nodiscard]] base::Text blame_of(const Answer& answer);

}  // namespace broadside::engine
