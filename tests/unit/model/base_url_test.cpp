#include "model/base_url.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace broadside;

namespace {

std::string resolved(std::string_view address, std::string_view base) {
  base::Arena arena;
  return std::string(model::resolve_address(address, base, arena));
}

std::string folder(std::string_view base) {
  base::Arena arena;
  return std::string(model::base_folder(base, arena));
}

}  // namespace

TEST_CASE("only http and https are bases") {
  CHECK(model::is_base_url("https://example.org"));
  CHECK(model::is_base_url("HTTP://example.org/a"));
  for (const std::string_view url : {"", "example.org", "//example.org/", "javascript://x/",
                                     "ftp://example.org/", "://x", "/a"}) {
    CAPTURE(url);
    CHECK_FALSE(model::is_base_url(url));
  }
}

TEST_CASE("a relative address is put behind the base's folder") {
  CHECK(resolved("a.png", "https://example.org/blog/feed.json") ==
        "https://example.org/blog/a.png");
  CHECK(resolved("a.png", "https://example.org/blog/") == "https://example.org/blog/a.png");
  CHECK(resolved("a.png", "https://example.org") == "https://example.org/a.png");
  CHECK(resolved("../a.png", "https://example.org/b/c/") == "https://example.org/b/c/../a.png");
  CHECK(resolved("a", "https://example.org/b?c=/d#/e") == "https://example.org/a");
}

TEST_CASE("an address from the root keeps the host") {
  CHECK(resolved("/i/a.png", "https://example.org/b/c") == "https://example.org/i/a.png");
  CHECK(resolved("/i/a.png", "http://example.org:8080") == "http://example.org:8080/i/a.png");
  CHECK(resolved("/a", "https://example.org?x=/y") == "https://example.org/a");
}

TEST_CASE("a query belongs to the base's own page") {
  CHECK(resolved("?p=3", "https://example.org/b/?q#f") == "https://example.org/b/?p=3");
}

TEST_CASE("other addresses stay as they are") {
  for (const std::string_view address :
       {"", "#note", "https://example.com/", "mailto:a@example.org", "//example.com/x",
        "javascript:1", "data:text/html,x", "a:b"}) {
    CAPTURE(address);
    CHECK(resolved(address, "https://example.org/b/") == address);
  }
  CHECK(resolved("a:b/c", "https://example.org/") == "a:b/c");
  CHECK(resolved("a/b:c", "https://example.org/") == "https://example.org/a/b:c");
}

TEST_CASE("pictures come by https") {
  base::Arena arena;
  CHECK(model::secure_address("http://example.org/a", arena) == "https://example.org/a");
  CHECK(model::secure_address("HTTP://example.org/a", arena) == "https://example.org/a");
  for (const std::string_view address :
       {"", "a.png", "https://example.org/a", "data:image/png,x", "x/http://a", "xhttp://a"}) {
    CHECK(model::secure_address(address, arena) == address);
  }
}

TEST_CASE("without a base nothing changes") {
  CHECK(resolved("a.png", "") == "a.png");
  CHECK(resolved("/a.png", "javascript://x/") == "/a.png");
}

TEST_CASE("the folder of a base has no query and ends in a slash") {
  CHECK(folder("https://example.org/a/b.json?c/d") == "https://example.org/a/");
  CHECK(folder("https://example.org") == "https://example.org/");
  CHECK(folder("https://example.org?a/") == "https://example.org/");
}
