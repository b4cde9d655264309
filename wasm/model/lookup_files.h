#pragma once
// The files of the index that answer one question each: which article has this slug, what tags and
// years there are, which articles match what is searched for. INDEX.md specifies them. Native
// builds only.

#include <span>

#include "model/index.h"
#include "model/index_writer.h"
#include "model/site.h"
#include "model/tag_table.h"

namespace broadside::model {

// Slug files, tags.json, archive.json and search files. `items` are in the site's order, with their
// related articles. False when the sink gave up.
[[nodiscard]] bool put_lookup_files(const Site& site, std::span<const IndexItem> items,
                                    const TagTable& tags, IndexSink& sink);

}  // namespace broadside::model
