#include "model/article.h"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/utf8.h"
#include "support/diagnostics_text.h"

using namespace broadside;
using namespace broadside::model;

namespace {

struct Read {
  std::optional<Article> article;
  std::string diagnostics;
  std::string codes;
};

// A whole article with these members added on a second line.
std::string with(std::string_view members) {
  return R"({"title": "T", "date_published": "2024-02-17", "markdown": "x")" +
         std::string(members.empty() ? "" : ",\n") + std::string(members) + "}";
}

// Articles, with the files and the memory that they point into.
struct ArticleTest {
  Read read(std::string_view file, std::string_view path = "articles/my-story.json") {
    Author known[2];
    known[0].id = "nell";
    known[0].name = "Nell Ashdown";
    known[1].id = "farhad";
    known[1].name = "فرهاد بهاران";
    const std::string_view bytes = arena.join({file});
    base::Diagnostics diagnostics;
    Read out;
    out.article = read_article(bytes, ContentPath::resolve("", path, arena).value(), known, arena,
                               diagnostics);
    out.diagnostics = test::lines_of(diagnostics);
    out.codes = test::codes_of(diagnostics);
    return out;
  }

  // The members are read without a word.
  Article article_with(std::string_view members) {
    const Read out = read(with(members));
    CHECK(out.diagnostics == "");
    REQUIRE(out.article.has_value());
    return *out.article;
  }

  // What is said about these members, without file, position and id.
  std::string said(std::string_view members) {
    const Read out = read(with(members));
    CHECK(out.article.has_value());
    return out.diagnostics;
  }

  base::Arena arena;
};

std::string join(std::span<const std::string_view> list) {
  std::string out;
  for (const std::string_view entry : list) out += "[" + std::string(entry) + "]";
  return out;
}

}  // namespace

TEST_CASE_METHOD(ArticleTest, "a plain page needs no date") {
  const std::string_view page = R"({"title": "About", "markdown": "x"})";
  for (const std::string_view path : {"pages/about.json", "pages/more/about.json"}) {
    CHECK(read(page, path).codes == "");
  }
  for (const std::string_view path :
       {"articles/pages/about.json", "pages.json", "mypages/a.json"}) {
    CHECK(read(page, path).codes == "1:1 missing-field\n");
  }
}

TEST_CASE_METHOD(ArticleTest, "translations have languages for names, and slugs") {
  const std::string_view text =
      R"({"title": "T", "date_published": "2024-02-17", "markdown": "x", "translations": {
"zh-Hant-TW": "a", "\u202Efa": "b", "": "c", "de_AT": "d",
"en": 5}})";
  const auto read_text = read(text);
  CHECK(read_text.codes ==
        "2:20 bad-language\n2:37 bad-language\n2:46 bad-language\n3:7 ignored-value\n");
}

TEST_CASE_METHOD(ArticleTest, "an article needs a title a date and a text") {
  const Article article = article_with("");
  CHECK(article.title == "T");
  CHECK(article.date_published == "2024-02-17");
  CHECK(article.markdown == "x");
  CHECK(article.slug.empty());
  CHECK(article.authors.empty());
  CHECK(article.tags.empty());
  CHECK(article.direction.empty());
  CHECK_FALSE(article.markdown_file.has_value());
  CHECK_FALSE(article.draft);
}

TEST_CASE_METHOD(ArticleTest, "every field has its place") {
  const Article article = article_with(R"(
      "subtitle": "S", "slug": "my-slug", "date_modified": "2024-02-18T09:30:00+04:30",
      "summary": "Sum", "language": "prs", "dir": "rtl", "image": "../images/a.svg",
      "image_alt": "Alt", "image_caption": "Cap", "draft": true,
      "$schema": "x", "date_expires": "2030-01-01", "content_html": "<p>", "content_text": "t",
      "pinned": true, "series": "s", "translations": {"en": "x"}, "external_url": "https://x.example")");
  REQUIRE(article.translations.size() == 1);
  CHECK(article.translations[0].language == "en");
  CHECK(article.translations[0].slug == "x");
  CHECK(article.date_expires == "2030-01-01");
  CHECK(article.series == "s");
  CHECK(article.pinned);
  CHECK(article.external_url == "https://x.example");
  CHECK(article.subtitle == "S");
  CHECK(article.slug == "my-slug");
  CHECK(article.date_modified == "2024-02-18T09:30:00+04:30");
  CHECK(article.summary == "Sum");
  CHECK(article.language == "prs");
  CHECK(article.direction == "rtl");
  CHECK(article.image == "../images/a.svg");
  CHECK(article.image_alt == "Alt");
  CHECK(article.image_caption == "Cap");
  CHECK(article.draft);
}

TEST_CASE_METHOD(ArticleTest, "the text has one form: Markdown before HTML before plain text") {
  const auto forms = [&](std::string_view members) {
    const Read out =
        read(R"({"title": "T", "date_published": "2024-02-17", )" + std::string(members) + "}");
    CHECK(out.codes.empty());
    return std::string(out.article->markdown) + "|" + std::string(out.article->content_html) + "|" +
           std::string(out.article->content_text);
  };
  CHECK(forms(R"("content_text": "t", "content_html": "h", "markdown": "m")") == "m||");
  CHECK(forms(R"("content_text": "t", "content_html": "h")") == "|h|");
  CHECK(forms(R"("content_text": "a\nb")") == "||a\nb");
  CHECK(forms(R"("content_html": "h", "markdown": {"src": "a.md"})") == "||");
  SECTION("an empty one is none") {
    CHECK(forms(R"("content_text": "t", "content_html": "h", "markdown": "")") == "|h|");
    CHECK(forms(R"("content_text": "t", "content_html": "")") == "||t");
  }
}

TEST_CASE_METHOD(ArticleTest, "a missing field is an error with its cure") {
  const Read out = read("{}");
  CHECK_FALSE(out.article.has_value());
  CHECK(out.diagnostics ==
        "articles/my-story.json:1:1: error: The field \"title\" is missing. Add \"title\": \"The "
        "headline\". [missing-field]\n"
        "articles/my-story.json:1:1: error: The field \"date_published\" is missing. Add "
        "\"date_published\": \"2024-02-17\". [missing-field]\n"
        "articles/my-story.json:1:1: warning: The article has no text. Add \"markdown\": [\"…\"]. "
        "[no-content]\n");
  SECTION("null is missing too") {
    CHECK(read(R"({"title": null, "date_published": "2024-02-17", "markdown": "x"})").codes ==
          "1:1 missing-field\n");
  }
  SECTION("an article may lack its text") {
    const Read empty = read(R"({"title": "T", "date_published": "2024-02-17"})");
    CHECK(empty.article.has_value());
    CHECK(empty.codes == "1:1 no-content\n");
  }
  SECTION("or have it in another form") {
    CHECK(read(R"({"title": "T", "date_published": "2024-02-17", "content_html": "x"})")
              .codes.empty());
  }
}

TEST_CASE_METHOD(ArticleTest, "a field of the wrong type is reported once") {
  const Read out = read("{\n\"title\": 5,\n\"date_published\": 6,\n\"markdown\": 7}");
  CHECK_FALSE(out.article.has_value());
  CHECK(out.codes == "2:10 wrong-type\n3:19 wrong-type\n4:13 wrong-type\n1:1 no-content\n");
}

TEST_CASE_METHOD(ArticleTest, "an empty title is an error") {
  for (const std::string_view title : {R"("")", R"("  ")", R"("\u200e\n")"}) {
    const Read out = read("{\"title\": " + std::string(title) +
                          ", \"date_published\": \"2024-02-17\", \"markdown\": \"x\"}");
    CHECK_FALSE(out.article.has_value());
    CHECK(out.codes == "1:11 empty-field\n");
  }
}

TEST_CASE_METHOD(ArticleTest, "a date that does not exist is an error and not a missing one") {
  const Read out = read(R"({"title": "T", "date_published": "17.2.2024", "markdown": "x"})");
  CHECK_FALSE(out.article.has_value());
  CHECK(out.codes == "1:34 bad-date\n");
}

TEST_CASE_METHOD(ArticleTest, "a text may be a string a list of lines or a file") {
  const auto markdown = [&](std::string_view value) {
    const Read out = read(R"({"title": "T", "date_published": "2024-02-17", "markdown": )" +
                          std::string(value) + "}");
    CHECK(out.diagnostics == "");
    REQUIRE(out.article.has_value());
    return *out.article;
  };
  CHECK(markdown(R"("a\nb")").markdown == "a\nb");
  CHECK(markdown(R"(["a", "", "b"])").markdown == "a\n\nb\n");
  CHECK(markdown("[]").markdown == "");
  const Article file = markdown(R"({"src": "my-story.md"})");
  CHECK(file.markdown.empty());
  REQUIRE(file.markdown_file.has_value());
  CHECK(file.markdown_file->text() == "articles/my-story.md");
  CHECK(markdown(R"({"src": "../texts/a.md", "note": 1})").markdown_file->text() == "texts/a.md");
}

TEST_CASE_METHOD(ArticleTest, "a text in another form is an error") {
  const auto codes = [&](std::string_view value) {
    const Read out = read("{\"title\": \"T\", \"date_published\": \"2024-02-17\",\n\"markdown\": " +
                          std::string(value) + "}");
    CHECK_FALSE(out.article.has_value());
    return out.codes;
  };
  CHECK(codes(R"(["a", 5, "b"])") == "2:19 wrong-type\n");
  CHECK(codes(R"(["a", ["b"]])") == "2:19 wrong-type\n");
  CHECK(codes(R"({"source": "a.md"})") == "2:13 missing-field\n");
  CHECK(codes(R"({"src": 5})") == "2:13 missing-field\n");
  CHECK(codes(R"({"src": "../../secret.md"})") == "2:21 bad-path\n");
  CHECK(codes(R"({"src": "https://example.org/a.md"})") == "2:21 bad-path\n");
  CHECK(codes(R"({"src": "/etc/passwd"})") == "2:21 bad-path\n");
  CHECK(codes("true") == "2:13 wrong-type\n1:1 no-content\n");
}

TEST_CASE_METHOD(ArticleTest, "authors are looked up or written out") {
  const auto names = [](const Article& article) {
    std::string out;
    for (const Author& author : article.authors) {
      out += "[" + std::string(author.id) + ":" + std::string(author.name) + "]";
    }
    return out;
  };
  CHECK(names(article_with(R"("authors": ["farhad", "nell"])")) ==
        "[farhad:فرهاد بهاران][nell:Nell Ashdown]");
  CHECK(names(article_with(R"("authors": "nell")")) == "[nell:Nell Ashdown]");
  CHECK(names(article_with(R"("authors": {"name": "Guest"})")) == "[:Guest]");
  CHECK(names(article_with(R"("authors": [{"name": "Guest"}, "nell"])")) ==
        "[:Guest][nell:Nell Ashdown]");
  CHECK(names(article_with(R"("authors": [])")) == "");
  SECTION("one written out has paths from the article") {
    CHECK(article_with(R"("authors": {"avatar": "a.svg"})").authors.front().folder == "articles/");
  }
  SECTION("one who is unknown keeps the name and is reported") {
    const Read out = read(with(R"("authors": ["nel"])"));
    CHECK(names(*out.article) == "[:nel]");
    CHECK(out.diagnostics ==
          "articles/my-story.json:2:13: warning: No author \"nel\" in site.json. Add it under "
          "\"authors\", or correct the id. [unknown-author]\n");
  }
  SECTION("what is no author is left out") {
    const Read out = read(with(R"("authors": [5, "nell", null])"));
    CHECK(names(*out.article) == "[nell:Nell Ashdown]");
    CHECK(out.codes == "2:13 ignored-value\n2:24 ignored-value\n");
  }
  SECTION("the old name of the field is understood") {
    const Read out = read(with(R"("author": {"name": "Guest"})"));
    CHECK(names(*out.article) == "[:Guest]");
    CHECK(out.codes == "2:1 synonym-field\n");
  }
}

TEST_CASE_METHOD(ArticleTest, "a hundred authors are enough") {
  std::string authors = "\"authors\": [";
  for (int i = 0; i < 103; ++i) authors += (i == 0 ? "\"" : ", \"") + std::to_string(i) + "\"";
  const Read out = read(with(authors + "]"));
  CHECK(out.article->authors.size() == base::limits::kAuthors);
  CHECK(out.article->authors.back().name == "99");
  SECTION("that there are more is said, once, where messages are not too many already") {
    std::string objects = "\"authors\": [{}";
    for (int i = 1; i < 103; ++i) objects += ", {}";
    const std::string said = read(with(objects + "]")).diagnostics;
    constexpr std::string_view kCut =
        "The article has more than 100 authors; the rest is not shown.";
    CHECK(said.find(kCut) != std::string::npos);
    CHECK(said.find(kCut) == said.rfind(kCut));
  }
}

TEST_CASE_METHOD(ArticleTest, "tags stand without their sign") {
  CHECK(join(article_with(R"("tags": ["a", "#b", " c ", "#", "", "##d", "a b"])").tags) ==
        "[a][b][c][#d][a b]");
  CHECK(join(article_with(R"("tags": "#one")").tags) == "[one]");
  CHECK(join(article_with(R"("tags": [])").tags) == "");
  SECTION("what is no text is left out") {
    const Read out = read(with(R"("tags": ["a", 5, ["b"], "c"])"));
    CHECK(join(out.article->tags) == "[a][c]");
    CHECK(out.codes == "2:15 ignored-value\n2:18 ignored-value\n");
  }
  SECTION("a hundred are enough") {
    std::string tags = "\"tags\": [";
    for (int i = 0; i < 101; ++i) tags += (i == 0 ? "\"" : ", \"") + std::to_string(i) + "\"";
    const Read out = read(with(tags + "]"));
    CHECK(out.article->tags.size() == base::limits::kTags);
    CHECK(out.article->tags.back() == "99");
    CHECK(out.diagnostics.find("The article has more than 100 tags; the rest is not shown.") !=
          std::string::npos);
  }
}

TEST_CASE_METHOD(ArticleTest, "of a field that is written twice the last one counts") {
  const Read out = read(with(R"("title": "U", "tags": ["a"], "tags": ["b"], "authors": "nell",
      "authors": "farhad", "markdown": {"src": "a.md"}, "markdown": ["y"])"));
  REQUIRE(out.article.has_value());
  CHECK(out.article->title == "U");
  CHECK(join(out.article->tags) == "[b]");
  CHECK(out.article->authors.size() == 1);
  CHECK(out.article->authors.front().id == "farhad");
  CHECK(out.article->markdown == "y\n");
  CHECK_FALSE(out.article->markdown_file.has_value());
}

TEST_CASE_METHOD(ArticleTest, "a direction is one of two") {
  CHECK(article_with(R"("dir": "ltr")").direction == "ltr");
  CHECK(article_with(R"("dir": "rtl")").direction == "rtl");
  CHECK(said(R"("dir": "auto")") ==
        "articles/my-story.json:2:8: warning: \"dir\" must be \"ltr\" or \"rtl\", but here it is "
        "“auto”; it is left out. [ignored-value]\n");
  CHECK(read(with(R"("dir": "RTL")")).article->direction.empty());
}

TEST_CASE_METHOD(ArticleTest, "a slug has a limit and is cut at a character") {
  const std::string longest(base::limits::kSlugBytes, 'a');
  CHECK(article_with("\"slug\": \"" + longest + "\"").slug == longest);
  CHECK(read(with("\"slug\": \"" + longest + "b\"")).article->slug == longest);
  std::string persian;
  for (int i = 0; i < 200; ++i) persian += "خ";
  const std::string_view cut = read(with("\"slug\": \"" + persian + "\"")).article->slug;
  CHECK(cut.size() == 254);
  CHECK(base::find_invalid(cut) == std::string::npos);
}

TEST_CASE_METHOD(ArticleTest, "lines lose what does not belong into a line") {
  CHECK(article_with(R"("subtitle": "a\n\u202eb\u0000c")").subtitle == "a b\uFFFDc");
}

TEST_CASE_METHOD(ArticleTest, "a long line is cut with a warning") {
  const Read out = read(with("\"subtitle\": \"" + std::string(600, 'a') + "\""));
  CHECK(out.article->subtitle == std::string(512, 'a') + "…");
  CHECK(out.codes == "2:13 cut-field\n");
}
