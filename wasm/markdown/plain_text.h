#pragma once
// Plain text as the events of a document: paragraphs at blank lines, line breaks as they are
// written, and nothing else. No character means anything; addresses and hashtags stay text.

#include "base/text.h"
#include "markdown/md_events.h"

namespace broadside::markdown {

// Sends the events of `text` (well-formed UTF-8).
void parse_plain_text(base::Text text, EventSink& sink);

}  // namespace broadside::markdown
