#pragma once
// What stands around the content of every page: skip link, site header with navigation, footer.

#include <string_view>

#include "page/page.h"
#include "tape/tape_builder.h"

namespace broadside::page {

// "ltr" or "rtl": what the content says, or what is usual for the page's language.
[[nodiscard]] std::string_view direction_of(const Site& site, std::string_view said);

// Opens <main>; open_chrome() and close_chrome() stand around everything else of a page.
void open_chrome(tape::TapeBuilder& builder, const Site& site);
void close_chrome(tape::TapeBuilder& builder, const Site& site);

// `text – site title`, or only the site's title.
[[nodiscard]] std::string_view document_title(const Site& site, std::string_view text);

// A link whose address comes from content: as a plain text when the address is refused. A relative
// address starts at `folder`. `text` is isolated from the text around it.
void content_link(tape::TapeBuilder& builder, const Site& site, std::string_view address,
                  std::string_view folder, std::string_view text, std::string_view rel);

void time_element(tape::TapeBuilder& builder, std::string_view date);

// lang and dir for an element whose language is not the page's; an empty language is the site's.
void language_attrs(tape::TapeBuilder& builder, const Site& site, std::string_view language);

}  // namespace broadside::page
