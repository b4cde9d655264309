#include "publish/page_text.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tape/tape_builder.h"

using namespace broadside;
using base::SafeUrl;
using tape::Attr;
using tape::Tag;

namespace {

constexpr std::string_view kUrl = "https://example.org/news/story/";

struct PageTextTest {
  PageTextTest() {
    builder.open(Tag::Main);
    builder.leaf(Tag::H1, "Title");
    builder.leaf(Tag::P, "Not of the text");
    builder.open(Tag::Div, "prose");
  }
  // The article's text has ended.
  tape::Tape end() {
    builder.close();
    builder.leaf(Tag::P, "Not of the text either");
    builder.close();
    return builder.take();
  }
  std::string html() {
    const tape::Tape page = end();
    return std::string(publish::prose_html(page, kUrl, arena));
  }
  std::string description(std::string_view said = {}) {
    const tape::Tape page = end();
    return std::string(publish::description_of(said, page, arena));
  }
  void link(std::string_view address, std::string_view text, const char* css_class = nullptr) {
    builder.open(Tag::A);
    builder.attr(Attr::Href, SafeUrl::link(address, arena).value());
    if (css_class != nullptr) builder.attr(Attr::Class, css_class);
    builder.attr(Attr::Rel, "nofollow");
    builder.text(text);
    builder.close();
  }

  base::Arena arena;
  tape::TapeBuilder builder;
};

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "word" : " word");
  return text;
}

}  // namespace

TEST_CASE_METHOD(PageTextTest, "only the article's text is in feeds") {
  builder.leaf(Tag::P, "a < b & \"c\" ]]>");
  builder.void_element(Tag::Hr);
  CHECK(html() == "<p>a &lt; b &amp; \"c\" ]]&gt;</p><hr>");
}

TEST_CASE_METHOD(PageTextTest, "addresses are absolute") {
  builder.open(Tag::P);
  link("../other/", "one");
  link("#user-content-a", "two");
  link("../?tag=x&page=2", "three");
  link("https://elsewhere.example/?a=1&b=2", "four");
  builder.void_element(Tag::Img);
  builder.attr(Attr::Src, SafeUrl::image("../content/images/a b.png", arena).value());
  builder.attr(Attr::Alt, "\"<");
  builder.close();
  CHECK(html() ==
        "<p><a href=\"https://example.org/news/other/\">one</a>"
        "<a href=\"https://example.org/news/story/#user-content-a\">two</a>"
        "<a href=\"https://example.org/news/?tag=x&amp;page=2\">three</a>"
        "<a href=\"https://elsewhere.example/?a=1&amp;b=2\">four</a>"
        "<img src=\"https://example.org/news/content/images/a%20b.png\" alt=\"&quot;&lt;\"></p>");
}

TEST_CASE_METHOD(PageTextTest, "ids, classes and what leads around in our page are left out") {
  builder.open(Tag::H2);
  builder.attr(Attr::Id, "user-content-head");
  builder.attr(Attr::Tabindex, "-1");
  builder.attr(Attr::Lang, "fa");
  builder.attr(Attr::Dir, "rtl");
  builder.text("Head");
  link("#user-content-head", "#", "anchor");
  builder.close();
  builder.open(Tag::Ul);
  for (const bool done : {true, false}) {
    builder.open(Tag::Li, "task");
    builder.void_element(Tag::Input);
    builder.attr(Attr::Type, "checkbox");
    builder.attr(Attr::Disabled, "");
    if (done) builder.attr(Attr::Checked, "");
    builder.text(" task");
    builder.close();
  }
  builder.close();
  CHECK(html() == "<h2 lang=\"fa\" dir=\"rtl\">Head</h2><ul><li>☑ task</li><li>☐ task</li></ul>");
}

TEST_CASE_METHOD(PageTextTest, "an article in HTML has no text of ours") { CHECK(html().empty()); }

TEST_CASE("a page without an article has no text") {
  base::Arena arena;
  tape::TapeBuilder builder;
  builder.leaf(Tag::P, "prose");
  const tape::Tape page = builder.take();
  CHECK(publish::prose_html(page, kUrl, arena).empty());
  CHECK(publish::description_of("", page, arena).empty());
  CHECK(publish::description_of("Said", page, arena) == "Said");
}

TEST_CASE_METHOD(PageTextTest, "a summary is the description") {
  builder.leaf(Tag::P, "Text");
  CHECK(description("Summary") == "Summary");
}

TEST_CASE_METHOD(PageTextTest, "without one it is the beginning of the text") {
  builder.leaf(Tag::H2, "Heading");
  builder.leaf(Tag::P, "  One\n two\t");
  builder.open(Tag::Pre);
  builder.leaf(Tag::Code, "code");
  builder.close();
  builder.open(Tag::P);
  builder.text("three");
  builder.void_element(Tag::Br);
  builder.leaf(Tag::Em, "four");
  builder.text("five");
  builder.open(Tag::Sup);
  builder.open(Tag::A);
  builder.attr(Attr::Href, SafeUrl::fragment("user-content-fn-1", arena));
  builder.attr(Attr::AriaDescribedby, "footnote-label");
  builder.text("1");
  builder.close();
  builder.close();
  builder.text(".");
  builder.close();
  builder.open(Tag::Section);
  builder.leaf(Tag::P, "A note");
  builder.close();
  CHECK(description() == "One two three fourfive.");
}

TEST_CASE_METHOD(PageTextTest, "a long one is cut behind a word") {
  builder.leaf(Tag::P, words(60));
  const std::string cut = description();
  CHECK(cut == words(31) + " word…");
  CHECK(cut.size() == publish::kDescriptionLength - 1 + std::string("…").size());
}

TEST_CASE_METHOD(PageTextTest, "one that fits is not cut, one more character is") {
  const std::string fits(publish::kDescriptionLength, 'a');
  CHECK(description(fits) == fits);
  CHECK(publish::description_of(fits + "a", {}, arena) == fits.substr(1) + "…");
}

TEST_CASE_METHOD(PageTextTest, "characters are whole, and counted as such") {
  std::string astral;
  for (int i = 0; i < 500; ++i) astral += "😀";
  builder.leaf(Tag::P, astral);
  CHECK(description() == astral.substr(0, 159 * 4) + "…");
}

TEST_CASE_METHOD(PageTextTest, "no punctuation stands before the ellipsis") {
  CHECK(description(words(31) + ", " + words(10)) == words(31) + "…");
}
