#include "markdown/plain_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "base/limits.h"
#include "support/render_markdown.h"

namespace broadside {
namespace {

struct Rendered {
  std::string html;
  test::Outcome outcome;
};

// As an article's `content_text` is rendered.
Rendered render(std::string_view text, base::Direction direction = base::Direction::LeftToRight,
                std::size_t nodes = base::limits::kNodes) {
  base::Arena arena;
  const test::FolderResolver links(arena);
  const base::Words words;
  markdown::Options options{links, words, direction};
  options.plain_text = true;
  markdown::Entities entities;
  tape::TapeBuilder builder;
  builder.begin_limit(nodes, base::limits::output_bytes(text.size()));
  const test::Outcome outcome(markdown::render(text, options, entities, builder, arena));
  builder.end_limit();
  return {test::html_of(builder), outcome};
}

struct Row {
  std::string_view text;
  std::string_view html;
};

TEST_CASE("blank lines part paragraphs, other line ends are kept") {
  const Row row =
      GENERATE(Row{"", ""}, Row{"\n \n\t\n", ""}, Row{"one", "<p>one</p>"},
               Row{"one\n", "<p>one</p>"}, Row{"one\ntwo\nthree", "<p>one<br>two<br>three</p>"},
               Row{"one\n\ntwo", "<p>one</p><p>two</p>"},
               Row{"\n\n\none\n \t\n\n\ntwo\n\n", "<p>one</p><p>two</p>"},
               Row{"one\r\ntwo\r\n\r\nthree", "<p>one<br>two</p><p>three</p>"},
               Row{"one \t\ntwo  ", "<p>one<br>two</p>"});
  CAPTURE(row.text);
  CHECK(render(row.text).html == row.html);
}

TEST_CASE("no character means anything") {
  const std::string_view text = GENERATE(
      "# *a* **b** `c` ~~d~~", "[a](b.json) ![c](d.png)", "1. x", "- x", "```", "\\# \\n",
      "#tag @nell https://example.org a@example.org", "^a^ H~2~O ==m== [^1] | a | b |", "    x y");
  CAPTURE(text);
  const Rendered rendered = render(text);
  CHECK(rendered.html == "<p>" + std::string(text.substr(text.find_first_not_of(' '))) + "</p>");
  CHECK(rendered.outcome.hashtags.empty());
  CHECK(rendered.outcome.refused_urls.empty());
  CHECK(render("> <b>&amp;</b>").html == "<p>&gt; &lt;b&gt;&amp;amp;&lt;/b&gt;</p>");
}

TEST_CASE("a direction mark is no code and stays unseen") {
  CHECK(render("a\u200Fb").html == "<p>a\u200Fb</p>");
}

TEST_CASE("a paragraph that begins the other way says so") {
  CHECK(render("one\n\nیک\nدو\n\n12").html == R"(<p>one</p><p dir="rtl">یک<br>دو</p><p>12</p>)");
  CHECK(render("یک\n\none", base::Direction::RightToLeft).html ==
        R"(<p>یک</p><p dir="ltr">one</p>)");
}

TEST_CASE("words are counted over lines and paragraphs") {
  CHECK(render("one two\nthree\n\nfour  five").outcome.words == 5);
}

TEST_CASE("what is over the limit is cut") {
  const Rendered whole = render("a\n\nb\n\nc", base::Direction::LeftToRight, 6);
  CHECK(whole.html == "<p>a</p><p>b</p><p>c</p>");
  CHECK_FALSE(whole.outcome.cut);
  const Rendered cut = render("a\n\nb\n\nc\n\nd", base::Direction::LeftToRight, 6);
  CHECK(cut.html == "<p>a</p><p>b</p><p>c</p>");
  CHECK(cut.outcome.cut);
}

}  // namespace
}  // namespace broadside
