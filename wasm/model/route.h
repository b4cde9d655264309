#pragma once
// Route: which page of the site is wanted. A closed type; an address that is none of these is Home
// or leads to the not-found page, never to a fetch of what the address says.

#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "base/safe_url.h"

namespace broadside::model {

class Route {
 public:
  enum class Kind : std::uint8_t { Home, Article, Tag };

  [[nodiscard]] static Route home() { return {Kind::Home, {}}; }
  [[nodiscard]] static Route article(std::string_view slug) { return {Kind::Article, slug}; }
  // `tag` as written, without `#`.
  [[nodiscard]] static Route tag(std::string_view tag) { return {Kind::Tag, tag}; }

  // Reads the query part of an address, with or without its `?`: `?post=slug`, `?tag=name`. Other
  // parameters are ignored (hosts and mailers add their own).
  [[nodiscard]] static Route parse(std::string_view query, base::Arena& arena);

  [[nodiscard]] base::SafeUrl url(base::Arena& arena) const;

  [[nodiscard]] Kind kind() const { return kind_; }
  // The slug or the tag.
  [[nodiscard]] std::string_view value() const { return value_; }

 private:
  Route(Kind kind, std::string_view value) : kind_(kind), value_(value) {}

  Kind kind_;
  std::string_view value_;
};

}  // namespace broadside::model
