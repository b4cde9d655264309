#include "publish/head.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace broadside;
using publish::PageHead;

namespace {

struct HeadTest {
  HeadTest() { site.title = "News"; }

  std::string write(const PageHead& page, base::Text root = "../", bool with_address = true) {
    const publish::HeadSite head{site, with_address ? &address : nullptr};
    return std::string(publish::head_html(head, page, root, arena));
  }
  static bool has(const std::string& html, std::string_view line) {
    return html.find(std::string(line) + "\n") != std::string::npos;
  }

  base::Arena arena;
  model::Site site;
  publish::SiteAddress address = *publish::SiteAddress::read("https://example.org/x", arena);
};

}  // namespace

TEST_CASE_METHOD(HeadTest, "a hostile article, byte by byte") {
  const model::Author authors[] = {{"a\"b", "", "<Ada>", "ada@social.example", "", "", "", ""}};
  const base::Text tags[] = {"</script>"};
  const publish::Alternate alternates[] = {{"en", "story/"}, {"fa", "%D8%AE/"}};
  const publish::Crumb crumbs[] = {{"News", "./"}, {"</script>", "story/"}};
  PageHead page;
  page.kind = PageHead::Kind::Article;
  page.address = "story/";
  page.title = "</script><!-- \"&";
  page.description = "\x01]]>\n";
  page.language = "en";
  page.previous = "newer/";
  page.next = "?post=content";
  page.alternates = alternates;
  page.crumbs = crumbs;
  page.published = "2024-02-17";
  page.authors = authors;
  page.tags = tags;
  page.image = {"content/a.png", "\"", 1200, 800};
  CHECK(write(page) ==
        "<link rel=\"canonical\" href=\"https://example.org/x/story/\">\n"
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/x/story/\">\n"
        "<link rel=\"alternate\" hreflang=\"fa\" href=\"https://example.org/x/%D8%AE/\">\n"
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/x/story/\">\n"
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"News – Atom\""
        " href=\"../atom.xml\">\n"
        "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"News – RSS\""
        " href=\"../rss.xml\">\n"
        "<link rel=\"alternate\" type=\"application/feed+json\" title=\"News – JSON Feed\""
        " href=\"../feed.json\">\n"
        "<link rel=\"prev\" href=\"../newer/\">\n"
        "<link rel=\"next\" href=\"../?post=content\">\n"
        "<meta name=\"fediverse:creator\" content=\"@ada@social.example\">\n"
        "<meta property=\"og:type\" content=\"article\">\n"
        "<meta property=\"og:title\" content=\"&lt;/script&gt;&lt;!-- &quot;&amp;\">\n"
        "<meta property=\"og:site_name\" content=\"News\">\n"
        "<meta property=\"og:description\" content=\"]]&gt;&#10;\">\n"
        "<meta property=\"og:locale\" content=\"en_US\">\n"
        "<meta property=\"og:locale:alternate\" content=\"fa_IR\">\n"
        "<meta property=\"og:url\" content=\"https://example.org/x/story/\">\n"
        "<meta property=\"og:image\" content=\"https://example.org/x/content/a.png\">\n"
        "<meta property=\"og:image:alt\" content=\"&quot;\">\n"
        "<meta property=\"og:image:width\" content=\"1200\">\n"
        "<meta property=\"og:image:height\" content=\"800\">\n"
        "<meta property=\"article:published_time\" content=\"2024-02-17T00:00:00Z\">\n"
        "<meta property=\"article:author\" content=\"https://example.org/x/author/a!22b/\">\n"
        "<meta property=\"article:tag\" content=\"&lt;/script&gt;\">\n"
        "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
        "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@graph\": ["
        "{\"@type\": \"NewsArticle\", \"@id\": \"https://example.org/x/story/\","
        " \"url\": \"https://example.org/x/story/\","
        " \"mainEntityOfPage\": \"https://example.org/x/story/\","
        " \"headline\": \"\\u003c/script>\\u003c!-- \\\"&\","
        " \"description\": \"\\u0001]]>\\u000a\", \"inLanguage\": \"en\","
        " \"datePublished\": \"2024-02-17T00:00:00Z\", \"keywords\": [\"\\u003c/script>\"],"
        " \"image\": {\"@type\": \"ImageObject\", \"url\": \"https://example.org/x/content/a.png\","
        " \"caption\": \"\\\"\", \"width\": 1200, \"height\": 800},"
        " \"author\": [{\"@type\": \"Person\", \"name\": \"\\u003cAda>\","
        " \"url\": \"https://example.org/x/author/a!22b/\"}],"
        " \"publisher\": {\"@type\": \"Organization\", \"name\": \"News\","
        " \"url\": \"https://example.org/x/\"}},"
        " {\"@type\": \"BreadcrumbList\", \"itemListElement\": ["
        "{\"@type\": \"ListItem\", \"position\": 1, \"name\": \"News\","
        " \"item\": \"https://example.org/x/\"},"
        " {\"@type\": \"ListItem\", \"position\": 2, \"name\": \"\\u003c/script>\","
        " \"item\": \"https://example.org/x/story/\"}]}]}</script>\n");
}

TEST_CASE_METHOD(HeadTest, "without a public address nothing is absolute") {
  const publish::Alternate alternates[] = {{"en", "story/"}, {"fa", "other/"}};
  const model::Author authors[] = {{"ada", "", "Ada", "", "", "", "", ""}};
  PageHead page;
  page.kind = PageHead::Kind::Article;
  page.address = "story/";
  page.title = "Story";
  page.language = "en";
  page.next = "older/";
  page.alternates = alternates;
  page.published = "2024-02-17";
  page.authors = authors;
  page.image = {"content/a.png", "", 0, 0};
  CHECK(write(page, "../", false) ==
        "<link rel=\"next\" href=\"../older/\">\n"
        "<meta property=\"og:type\" content=\"article\">\n"
        "<meta property=\"og:title\" content=\"Story\">\n"
        "<meta property=\"og:site_name\" content=\"News\">\n"
        "<meta property=\"og:locale\" content=\"en_US\">\n"
        "<meta property=\"og:locale:alternate\" content=\"fa_IR\">\n"
        "<meta property=\"article:published_time\" content=\"2024-02-17T00:00:00Z\">\n"
        "<meta name=\"twitter:card\" content=\"summary\">\n");
}

TEST_CASE_METHOD(HeadTest, "a page that nobody shall find says only that") {
  PageHead page;
  page.hidden = true;
  page.title = "Draft";
  CHECK(write(page) == "<meta name=\"robots\" content=\"noindex\">\n");
  model::Article draft;
  draft.draft = true;
  const auto path = model::ContentPath::resolve("", "articles/a.json", arena);
  CHECK(publish::head_of(site, draft, *path, arena).hidden);
  const model::Route search(model::Route::Kind::Search, "x");
  CHECK(publish::head_of(site, search, "Search", 1, arena).hidden);
}

TEST_CASE_METHOD(HeadTest, "the usual language of a site is that of who has none of its own") {
  site.language = "fa";
  const publish::Alternate alternates[] = {{"en", "a/"}, {"fa", "b/"}};
  PageHead page;
  page.address = "a/";
  page.alternates = alternates;
  CHECK(has(write(page),
            "<link rel=\"alternate\" hreflang=\"x-default\""
            " href=\"https://example.org/x/b/\">"));
  site.language = "de";
  CHECK(has(write(page),
            "<link rel=\"alternate\" hreflang=\"x-default\""
            " href=\"https://example.org/x/a/\">"));
}

TEST_CASE_METHOD(HeadTest, "the pages of a list know each other") {
  using model::Route;
  const auto head = [&](std::size_t number) {
    return publish::head_of(site, Route::tag("News").page(number), "#News", 3, arena);
  };
  CHECK(head(1).previous.empty());
  CHECK(head(1).next == "tag/news/page/2/");
  CHECK(head(2).previous == "tag/news/");
  CHECK(head(3).next.empty());
  CHECK(head(3).address == "tag/news/page/3/");
  // Breadcrumbs lead to the list, not to one of its pages.
  CHECK(head(3).crumbs[1].address == "tag/news/");
  const PageHead second = publish::head_of(site, Route::home(2), "", 2, arena);
  CHECK(second.kind == PageHead::Kind::List);
  CHECK(has(write(second, "../../"), "<link rel=\"prev\" href=\"../../\">"));
  CHECK(has(write(publish::head_of(site, Route::home(), "", 2, arena), ""),
            "<link rel=\"canonical\" href=\"https://example.org/x/\">"));
}

TEST_CASE_METHOD(HeadTest, "an article's file says most of its head") {
  model::Article article;
  const model::Translation translations[] = {{"fa", "خبر"}, {"en-GB", "itself"}};
  site.language = "en-GB";
  article.title = "Title";
  article.subtitle = "Subtitle";
  article.image = "a.png#12x8";
  article.image_alt = "Alt";
  article.translations = translations;
  const auto path = model::ContentPath::resolve("", "articles/deep er/story.json", arena);
  const PageHead head = publish::head_of(site, article, *path, arena);
  CHECK(head.kind == PageHead::Kind::Article);
  CHECK(head.address == "story/");
  CHECK(head.description == "Subtitle");
  CHECK(head.language == "en-GB");
  CHECK(head.image.address == "content/articles/deep%20er/a.png");
  CHECK(head.image.width == 12);
  CHECK(head.image.height == 8);
  REQUIRE(head.alternates.size() == 2);
  CHECK(head.alternates[0].address == "story/");
  CHECK(head.alternates[1].address == "%D8%AE%D8%A8%D8%B1/");
  const auto about = model::ContentPath::resolve("", "pages/about.json", arena);
  CHECK(publish::head_of(site, article, *about, arena).kind == PageHead::Kind::Plain);
}
