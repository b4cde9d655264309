#pragma once
// SafeUrl: an address that a browser will not run. It is the only type that the tape builder takes
// for href and src, and the only way to make one is to pass the classifier.
//
// Preprocessing follows the WHATWG URL Standard (4.4 "basic URL parser"): leading and trailing C0
// controls and spaces go, TAB, LF and CR go anywhere, schemes compare ASCII case-insensitively.
// The text is then percent-encoded as CommonMark's reference renderers do, which also turns `\`
// into %5C, so that no browser can read it as a slash. A SafeUrl is therefore always ASCII. Its
// text lives in the Arena that made it.

#include <cstdint>
#include <optional>

#include "base/arena.h"
#include "base/text.h"

namespace broadside::base {

class SafeUrl {
 public:
  enum class Kind : std::uint8_t {
    External,  // http:, https:; `//host` becomes https:
    Contact,   // mailto:, tel:
    Relative,  // a path; may begin with `/`
    Query,     // begins with `?`: a route of this site
    Fragment,  // begins with `#`
    Data,      // data:image/{png,gif,jpeg,webp,avif}; images only
  };

  // An address for a link; nullopt when its scheme is not allowed or it is, encoded, over the
  // limit.
  [[nodiscard]] static std::optional<SafeUrl> link(Text text, Arena& arena);
  // An address for an image.
  [[nodiscard]] static std::optional<SafeUrl> image(Text text, Arena& arena);
  [[nodiscard]] static SafeUrl mailto(Text address, Arena& arena);
  // `?key=value`; the value is percent-encoded whole, so any text may stand in it.
  [[nodiscard]] static SafeUrl query(Text key, Text value, Arena& arena);
  // A query with one parameter more.
  [[nodiscard]] SafeUrl with_query(Text key, Text value, Arena& arena) const;
  // `?`: the site's first page, wherever the site lies and whether or not its host has a directory
  // index.
  [[nodiscard]] static SafeUrl home();
  // `#id`
  [[nodiscard]] static SafeUrl fragment(Text id, Arena& arena);
#ifdef BROADSIDE_TRUSTED_HTML
  // For the CommonMark conformance run of native builds only: any scheme, encoded, unchecked.
  [[nodiscard]] static SafeUrl trusted(Text text, Arena& arena);
#endif

  // A relative path put behind `folder` (empty, or ending in `/`); other kinds stay as they are.
  // `folder` comes from the page, not from content.
  [[nodiscard]] SafeUrl under(Text folder, Arena& arena) const;

  // This address with `#id`; precondition: it has no fragment.
  [[nodiscard]] SafeUrl with_fragment(Text id, Arena& arena) const;

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] Text text() const { return text_; }

 private:
  SafeUrl(Kind kind, Text text) : kind_(kind), text_(text) {}
  static std::optional<SafeUrl> classify(Text text, bool image, Arena& arena);

  Kind kind_;
  Text text_;
};

// %XX → bytes, and `+` stays `+`. An incomplete escape stays as written.
[[nodiscard]] Text percent_decode(Text text, Arena& arena);

}  // namespace broadside::base
