#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "base/limits.h"
#include "unit/page/fixture.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using test::article_with;
using test::between;
using test::html_of;
using test::Publication;

constexpr std::string_view kSite = R"({
  "title": "Sheet",
  "authors": {
    "nell": { "name": "Nell A", "handle": "nell", "email": "nell@example.org",
              "url": "https://example.org/nell", "avatar": "images/nell.png", "bio": "Edits." },
    "quiet": { "name": "Quiet B" },
    "local": { "name": "Local C", "handle": "@local", "url": "people/c.html" }
  } })";

std::string article(std::string_view members) {
  Publication publication(kSite);
  return html_of(publication.article(article_with(members)));
}

std::string byline(std::string_view members) {
  return between(article(members), R"(<address class="byline">)", "</address>");
}

constexpr std::string_view kBar = R"( <span class="separator" aria-hidden="true">|</span> )";
constexpr std::string_view kDate = R"(<time datetime="2024-03-01">2024-03-01</time>)";

TEST_CASE("the parts of an article stand in their order") {
  Publication publication(kSite);
  const model::Neighbour older{"o", "Older", {}, {}, {}, {}};
  const std::string html = html_of(publication.article(
      article_with(R"("subtitle": "S", "authors": ["nell"], "image": "a.png", "tags": ["x"])"),
      older));
  std::size_t at = 0;
  for (const char* part : {"skip-link", "site-header", "<main", "<article", "article-title",
                           "article-subtitle", "byline", "reading-time", "lead-image", "\"prose\"",
                           "\"tags\"", "<aside", "</article>", "pager", "</main>", "site-footer"}) {
    const std::size_t next = html.find(part, at);
    CAPTURE(part);
    REQUIRE(next != std::string::npos);
    at = next;
  }
}

TEST_CASE("a list of contents is there when it is of use") {
  const auto with_headings = [](std::size_t count) {
    std::string markdown;
    for (std::size_t i = 0; i < count; ++i) markdown += R"(## a\n)";
    return article("\"markdown\": \"" + markdown + "\"").find(R"(<details class="contents">)") !=
           std::string::npos;
  };
  CHECK_FALSE(with_headings(2));
  CHECK(with_headings(3));
  CHECK(with_headings(base::limits::kContents));
  CHECK_FALSE(with_headings(base::limits::kContents + 1));
}

TEST_CASE("there is one h1, the title, and the keyboard can be put on it") {
  const std::string html = article("");
  CHECK_THAT(html, ContainsSubstring(R"(<h1 class="article-title" tabindex="-1">T</h1>)"));
  CHECK(html.find("<h1") == html.rfind("<h1"));
}

TEST_CASE("the byline: authors, date, the first mail address") {
  CHECK(byline(R"("authors": ["nell"])") ==
        R"(<a href="?author=nell" rel="author"><bdi>@nell</bdi></a>)" + std::string(kBar) +
            std::string(kDate) + std::string(kBar) +
            R"(<a href="mailto:nell@example.org"><bdi>nell@example.org</bdi></a>)");
  CHECK(byline(R"("authors": ["quiet"])") ==
        R"(<a href="?author=quiet" rel="author"><bdi>Quiet B</bdi></a>)" + std::string(kBar) +
            std::string(kDate));
  CHECK(byline("") == kDate);
  CHECK_THAT(byline(R"("authors": [{ "name": "Guest", "url": "people/g.html" }])"),
             ContainsSubstring(R"(<a href="content/articles/people/g.html" rel="author">)"));
  CHECK_THAT(byline(R"("authors": ["quiet", "local", "nell"])"),
             ContainsSubstring(R"(<bdi>Quiet B</bdi></a>, <a href="?author=local" rel="author">)"
                               R"(<bdi>@local</bdi></a>, <a href="?author=nell")") &&
                 ContainsSubstring("mailto:nell@example.org"));
}

TEST_CASE("an author's unsafe address is no link, an unknown author is a name") {
  const std::string address =
      GENERATE("javascript:alert(1)", " JAVASCRIPT:x", "data:text/html,x", "a:b", "");
  CHECK(byline(R"("authors": [{ "name": "Eve", "url": ")" + address + R"(" }])") ==
        "<bdi>Eve</bdi>" + std::string(kBar) + std::string(kDate));
  CHECK_THAT(byline(R"("authors": ["nobody"])"), ContainsSubstring("<bdi>nobody</bdi>"));
}

TEST_CASE("a mail address cannot add headers to the mail") {
  CHECK_THAT(byline(R"("authors": [{ "name": "E", "email": "a@b.org?cc=c@d.org&body=x" }])"),
             ContainsSubstring(R"(href="mailto:a@b.org%3Fcc%3Dc@d.org%26body%3Dx")"));
}

TEST_CASE("reading time counts words, at least a minute") {
  struct Row {
    int words;
    std::string_view time;
  };
  const Row row = GENERATE(Row{0, "1 min read"}, Row{200, "1 min read"}, Row{299, "1 min read"},
                           Row{300, "2 min read"}, Row{2000, "10 min read"});
  std::string text;
  for (int i = 0; i < row.words; ++i) text += "word ";
  Publication publication(kSite);
  const std::string html = html_of(publication.article(
      R"({ "title": "T", "date_published": "2024-03-01", "markdown": ")" + text + "\" }"));
  CHECK(between(html, R"(<p class="reading-time">)", "<") == row.time);
}

TEST_CASE("a later change is said beside the reading time") {
  CHECK_THAT(article(R"("date_modified": "2024-03-05T10:00:00Z")"),
             ContainsSubstring(R"(1 min read · updated <time datetime="2024-03-05T10:00:00Z">)"
                               "2024-03-05</time>"));
}

TEST_CASE("the lead image: address, description, caption") {
  CHECK_THAT(
      article(R"("image": "../i/a b.png", "image_alt": "A \"b\"", "image_caption": "C")"),
      ContainsSubstring(R"(<figure class="lead-image"><img src="content/articles/../i/a%20b.png")"
                        R"( alt="A &quot;b&quot;" decoding="async">)"
                        "<figcaption>C</figcaption></figure>"));
  CHECK_THAT(article(R"("image": "https://example.org/a.png")"),
             ContainsSubstring(R"(<img src="https://example.org/a.png" alt decoding)"));
  CHECK_THAT(article(R"("image_alt": "x", "image_caption": "y")"), !ContainsSubstring("<figure"));
}

TEST_CASE("an unsafe lead image is left out with a warning") {
  const std::string address =
      GENERATE("javascript:x", "data:image/svg+xml,x", "mailto:a@b.org", "file:///x.png");
  Publication publication(kSite);
  const std::string html =
      html_of(publication.article(article_with("\n\"image\": \"" + address + "\"")));
  CHECK_THAT(html, !ContainsSubstring("<img"));
  REQUIRE(publication.diagnostics.size() == 1);
  CHECK(publication.diagnostics[0].code == base::Code::UnsafeUrl);
  CHECK(publication.diagnostics[0].position.line == 2);
}

TEST_CASE("tags of the field come first, those of the text behind, each once") {
  Publication publication(kSite);
  const std::string html = html_of(publication.article(R"({ "title": "T", "tags": ["Press", "كتاب"],
    "date_published": "2024-03-01", "markdown": "#press #New #کتاب #new" })"));
  CHECK(between(html, R"(<ul class="tags" aria-label="Tags">)", "</ul>") ==
        R"(<li><a rel="tag" href="?tag=Press">#<bdi>Press</bdi></a></li>)"
        R"(<li><a rel="tag" href="?tag=%D9%83%D8%AA%D8%A7%D8%A8">#<bdi>كتاب</bdi></a></li>)"
        R"(<li><a rel="tag" href="?tag=New">#<bdi>New</bdi></a></li>)");
  CHECK_THAT(article(""), !ContainsSubstring("class=\"tags\""));
}

TEST_CASE("every author with a biography has a box") {
  const std::string html = article(R"("authors": ["nell", "quiet", { "name": "D", "bio": "b" }])");
  CHECK_THAT(html, ContainsSubstring(
                       R"(<aside class="author" aria-label="Nell A">)"
                       R"(<img class="author-avatar" src="content/images/nell.png" alt width="64")"
                       R"( height="64" loading="lazy"><div class="author-text">)"
                       R"(<p class="author-name"><bdi>Nell A</bdi> )"
                       R"(<bdi class="author-handle">@nell</bdi></p>)"
                       R"(<p class="author-bio" dir="auto">Edits.</p></div></aside>)"));
  CHECK_THAT(html,
             ContainsSubstring("<bdi>D</bdi></p>") && !ContainsSubstring("<bdi>Quiet B</bdi></p>"));
}

TEST_CASE("an unsafe avatar is left out") {
  const std::string html =
      article(R"("authors": [{ "name": "E", "bio": "b", "avatar": "data:image/svg+xml,<svg>" }])");
  CHECK_THAT(html, ContainsSubstring("author-bio") && !ContainsSubstring("<img"));
}

TEST_CASE("the pager names its articles in their own language") {
  Publication publication(R"({ "language": "en" })");
  const model::Neighbour item{"o&1", "قدیم", "prs", {}, {}, {}};
  CHECK_THAT(html_of(publication.article(article_with(""), item)),
             ContainsSubstring(R"(<a class="pager-previous" rel="prev" href="?post=o%261">)"
                               R"(<span class="pager-label">Previous</span>)"
                               R"(<bdi class="pager-title" lang="prs" dir="rtl">قدیم</bdi></a>)"));
}

TEST_CASE("translations are named in their own language") {
  CHECK(between(article(R"("translations": { "prs": "a&b", "ps-AF": "c", "xx": "d" })"),
                R"(<nav class="languages" aria-label="In other languages">)", "</nav>") ==
        R"(<a rel="alternate" hreflang="prs" lang="prs" dir="rtl" href="?post=a%26b">دری</a> )"
        R"(<a rel="alternate" hreflang="ps-AF" lang="ps-AF" dir="rtl" href="?post=c">پښتو</a> )"
        R"(<a rel="alternate" hreflang="xx" lang="xx" dir="ltr" href="?post=d">xx</a> )");
  CHECK_THAT(article(""), !ContainsSubstring("languages"));
}

TEST_CASE("a series leads to its list") {
  CHECK_THAT(article(R"("series": "On <paper> & ink")"),
             ContainsSubstring(R"(<p class="series">Part of: )"
                               R"(<a href="?series=On%20%3Cpaper%3E%20%26%20ink">)"
                               R"(<bdi>On &lt;paper&gt; &amp; ink</bdi></a></p>)"));
  CHECK_THAT(article(""), !ContainsSubstring("Part of"));
}

TEST_CASE("related articles come last, with the tags that both have") {
  Publication publication("{ }");
  const base::Text tags[] = {"Doha", "چاپ"};
  const model::Neighbour related[] = {{"o&1", "قدیم", "prs", {}, {}, tags},
                                      {"two", "", "", {}, {}, {}}};
  const model::Neighbour older{"old", "Old", {}, {}, {}, {}};
  const std::string html = html_of(publication.article(article_with(""), older, {}, related));
  CHECK_THAT(html,
             ContainsSubstring(R"(<section class="pager related"><h2>Related</h2>)"
                               R"(<a class="related-link" href="?post=o%261">)"
                               R"(<span class="pager-label"> #Doha #چاپ</span>)"
                               R"(<bdi class="pager-title" lang="prs" dir="rtl">قدیم</bdi></a>)") &&
                 ContainsSubstring(R"(<bdi class="pager-title">two</bdi>)"));
  CHECK(html.find("pager-previous") < html.find("related"));
}

TEST_CASE("language and direction of the document") {
  struct Row {
    std::string_view site;
    std::string_view members;
    std::string_view language;
    std::string_view direction;
  };
  const Row row =
      GENERATE(Row{"{ }", "", "en", "ltr"}, Row{R"({ "language": "ps" })", "", "ps", "rtl"},
               Row{"{ }", R"("language": "prs")", "prs", "rtl"},
               Row{"{ }", R"("language": "fa-AF")", "fa-AF", "rtl"},
               Row{"{ }", R"("language": "en", "dir": "rtl")", "en", "rtl"},
               Row{R"({ "language": "ps" })", R"("language": "de")", "de", "ltr"});
  Publication publication(row.site);
  const page::Page page = publication.article(article_with(row.members));
  CHECK(page.language == row.language);
  CHECK(page.direction == row.direction);
}

TEST_CASE("a block that runs against the page says so, in either page") {
  Publication publication("{ }");
  const std::string text = R"("markdown": ["Latin", "", "متن"])";
  const std::string ltr = html_of(
      publication.article(R"({ "title": "T", "date_published": "2024-03-01", )" + text + "}"));
  CHECK_THAT(ltr, ContainsSubstring(R"(<p>Latin</p><p dir="rtl">متن</p>)"));
  const std::string rtl = html_of(publication.article(
      R"({ "title": "T", "date_published": "2024-03-01", "language": "ps", )" + text + "}"));
  CHECK_THAT(rtl, ContainsSubstring(R"(<p dir="ltr">Latin</p><p>متن</p>)"));
}

TEST_CASE("title and description of the document") {
  Publication publication(R"({ "title": "Sheet" })");
  auto page = publication.article(article_with(R"("subtitle": "Sub")"));
  CHECK(page.title == "T – Sheet");
  CHECK(page.description == "Sub");
  page = publication.article(article_with(R"("subtitle": "Sub", "summary": "Sum")"));
  CHECK(page.description == "Sum");
  Publication nameless("{ }");
  CHECK(nameless.article(article_with("")).title == "T");
}

TEST_CASE("every field is text, and single-line fields lose what reorders lines") {
  const std::string html = article(R"("subtitle": "<b>&\u202E\u2066x\ny")");
  CHECK_THAT(html, ContainsSubstring(R"(<p class="article-subtitle">&lt;b&gt;&amp;x y</p>)"));
}

TEST_CASE("refused addresses of the text are warnings with their place") {
  Publication publication(kSite);
  const std::string json =
      "{ \"title\": \"T\", \"date_published\": \"2024-03-01\",\n  \"markdown\": [\"a\",\n  "
      "\"[x](vbscript:y)\"] }";
  CHECK_THAT(html_of(publication.article(json)), ContainsSubstring("<p>a\nx</p>"));
  REQUIRE(publication.diagnostics.size() == 1);
  CHECK(publication.diagnostics[0].position == base::Position{3, 8});
  CHECK(publication.diagnostics[0].file == "articles/a.json");
}

TEST_CASE("a text beyond the depth is flat, with a warning, and the page around it is whole") {
  Publication publication(kSite);
  const std::string text(2000, '>');
  const std::string html = html_of(publication.article(
      R"({ "title": "T", "date_published": "2024-03-01", "markdown": ")" + text + " deep\" }"));
  CHECK_THAT(html, ContainsSubstring("deep") && ContainsSubstring("</footer>"));
  REQUIRE(publication.diagnostics.size() == 1);
  CHECK(publication.diagnostics[0].code == base::Code::ContentFlattened);
}

// An article with this text in the place of Markdown.
page::Page page_of(Publication& publication, std::string_view member) {
  return publication.article(R"({ "title": "T", "date_published": "2024-03-01", "tags": ["x"], )" +
                             std::string(member) + " }");
}

TEST_CASE("plain text: its paragraphs, no hashtags") {
  Publication publication(kSite);
  const page::Page page = page_of(publication, R"("content_text": "One\ntwo #y\n\n*three*")");
  const std::string html = html_of(page);
  CHECK_THAT(html, ContainsSubstring("<div class=\"prose\"><p>One<br>two #y</p><p>*three*</p></div>"
                                     "<ul class=\"tags\""));
  CHECK_THAT(html, !ContainsSubstring("?tag=y"));
  CHECK(page.html.empty());
  CHECK(page.html_notices.empty());
}

TEST_CASE("plain text over the limit ends with a notice") {
  Publication publication(kSite);
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += "a\\n\\n";
  const std::string html = html_of(page_of(publication, "\"content_text\": \"" + text + "\""));
  CHECK_THAT(html,
             ContainsSubstring("<p>a</p><p class=\"notice\" role=\"note\">This article is too "
                               "long; the rest was left out.</p></div>"));
}

TEST_CASE("HTML: the page is whole but for the text, which the host makes") {
  Publication publication(kSite);
  const page::Page page = page_of(publication, R"("content_html": "<p>One <script>#y")");
  const std::string html = html_of(page);
  CHECK_THAT(html, ContainsSubstring(R"(<div class="prose"></div><ul class="tags")"));
  CHECK_THAT(html, !ContainsSubstring("One") && !ContainsSubstring("script"));
  CHECK(page.html == "<p>One <script>#y");
  CHECK(page.html_notices ==
        "This article is too long; the rest was left out.\n"
        "Deeply nested parts are shown flat.\n"
        "The connection or the server failed. Try again in a moment.\n");
}

TEST_CASE("the reading time of HTML is that of what stands between its tags") {
  Publication publication(kSite);
  std::string html;
  for (int i = 0; i < 300; ++i) html += "<p class='a b c d' title='e f'>one <b>two</b></p>";
  CHECK_THAT(html_of(page_of(publication, "\"content_html\": \"" + html + "\"")),
             ContainsSubstring(">3 min read<"));
}

}  // namespace
}  // namespace broadside
