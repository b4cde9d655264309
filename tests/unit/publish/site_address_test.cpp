#include "publish/site_address.h"

#include <catch2/catch_test_macros.hpp>

using namespace broadside;
using publish::SiteAddress;

TEST_CASE("a base_url becomes the address of a folder") {
  base::Arena arena;
  struct Row {
    const char* written;
    const char* home;
    const char* path;
  };
  const Row rows[] = {
      {"https://example.org", "https://example.org/", "/"},
      {"https://example.org/", "https://example.org/", "/"},
      {" HTTPS://Example.ORG/News ", "https://example.org/News/", "/News/"},
      {"http://example.org:8080/a/b/?q#f", "http://example.org:8080/a/b/", "/a/b/"},
      {"https://example.org/a/../b/./c", "https://example.org/b/c/", "/b/c/"},
      {"https://example.org/our news", "https://example.org/our%20news/", "/our%20news/"},
      {"https://example.org/خبر", "https://example.org/%D8%AE%D8%A8%D8%B1/",
       "/%D8%AE%D8%A8%D8%B1/"},
      {"https://bücher.example/", "https://xn--bcher-kva.example/", "/"},
      {"https://مثال.إختبار/", "https://xn--mgbh0fb.xn--kgbechtv/", "/"},
      {"https://例え.テスト", "https://xn--r8jz45g.xn--zckzah/", "/"},
      {"//example.org/x", "https://example.org/x/", "/x/"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const auto address = SiteAddress::read(row.written, arena);
    REQUIRE(address);
    CHECK(address->home() == row.home);
    CHECK(address->path() == row.path);
  }
}

TEST_CASE("what is no public address of a folder is refused") {
  base::Arena arena;
  for (const char* text :
       {"", "example.org", "/news/", "ftp://example.org/", "javascript:alert(1)", "https://",
        "https:///path", "https://user:pass@example.org/", "https://example.org:port/",
        "https://exa mple.org/", "https://exa<mple.org/", "https://exa\u202Emple.org/",
        "mailto:a@example.org", "https://%/"}) {
    CAPTURE(text);
    CHECK_FALSE(SiteAddress::read(text, arena));
  }
}

TEST_CASE("labels of hosts have at most 63 characters") {
  base::Arena arena;
  const std::string longest(63, 'a');
  CHECK(SiteAddress::read("https://" + longest + ".example/", arena));
  CHECK_FALSE(SiteAddress::read("https://" + longest + "a.example/", arena));
  std::string other;
  for (int i = 0; i < 70; ++i) other += "ü";
  CHECK_FALSE(SiteAddress::read("https://" + other + ".example/", arena));
}

TEST_CASE("addresses are resolved as RFC 3986 says, section 5.4") {
  base::Arena arena;
  constexpr std::string_view kBase = "http://a/b/c/d;p?q";
  struct Row {
    const char* reference;
    const char* resolved;
  };
  const Row rows[] = {
      {"g", "http://a/b/c/g"},
      {"./g", "http://a/b/c/g"},
      {"g/", "http://a/b/c/g/"},
      {"/g", "http://a/g"},
      {"//g", "http://g"},
      {"?y", "http://a/b/c/d;p?y"},
      {"g?y", "http://a/b/c/g?y"},
      {"#s", "http://a/b/c/d;p?q#s"},
      {"g#s", "http://a/b/c/g#s"},
      {"g?y#s", "http://a/b/c/g?y#s"},
      {";x", "http://a/b/c/;x"},
      {"", "http://a/b/c/d;p?q"},
      {".", "http://a/b/c/"},
      {"./", "http://a/b/c/"},
      {"..", "http://a/b/"},
      {"../", "http://a/b/"},
      {"../g", "http://a/b/g"},
      {"../..", "http://a/"},
      {"../../g", "http://a/g"},
      {"../../../g", "http://a/g"},
      {"/./g", "http://a/g"},
      {"/../g", "http://a/g"},
      {"g.", "http://a/b/c/g."},
      {"..g", "http://a/b/c/..g"},
      {"./../g", "http://a/b/g"},
      {"./g/.", "http://a/b/c/g/"},
      {"g/./h", "http://a/b/c/g/h"},
      {"g/../h", "http://a/b/c/h"},
      {"g?y/../x", "http://a/b/c/g?y/../x"},
      {"g#s/../x", "http://a/b/c/g#s/../x"},
      {"%2E%2e/g", "http://a/b/g"},
      {"mailto:x@y", "mailto:x@y"},
      {"http:g", "http:g"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reference);
    CHECK(publish::resolve(row.reference, kBase, arena) == row.resolved);
  }
  CHECK(publish::resolve("g", "http://a", arena) == "http://a/g");
  CHECK(publish::resolve("?y", "http://a/b#f", arena) == "http://a/b?y");
}
