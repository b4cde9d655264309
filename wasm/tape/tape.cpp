#include "tape/tape.h"

#include <array>

namespace broadside::tape {
namespace {

struct AttrRow {
  std::string_view name;
  AttrKind kind;
  std::string_view tags;
};

constexpr std::array<std::string_view, kOpCount> kOps = {
#define X(op, name) name,
#include "tape/ops.def"
#undef X
#ifdef BROADSIDE_TRUSTED_HTML
    "raw",
#endif
};

constexpr std::array<std::string_view, kTagCount> kTags = {
#define X(tag, name, level) name,
#include "tape/tags.def"
#undef X
};

// Apart from the names, which the browser's engine never asks for.
constexpr std::array<Level, kTagCount> kLevels = {
#define X(tag, name, level) Level::level,
#include "tape/tags.def"
#undef X
};

constexpr std::array<AttrRow, kAttrCount> kAttrs = {{
#define X(attr, name, kind, tags) {name, AttrKind::kind, tags},
#include "tape/attrs.def"
#undef X
}};

}  // namespace

base::Text name_of(Op op) { return kOps[static_cast<std::size_t>(op)]; }
base::Text name_of(Tag tag) { return kTags[static_cast<std::size_t>(tag)]; }
base::Text name_of(Attr attr) { return kAttrs[static_cast<std::size_t>(attr)].name; }
Level level_of(Tag tag) { return kLevels[static_cast<std::size_t>(tag)]; }
AttrKind kind_of(Attr attr) { return kAttrs[static_cast<std::size_t>(attr)].kind; }

bool is_allowed_on(Attr attr, Tag tag) {
  const base::Text tags = kAttrs[static_cast<std::size_t>(attr)].tags;
  if (tags == "*") return true;
  const base::Text name = name_of(tag);
  for (std::size_t at = tags.find(name); at != base::Text::npos; at = tags.find(name, at + 1)) {
    if (tags[at - 1] == ' ' && tags[at + name.size()] == ' ') return true;
  }
  return false;
}

}  // namespace broadside::tape
