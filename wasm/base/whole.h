#pragma once
// The two engines. Readers load the small one, which shows articles, lists, and what a bad
// connection or an old link leads to, and knows when something else is wrong. What few pages need
// is only in the whole one: the places, arguments and words of diagnostics, articles in HTML,
// with tags of raw HTML, or in plain text, feeds of other people, overviews of tags, authors and
// years, and the search. The browser loads that when the small one says so (web/main.js). The tool
// is always whole.

namespace broadside::base {

#ifdef BROADSIDE_SMALL
inline constexpr bool kWhole = false;
#else
inline constexpr bool kWhole = true;
#endif

}  // namespace broadside::base
