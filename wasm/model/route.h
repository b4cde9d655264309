#pragma once
// Route: which page of the site is wanted. A closed type; an address that is none of these is Home
// or leads to the not-found page, never to a fetch of what the address says.

#include <cstddef>
#include <cstdint>

#include "base/arena.h"
#include "base/safe_url.h"
#include "base/text.h"

namespace broadside::model {

class Route {
 public:
  enum class Kind : std::uint8_t {
#define X(kind, parameter, folder) kind,
#include "model/routes.def"
#undef X
    Home,
  };

  [[nodiscard]] static Route home(std::size_t number = 1) { return {Kind::Home, {}, number}; }
  [[nodiscard]] static Route article(base::Text slug) { return {Kind::Article, slug, 1}; }
  // `tag` as written, without `#`.
  [[nodiscard]] static Route tag(base::Text tag) { return {Kind::Tag, tag, 1}; }

  // `value` by kind: a slug (Article, and Page: a plain page such as `about`); a tag, an author's
  // id or name, a series, a year, where an empty one means all that there are; what is searched
  // for; nothing (Home). `number` counts the pages of a list from 1.
  Route(Kind kind, base::Text value, std::size_t number = 1)
      : kind_(kind), value_(value), number_(number) {}

  // Reads the query part of an address, with or without its `?`: `?post=slug`, `?tag=name&page=2`,
  // `?page=2`, `?page=about`. Of several routes the first counts; other parameters are ignored
  // (hosts and mailers add their own).
  [[nodiscard]] static Route parse(base::Text query, base::Arena& arena);

  [[nodiscard]] base::SafeUrl url(base::Arena& arena) const;
  // Another page of the same list.
  [[nodiscard]] Route page(std::size_t number) const { return {kind_, value_, number}; }

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] base::Text value() const { return value_; }
  [[nodiscard]] std::size_t number() const { return number_; }

 private:
  Kind kind_;
  base::Text value_;
  std::size_t number_;
};

}  // namespace broadside::model
