// Any text has, at a `<`, a tag of the allowlist that lies inside the text, or none.

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "fuzz/require.h"
#include "markdown/html_tag.h"

namespace broadside {
namespace {

using fuzz::require;
using markdown::HtmlPlace;
using markdown::HtmlTag;

struct Element {
  std::string_view name;
  tape::Tag tag;
  HtmlPlace place;
};

constexpr Element kElements[] = {
#define X(name, tag, place) {name, tape::Tag::tag, HtmlPlace::place},
#include "markdown/html_tags.def"
#undef X
};

// The letters and digits behind `<` and `/`: what a browser would take for the name.
std::string name_of(std::string_view tag) {
  std::string name;
  for (const char c : tag.substr(tag.starts_with("</") ? 2 : 1)) {
    if (c == ' ' || c == '\t' || c == '/' || c == '>') break;
    name += base::ascii_lower(c);
  }
  return name;
}

bool same(const std::optional<HtmlTag>& one, const std::optional<HtmlTag>& other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return one->tag == other->tag && one->place == other->place && one->closing == other->closing &&
         one->end == other->end &&
         std::equal(std::begin(one->values), std::end(one->values), std::begin(other->values));
}

void check(std::string_view text, std::size_t begin, const HtmlTag& found) {
  require(found.end > begin + 2 && found.end <= text.size(), "the tag ends in the text", text);
  const std::string_view tag = text.substr(begin, found.end - begin);
  require(tag.ends_with('>'), "the tag ends with >", tag);
  require(found.closing == tag.starts_with("</"), "only </ closes", tag);
  require(tag.find('\n') == std::string_view::npos || tag.find_first_of("\"'") < tag.find('\n'),
          "a tag is one line, but for quoted values", tag);
  const std::string name = name_of(tag);
  require(std::any_of(std::begin(kElements), std::end(kElements),
                      [&](const Element& element) {
                        return element.name == name && element.tag == found.tag &&
                               element.place == found.place;
                      }),
          "the element is on the list under this name", tag);
  for (const auto& value : found.values) {
    if (!value || value->empty()) continue;
    require(!found.closing, "a closing tag has no attributes", tag);
    require(value->data() >= tag.data() && value->data() + value->size() < tag.data() + tag.size(),
            "a value lies inside the tag", tag);
  }
}

}  // namespace
}  // namespace broadside

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace broadside;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
    const auto found = markdown::read_html_tag(text, at);
    if (!found) continue;
    check(text, at, *found);
    // Nothing that stands behind a tag has a part in it: not when it is missing, nor changed.
    const std::vector<char> alone(text.begin(),
                                  text.begin() + static_cast<std::ptrdiff_t>(found->end));
    require(same(found, markdown::read_html_tag({alone.data(), alone.size()}, at)),
            "a tag without what is behind is the same", text);
    std::string other(text);
    for (std::size_t i = found->end; i < size; ++i) other[i] = static_cast<char>(~other[i]);
    require(same(found, markdown::read_html_tag(other, at)), "what is behind does not matter",
            text);
  }
  return 0;
}
