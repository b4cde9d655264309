#include "markdown/md_events.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/limits.h"

using namespace broadside::markdown;

namespace {

constexpr std::string_view kBlocks[] = {
    "document", "quote", "ul",    "ol", "li", "hr", "h",     "code", "html", "p",
    "table",    "thead", "tbody", "tr", "th", "td", "notes", "note", "alert"};
constexpr std::string_view kSpans[] = {"em", "strong", "del", "mark", "code", "a", "img", "ref"};

// Writes down what it gets: `<p>`, `</p>`, texts with their kind.
class Recorder final : public EventSink {
 public:
  void enter(const Block& block) override {
    out += '<';
    out += kBlocks[static_cast<std::size_t>(block.kind)];
    if (block.level != 0) out += " level=" + std::to_string(block.level);
    if (block.start != 1) out += " start=" + std::to_string(block.start);
    if (block.number != 0) out += " number=" + std::to_string(block.number);
    if (block.align != Align::None) {
      out += " align=" + std::to_string(static_cast<int>(block.align));
    }
    if (block.task != Task::None) out += block.task == Task::Done ? " done" : " open";
    if (!block.language.empty()) out += " language=" + std::string(block.language);
    if (!block.alert.empty()) out += " alert=" + std::string(block.alert);
    out += '>';
  }
  void leave(const Block& block) override {
    out += "</" + std::string(kBlocks[static_cast<std::size_t>(block.kind)]) + ">";
  }
  void enter(const Span& span) override {
    out += '<';
    out += kSpans[static_cast<std::size_t>(span.kind)];
    if (!span.url.empty()) out += " url=" + std::string(span.url);
    if (!span.title.empty()) out += " title=" + std::string(span.title);
    if (span.number != 0) out += " number=" + std::to_string(span.number);
    out += '>';
  }
  void leave(const Span& span) override {
    out += "</" + std::string(kSpans[static_cast<std::size_t>(span.kind)]) + ">";
  }
  void text(TextKind kind, std::string_view text) override {
    switch (kind) {
      case TextKind::Normal:
        out += text;
        break;
      case TextKind::Escaped:
        out += "{escaped:" + std::string(text) + "}";
        break;
      case TextKind::Code:
        out += "{code:" + std::string(text) + "}";
        break;
      case TextKind::Html:
        out += "{html:" + std::string(text) + "}";
        break;
      case TextKind::SoftBreak:
        out += "{soft}";
        break;
      case TextKind::HardBreak:
        out += "{hard}";
        break;
    }
  }

  std::string out;
};

void check(std::string_view markdown, std::string_view events,
           Dialect dialect = Dialect::Broadside) {
  CAPTURE(markdown);
  broadside::base::Arena arena;
  Entities entities;
  Recorder recorder;
  CHECK(parse(markdown, dialect, entities, recorder, arena));
  CHECK(recorder.out == "<document>" + std::string(events) + "</document>");
}

}  // namespace

TEST_CASE("an empty document is a document") {
  check("", "");
  check(std::string_view(), "");
}

TEST_CASE("blocks say what they know") {
  check("### a", "<h level=3>a</h>");
  check("7) a", "<ol start=7><li>a</li></ol>");
  check("- [x] a\n- [ ] b", "<ul><li done>a</li><li open>b</li></ul>");
  check("```js x\na\n```", "<code language=js>{code:a}{code:\n}</code>");
  check("> [!TIP]\n> a", "<alert alert=tip><p>a</p></alert>");
  check("|a|b|c|\n|:-|:-:|-:|",
        "<table><thead><tr><th align=1>a</th><th align=2>b</th><th align=3>c</th></tr></thead>"
        "</table>");
}

TEST_CASE("spans say what they know") {
  check("[a](/b \"c\")", "<p><a url=/b title=c>a</a></p>");
  check("![a](b)", "<p><img url=b>a</img></p>");
  check("*a* **b** ~~c~~ ==d== `e`",
        "<p><em>a</em> <strong>b</strong> <del>c</del> <mark>d</mark> <code>{code:e}</code></p>");
  check("a[^x]\n\n[^x]: b",
        "<p>a<ref number=1></ref></p>"
        "<notes><note number=1>b</note></notes>");
}

TEST_CASE("names of characters are resolved wherever they stand") {
  check("&copy;", "<p>{escaped:©}</p>");
  check("a [b](/&copy;&#65; \"&lt;&amp;\")", "<p>a <a url=/©A title=<&>b</a></p>");
  check("```&copy;&lt;\n```", "<code language=©<></code>");
  SECTION("also in HTML, which is text") {
    check("a <b title=\"&copy;\">", "<p>a <b title=\"{escaped:©}\"></p>");
  }
  SECTION("but not in code, and not in the HTML of CommonMark") {
    check("`&copy;`", "<p><code>{code:&copy;}</code></p>");
    check("a <b title=\"&copy;\">", "<p>a {html:<b title=\"&copy;\">}</p>", Dialect::CommonMark);
  }
}

TEST_CASE("a character that was escaped says so") {
  check("a\\*b", "<p>a{escaped:*}b</p>");
  check("\\#a", "<p>{escaped:#}a</p>");
  check("\\\\a", "<p>{escaped:\\}a</p>");
  check("\\\\\\#a", "<p>{escaped:\\}{escaped:#}a</p>");
  check("a\\b", "<p>a\\b</p>");
  SECTION("also behind many others") {
    std::string text;
    std::string events;
    for (int i = 0; i < 1000; ++i) {
      text += "\\\\";
      events += "{escaped:\\}";
    }
    check(text + "#a", "<p>" + events + "#a</p>");
    check(text + "\\#a", "<p>" + events + "{escaped:#}a</p>");
  }
  SECTION("what is known of one place is not said of another") {
    check("\\\\\n\\a\\\\*b*", "<p>{escaped:\\}{soft}\\a{escaped:\\}<em>b</em></p>");
    check("\\\\&amp;\\\\", "<p>{escaped:\\}{escaped:&}{escaped:\\}</p>");
  }
}

TEST_CASE("blank lines leave the lists that they are in open") {
  const std::string open = "<ul><li><ul><li>";
  check("- - a\n\n\n    b", "<ul><li><ul><li><p>a</p><p>b</p></li></ul></li></ul>");
  check("- > - a\n\n  b", "<ul><li><quote><ul><li>a</li></ul></quote><p>b</p></li></ul>");
  check("> - a\n\n  b", "<quote><ul><li>a</li></ul></quote><p>b</p>");
  check("> - - a\n>\n>     b", "<quote>" + open + "<p>a</p><p>b</p></li></ul></li></ul></quote>");
  check("- - > a\n  -\n\n    b",
        "<ul><li><ul><li><quote><p>a</p></quote></li><li></li></ul><p>b</p></li></ul>");
}

TEST_CASE("brackets with brackets inside are no reference to a footnote") {
  check("[^[^a]] [^a]\n\n[^a]: b",
        "<p>[^<ref number=1></ref>] <ref number=1></ref></p>"
        "<notes><note number=1>b</note></notes>");
  check("[^a[b]]\n\n[^a[b]]: c", "<p>[^a[b]]</p><p>[^a[b]]: c</p>");
}

TEST_CASE("a footnote may refer to any other") {
  check(
      "[^b] [^a] [^c]\n\n[^a]: x [^b]\n\n[^b]: y [^a] [^d]\n\n[^c]: z [^c]\n\n[^d]: w [^e]\n\n"
      "[^f]: v\n\n[^e]: u [^b]",
      "<p><ref number=1></ref> <ref number=2></ref> <ref number=3></ref></p><notes>"
      "<note number=1>y <ref number=2></ref> <ref number=4></ref></note>"
      "<note number=2>x <ref number=1></ref></note>"
      "<note number=3>z <ref number=3></ref></note>"
      "<note number=4>w <ref number=5></ref></note>"
      "<note number=5>u <ref number=1></ref></note></notes>");
}

TEST_CASE("rows of a table end behind the cells that are shown") {
  std::string text = "a|b\n-|-\n";
  for (int i = 0; i < 15'000; ++i) text += "|\n";
  broadside::base::Arena arena;
  Entities entities;
  Recorder recorder;
  CHECK(parse(text + "\nend", Dialect::Broadside, entities, recorder, arena));
  std::size_t cells = 0;
  for (std::size_t at = 0; (at = recorder.out.find("<td>", at)) != std::string::npos; ++at) ++cells;
  CHECK(cells == broadside::base::limits::kTableCells);  // with the head it is one row more
  CHECK(recorder.out.ends_with("</table><p>end</p></document>"));
}

TEST_CASE("lines break softly or hard") {
  check("a\nb", "<p>a{soft}b</p>");
  check("a  \nb", "<p>a{hard}b</p>");
}

TEST_CASE("a NUL becomes the replacement character") {
  check(std::string_view("a\0b", 3), "<p>a\uFFFDb</p>");
}

TEST_CASE("the other dialect knows no extension") {
  check("~~a~~ ==b== https://example.org\n|c|\n|-|\n",
        "<p>~~a~~ ==b== https://example.org{soft}|c|{soft}|-|</p>", Dialect::CommonMark);
  check("- [x] a", "<ul><li>[x] a</li></ul>", Dialect::CommonMark);
  check("> [!NOTE]\n> a", "<quote><p>[!NOTE]{soft}a</p></quote>", Dialect::CommonMark);
  check("a[^1]", "<p>a[^1]</p>", Dialect::CommonMark);
}
