#include "publish/host_files.h"

#include <catch2/catch_test_macros.hpp>

using namespace broadside;

namespace {

constexpr std::string_view kPage =
    "<!doctype html>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "script-src 'self'\">\n";

}  // namespace

TEST_CASE("hosts' files have the page's policy, and what only a header can say") {
  base::Arena arena;
  const auto files = publish::host_files(kPage, "/news/", arena);
  REQUIRE(files);
  CHECK(files->headers ==
        "/news/*\n"
        "  Content-Security-Policy: default-src 'none'; script-src 'self'; frame-ancestors 'none'\n"
        "  Cross-Origin-Opener-Policy: same-origin\n"
        "  Referrer-Policy: no-referrer\n"
        "  X-Content-Type-Options: nosniff\n"
        "/news/atom.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"
        "/news/rss.xml\n  Content-Type: application/rss+xml; charset=utf-8\n"
        "/news/feed.json\n  Content-Type: application/feed+json; charset=utf-8\n");
  CHECK(files->nginx.find("add_header Content-Security-Policy \"default-src 'none'; script-src "
                          "'self'; frame-ancestors 'none'\" always;\n") != base::Text::npos);
  CHECK(files->nginx.find("error_page 404 /news/404.html;\n") != base::Text::npos);
  CHECK(files->apache.find("Header always set Content-Security-Policy \"default-src 'none'; "
                           "script-src 'self'; frame-ancestors 'none'\"\n") != base::Text::npos);
  CHECK(files->apache.find("ErrorDocument 404 /news/404.html\n") != base::Text::npos);
}

TEST_CASE("nginx has addresses decoded") {
  base::Arena arena;
  const auto files = publish::host_files(kPage, "/%D8%AE%D8%A8%D8%B1/", arena);
  REQUIRE(files);
  CHECK(files->nginx.find("location = /خبر/atom.xml ") != base::Text::npos);
  CHECK(files->headers.starts_with("/%D8%AE%D8%A8%D8%B1/*\n"));
}

TEST_CASE("a page without a policy, and a path that would break the files, have none") {
  base::Arena arena;
  CHECK_FALSE(publish::host_files("<!doctype html>", "/", arena));
  for (const char* path : {"/a;b/", "/a$b/", "/a%22/", "/a%20b/", "/a%0Ab/", "/a{b/"}) {
    CAPTURE(path);
    CHECK_FALSE(publish::host_files(kPage, path, arena));
  }
}
