#pragma once
// What stands around the content of every page: skip link, site header with navigation, footer.

#include "base/text.h"
#include "page/page.h"
#include "tape/tape_builder.h"

namespace broadside::page {

// "ltr" or "rtl": what the content says, or what is usual for the page's language.
[[nodiscard]] base::Text direction_of(const Site& site, base::Text said);

// Opens <main>; open_chrome() and close_chrome() stand around everything else of a page.
void open_chrome(tape::TapeBuilder& builder, const Site& site);
void close_chrome(tape::TapeBuilder& builder, const Site& site);

// `text – site title`, or only the site's title.
[[nodiscard]] base::Text document_title(const Site& site, base::Text text);

// A link whose address comes from content: as a plain text when the address is refused. A relative
// address starts at `folder`. `text` is isolated from the text around it.
void content_link(tape::TapeBuilder& builder, const Site& site, base::Text address,
                  base::Text folder, base::Text text, base::Text rel);

// A card that leads to another page: its relation to this one, and the other's title, if any.
void card_link(tape::TapeBuilder& builder, const Site& site, const char* css_class, base::Text rel,
               const base::SafeUrl& url, base::Text label, const model::Neighbour* to);

void time_element(tape::TapeBuilder& builder, base::Text date);

// lang and dir for an element whose language is not the page's; an empty language is the site's.
void language_attrs(tape::TapeBuilder& builder, const Site& site, base::Text language);

}  // namespace broadside::page
