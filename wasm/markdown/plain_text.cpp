#include "markdown/plain_text.h"

#include <algorithm>

namespace broadside::markdown {

void parse_plain_text(base::Text text, EventSink& sink) {
  Block paragraph;
  paragraph.kind = BlockKind::Paragraph;
  bool open = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const base::Text line = text.substr(0, end);
    text.remove_prefix(end);
    // A line ends with LF, CR, or both.
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    if (!text.empty()) text.remove_prefix(1);
    if (line.find_first_not_of(" \t") == base::Text::npos) {
      if (open) sink.leave(paragraph);
      open = false;
      continue;
    }
    if (open) sink.text(TextKind::HardBreak, {});
    if (!open) sink.enter(paragraph);
    open = true;
    sink.text(TextKind::Plain, line);
  }
  if (open) sink.leave(paragraph);
}

}  // namespace broadside::markdown
