#pragma once
// Route: which page of the site is wanted. A closed type; an address that is none of these is Home
// or leads to the not-found page, never to a fetch of what the address says.

#include <cstdint>

#include "base/arena.h"
#include "base/safe_url.h"
#include "base/text.h"

namespace broadside::model {

class Route {
 public:
  enum class Kind : std::uint8_t { Home, Article, Tag };

  [[nodiscard]] static Route home() { return {Kind::Home, {}}; }
  [[nodiscard]] static Route article(base::Text slug) { return {Kind::Article, slug}; }
  // `tag` as written, without `#`.
  [[nodiscard]] static Route tag(base::Text tag) { return {Kind::Tag, tag}; }

  // Reads the query part of an address, with or without its `?`: `?post=slug`, `?tag=name`. Other
  // parameters are ignored (hosts and mailers add their own).
  [[nodiscard]] static Route parse(base::Text query, base::Arena& arena);

  [[nodiscard]] base::SafeUrl url(base::Arena& arena) const;

  [[nodiscard]] Kind kind() const { return kind_; }
  // The slug or the tag.
  [[nodiscard]] base::Text value() const { return value_; }

 private:
  Route(Kind kind, base::Text value) : kind_(kind), value_(value) {}

  Kind kind_;
  base::Text value_;
};

}  // namespace broadside::model
