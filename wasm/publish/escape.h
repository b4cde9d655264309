#pragma once
// Texts inside of XML and HTML. What comes out is well-formed XML 1.0 whatever came in: characters
// that it forbids (section 2.2) are left out, ill-formed UTF-8 becomes U+FFFD.

#include "base/text.h"
#include "base/text_builder.h"

namespace broadside::publish {

// Between tags. `>` is escaped too, because `]]>` may not stand there.
void append_text(base::TextBuilder& out, base::Text text);

// Between the quotation marks `"` of an attribute; in HTML it means the same. White space other
// than blanks is escaped, because parsers normalize it.
void append_attribute(base::TextBuilder& out, base::Text text);

// `<name>text</name>` and a newline; nothing when the text is empty.
void append_element(base::TextBuilder& out, base::Text name, base::Text text);

// The same, there even when there is nothing to say.
void append_required(base::TextBuilder& out, base::Text name, base::Text text);

}  // namespace broadside::publish
