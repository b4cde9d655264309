#include "markdown/plain_text.h"

#include <algorithm>

namespace broadside::markdown {

void parse_plain_text(base::Text text, EventSink& sink) {
  static constexpr Block kParagraph = {.kind = BlockKind::Paragraph};
  bool open = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    base::Text line = text.substr(0, end);
    text.remove_prefix(end);
    // Blanks at the end of a line show nowhere; CR is one, where lines end with CR LF.
    while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ') line.remove_suffix(1);
    if (line.empty()) {
      if (open) sink.leave(kParagraph);
    } else if (open) {
      sink.text(TextKind::HardBreak, {});
    } else {
      sink.enter(kParagraph);
    }
    open = !line.empty();
    if (open) sink.text(TextKind::Plain, line);
  }
  if (open) sink.leave(kParagraph);
}

}  // namespace broadside::markdown
