#include "publish/json_ld.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

using namespace broadside;
using publish::PageHead;

namespace {

struct JsonLdTest {
  JsonLdTest() { site.title = "News"; }

  nlohmann::json graph(const PageHead& page, bool blog = false) {
    const publish::HeadSite head{site, &address, blog};
    const std::string text(publish::json_ld(head, address, page, arena));
    if (text.empty()) return nlohmann::json::array();
    const auto json = nlohmann::json::parse(text, nullptr, false);
    REQUIRE_FALSE(json.is_discarded());
    CHECK(json["@context"] == "https://schema.org");
    return json["@graph"];
  }

  base::Arena arena;
  model::Site site;
  publish::SiteAddress address = *publish::SiteAddress::read("https://example.org/x", arena);
};

}  // namespace

TEST_CASE_METHOD(JsonLdTest, "nothing in it can end the script, or be no JSON") {
  for (const char* hostile : {"</script>", "<!--<script>", "\"", "\\", "\n\t\x01", "\u2028\u2029",
                              "😀", "\u202E", "&lt;", "]]>"}) {
    CAPTURE(hostile);
    PageHead page;
    page.kind = PageHead::Kind::Article;
    page.title = hostile;
    page.address = "a/";
    const publish::HeadSite head{site, &address};
    const std::string text(publish::json_ld(head, address, page, arena));
    CHECK(text.find('<') == std::string::npos);
    CHECK(text.find("\u2028") == std::string::npos);
    CHECK(graph(page)[0]["headline"] == hostile);
  }
}

TEST_CASE_METHOD(JsonLdTest, "articles are news, or a weblog's") {
  PageHead page;
  page.kind = PageHead::Kind::Article;
  CHECK(graph(page)[0]["@type"] == "NewsArticle");
  CHECK(graph(page, true)[0]["@type"] == "BlogPosting");
}

TEST_CASE_METHOD(JsonLdTest, "an author's page is a profile") {
  const model::Author authors[] = {
      {"ada", "", "Ada", "adab", "", "https://ada.example/", "images/a.png", "Counts."}};
  site.authors = authors;
  const model::Route route(model::Route::Kind::Author, "ada");
  const auto json = graph(publish::head_of(site, route, "Ada", 1, arena));
  REQUIRE(json.size() == 2);
  CHECK(json[0]["@type"] == "ProfilePage");
  CHECK(json[0]["mainEntity"] ==
        nlohmann::json({{"@type", "Person"},
                        {"@id", "https://example.org/x/author/ada/"},
                        {"name", "Ada"},
                        {"alternateName", "adab"},
                        {"description", "Counts."},
                        {"image", "https://example.org/x/content/images/a.png"},
                        {"sameAs", {"https://ada.example/"}}}));
  CHECK(json[1]["@type"] == "BreadcrumbList");
}

TEST_CASE_METHOD(JsonLdTest, "the home page says what site it is") {
  const auto json = graph(publish::head_of(site, model::Route::home(), "", 1, arena));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["@type"] == "WebSite");
  CHECK(json[0]["name"] == "News");
  CHECK(json[0]["url"] == "https://example.org/x/");
}

TEST_CASE_METHOD(JsonLdTest, "a page of which there is nothing to say has none") {
  CHECK(graph(publish::head_of(site, model::Route::home(2), "", 2, arena)).empty());
}
