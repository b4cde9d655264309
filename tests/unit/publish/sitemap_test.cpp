#include "publish/sitemap.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "publish/robots.h"

using namespace broadside;
using publish::SitemapLimits;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

struct SitemapTest {
  Files write(std::size_t pages, SitemapLimits limits) {
    Files files;
    publish::SitemapWriter writer(
        address,
        [&](base::Text name, base::Text bytes) {
          files.emplace_back(name, bytes);
          return true;
        },
        limits);
    for (std::size_t i = 0; i < pages; ++i) {
      writer.add({arena.join({"p", arena.decimal(i), "/"}), {}, {}});
    }
    CHECK(writer.end());
    return files;
  }

  base::Arena arena;
  publish::SiteAddress address = *publish::SiteAddress::read("https://example.org/x", arena);
};

std::size_t count(std::string_view text, std::string_view of) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(of, at)) != std::string_view::npos; ++at) ++found;
  return found;
}

}  // namespace

TEST_CASE_METHOD(SitemapTest, "one file as long as that is allowed") {
  const Files files = write(3, {3, 100'000});
  REQUIRE(files.size() == 1);
  CHECK(files[0].first == "sitemap.xml");
  CHECK(count(files[0].second, "<loc>https://example.org/x/p") == 3);
  CHECK(write(0, {}).size() == 1);
}

TEST_CASE_METHOD(SitemapTest, "more URLs than a file may have go to parts, and an index") {
  const Files files = write(7, {3, 100'000});
  REQUIRE(files.size() == 4);
  CHECK(files[0].first == "sitemap-1.xml");
  CHECK(files[2].first == "sitemap-3.xml");
  CHECK(count(files[0].second, "<url>") == 3);
  CHECK(count(files[2].second, "<url>") == 1);
  CHECK(files[3].first == "sitemap.xml");
  CHECK(files[3].second ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<sitemap>\n<loc>https://example.org/x/sitemap-1.xml</loc>\n</sitemap>\n"
        "<sitemap>\n<loc>https://example.org/x/sitemap-2.xml</loc>\n</sitemap>\n"
        "<sitemap>\n<loc>https://example.org/x/sitemap-3.xml</loc>\n</sitemap>\n"
        "</sitemapindex>\n");
}

TEST_CASE_METHOD(SitemapTest, "no part has more bytes than are allowed") {
  const std::size_t whole = write(1, {})[0].second.size();
  CHECK(write(1, {50'000, whole}).size() == 1);
  for (const std::size_t bytes : {whole + 1, whole + 100, whole + 1000}) {
    const Files files = write(100, {50'000, bytes});
    REQUIRE(files.size() > 2);
    std::size_t pages = 0;
    for (const auto& [name, text] : files) {
      if (name == "sitemap.xml") continue;
      CHECK(text.size() <= bytes);
      pages += count(text, "<url>");
    }
    CHECK(pages == 100);
  }
}

TEST_CASE_METHOD(SitemapTest, "as many as the protocol allows, and one more") {
  CHECK(write(50'000, {}).size() == 1);
  CHECK(write(50'001, {}).size() == 3);
}

TEST_CASE_METHOD(SitemapTest, "a file that cannot be taken is said, and no more follow") {
  int calls = 0;
  publish::SitemapWriter writer(address, [&](base::Text, base::Text) { return ++calls > 1; },
                                {1, 100'000});
  for (int i = 0; i < 4; ++i) writer.add({"p/", {}, {}});
  CHECK_FALSE(writer.end());
  CHECK(calls == 1);
}

TEST_CASE_METHOD(SitemapTest, "robots.txt says where the sitemap is") {
  CHECK(publish::robots_txt(nullptr, arena) == "User-agent: *\nDisallow:\n");
  CHECK(publish::robots_txt(&address, arena) ==
        "User-agent: *\nDisallow:\n\nSitemap: https://example.org/x/sitemap.xml\n");
}
