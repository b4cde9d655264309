#include "model/route.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using broadside::base::Arena;
using broadside::model::Route;

namespace {

std::string text_of(const Route& route) {
  constexpr std::string_view kNames[] = {"article", "tag",    "author", "series",
                                         "archive", "search", "page",   "home"};
  std::string text(kNames[static_cast<std::size_t>(route.kind())]);
  if (route.kind() != Route::Kind::Home) text += " " + std::string(route.value());
  CHECK((route.kind() != Route::Kind::Home || route.value().empty()));
  if (route.number() != 1) text += ", page " + std::to_string(route.number());
  return text;
}

void check(std::string_view query, std::string_view expected) {
  CAPTURE(query);
  Arena arena;
  CHECK(text_of(Route::parse(query, arena)) == expected);
}

void check_round_trip(const Route& route, std::string_view address) {
  Arena arena;
  const std::string_view url = route.url(arena).text();
  CHECK(url == address);
  CHECK(text_of(Route::parse(url, arena)) == text_of(route));
}

}  // namespace

TEST_CASE("an address without a route is home") {
  check("", "home");
  check("?", "home");
  check("?&&", "home");
  check("?utm_source=mail&fbclid=1", "home");
  check("?posts=a&tags=b&xpost=c&Post=d", "home");
  check("?post", "home");
}

TEST_CASE("an article has a slug and a tag a name") {
  check("?post=my-story", "article my-story");
  check("post=my-story", "article my-story");
  check("?tag=Kabul", "tag Kabul");
  check("?post=", "article ");
}

TEST_CASE("lists have pages, which are numbers; what is no number is a plain page") {
  check("?page=2", "home, page 2");
  check("?page=1", "home");
  check("?tag=a&page=12", "tag a, page 12");
  check("?page=12&tag=a", "tag a, page 12");
  check("?author=nell&page=2", "author nell, page 2");
  check("?page=about", "page about");
  check("?page=0", "page 0");
  check("?page=-1", "page -1");
  check("?page=2x", "page 2x");
  check("?page=12345678", "page 12345678");
  check("?page=", "page ");
}

TEST_CASE("lists may be of all that there is") {
  check("?tag=", "tag ");
  check("?author=", "author ");
  check("?archive=", "archive ");
  check("?archive=2024", "archive 2024");
  check("?series=A+b", "series A b");
  check("?search=a%20b", "search a b");
}

TEST_CASE("other parameters do not matter") {
  check("?utm_source=mail&post=a&x", "article a");
  check("?post=a&utm_source=mail", "article a");
  check("&&post=a&&", "article a");
}

TEST_CASE("of several routes the first counts") {
  check("?post=a&post=b", "article a");
  check("?tag=a&post=b", "tag a");
  check("?post=a&tag=b", "article a");
}

TEST_CASE("values are decoded as browsers write them") {
  check("?tag=%D8%AE%D8%A8%D8%B1", "tag خبر");
  check("?tag=a+b%20c%2Bd", "tag a b c+d");
  check("?tag=a%26b%3Dc%23", "tag a&b=c#");
  check("?tag=a=b", "tag a=b");
  check("?tag=100%", "tag 100%");
  check("?post=..%2F..%2Fsecret", "article ../../secret");  // looked up in the index, never fetched
}

TEST_CASE("a value that is not UTF-8 is empty") {
  check("?post=%FF", "article ");
  check("?tag=%D8", "tag ");
  check("?tag=%ED%A0%80", "tag ");
}

TEST_CASE("a tag, which is shown, has no controls; a slug, which is looked up, is as it is") {
  check("?tag=%E2%80%AEgpj.a", "tag gpj.a");
  check("?tag=%E2%81%A6a%E2%81%A9%00%0Ab", "tag ab");
  check("?tag=%E2%80%8Fa%C2%85b", "tag ab");
  check("?post=%E2%80%AEa", "article \u202Ea");
}

TEST_CASE("every route has an address that leads back to it") {
  check_round_trip(Route::home(), "?");
  check_round_trip(Route::article("my-story"), "?post=my-story");
  check_round_trip(Route::article("خبر تازه"),
                   "?post=%D8%AE%D8%A8%D8%B1%20%D8%AA%D8%A7%D8%B2%D9%87");
  check_round_trip(Route::tag("می\u200Cخواهم"),
                   "?tag=%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85");
  check_round_trip(Route::tag("a+b&c=d#e%f/g?h"), "?tag=a%2Bb%26c%3Dd%23e%25f%2Fg%3Fh");
  check_round_trip(Route::tag(""), "?tag=");
  check_round_trip(Route::tag("a").page(3), "?tag=a&page=3");
  check_round_trip(Route::home(2), "?page=2");
  check_round_trip(Route(Route::Kind::Page, "about"), "?page=about");
  check_round_trip(Route(Route::Kind::Search, "a b").page(2), "?search=a%20b&page=2");
}
