#pragma once
// JSON-LD of a page: schema.org as search engines read it (developers.google.com/search/docs:
// Article, Breadcrumb, ProfilePage, Site name).

#include "base/arena.h"
#include "base/text.h"
#include "publish/head.h"

namespace broadside::publish {

// The content of <script type="application/ld+json">: one object with a @graph. Nothing in it can
// end the element. Empty when there is nothing to say.
[[nodiscard]] base::Text json_ld(const HeadSite& site, const SiteAddress& address,
                                 const PageHead& page, base::Arena& arena);

}  // namespace broadside::publish
