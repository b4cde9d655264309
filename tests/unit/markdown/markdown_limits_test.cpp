// What the renderer does with input that is too much, cut short, or made to confuse it.

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "base/limits.h"
#include "base/utf8.h"
#include "support/render_markdown.h"

using namespace broadside;
using test::render;
using test::Rendered;

namespace {

std::string repeat(std::string_view part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

Rendered render_within(std::string_view text, std::size_t nodes, std::size_t bytes) {
  base::Arena arena;
  const test::FolderResolver links(arena);
  const base::Words words;
  const markdown::Options options{links, words};
  markdown::Entities entities;
  tape::TapeBuilder builder;
  builder.begin_limit(nodes, bytes);
  const test::Outcome outcome(markdown::render(text, options, entities, builder, arena));
  builder.end_limit();
  return {test::html_of(builder), outcome, {}};
}

}  // namespace

TEST_CASE("quotes nested too deep become flat and keep their text") {
  const std::size_t limit = base::limits::kDomDepth;
  const Rendered deep = render(repeat("> ", limit + 50) + "text");
  CHECK(deep.outcome.flattened);
  CHECK_FALSE(deep.outcome.cut);
  CHECK(count(deep.html, "<blockquote>") == limit);
  CHECK(count(deep.html, "text") == 1);
  SECTION("up to the limit they stay") {
    const Rendered fine = render(repeat("> ", limit - 1) + "text");
    CHECK_FALSE(fine.outcome.flattened);
    CHECK(count(fine.html, "<blockquote>") == limit - 1);
    CHECK(count(fine.html, "<p>text</p>") == 1);
  }
}

TEST_CASE("lists nested too deep become flat") {
  std::string list;
  for (std::size_t i = 0; i < 80; ++i) list += repeat("  ", i) + "- x" + std::to_string(i) + "\n";
  const Rendered deep = render(list);
  CHECK(deep.outcome.flattened);
  for (std::size_t i = 0; i < 80; ++i) CHECK(count(deep.html, "x" + std::to_string(i)) >= 1);
}

TEST_CASE("emphasis nested too deep becomes flat") {
  const Rendered deep = render(repeat("*a **b ", 200) + "c" + repeat("** *", 200));
  CHECK(count(deep.html, "c") >= 1);
  CHECK(count(deep.html, "<em>") + count(deep.html, "<strong>") < base::limits::kDomDepth);
}

TEST_CASE("cells of tables are counted over the whole article") {
  const std::string row = repeat("|x", 100) + "|\n";
  const std::string head = repeat("|h", 100) + "|\n" + repeat("|-", 100) + "|\n";
  const std::size_t rows = base::limits::kTableCells / 100 - 1;
  SECTION("at the limit all are shown") {
    const Rendered fine = render(head + repeat(row, rows) + "\nend");
    CHECK_FALSE(fine.outcome.cut);
    CHECK(count(fine.html, "<td") + count(fine.html, "<th ") == base::limits::kTableCells);
    CHECK(count(fine.html, "<p>end</p>") == 1);
  }
  SECTION("above it the rest of the article is cut") {
    const Rendered cut = render(head + repeat(row, rows + 1) + "\nend");
    CHECK(cut.outcome.cut);
    CHECK(count(cut.html, "<td") + count(cut.html, "<th ") == base::limits::kTableCells);
    CHECK(count(cut.html, "end") == 0);
  }
  SECTION("a second table goes on counting") {
    const Rendered cut = render(head + repeat(row, rows / 2) + "\n---\n\n" + head +
                                repeat(row, rows / 2 + 2) + "\nend");
    CHECK(cut.outcome.cut);
    CHECK(count(cut.html, "<td") + count(cut.html, "<th ") == base::limits::kTableCells);
  }
}

TEST_CASE("a full builder cuts the article and says so") {
  const std::string text =
      "# a\n\nb *c* d\n\n- e\n- f\n\n|g|\n|-|\n\n[i](/j)\n\n![k](l \"m\")\n\n> n[^1]"
      "\n\n- [x] o\n\n[^1]: p\n";
  const std::string whole = render(text).html;
  const auto check = [&](const Rendered& rendered) {
    return rendered.outcome.cut == (rendered.html != whole);
  };
  CHECK_FALSE(render_within(text, 1000, 10'000).outcome.cut);
  CHECK(render_within(text, 20, 10'000).outcome.cut);
  CHECK(render_within(text, 1000, 100).outcome.cut);
  SECTION("wherever the limit strikes") {
    for (std::size_t nodes = 0; nodes < 80; ++nodes) {
      CAPTURE(nodes);
      CHECK(check(render_within(text, nodes, 10'000)));
    }
    for (std::size_t bytes = 0; bytes < 400; ++bytes) {
      CAPTURE(bytes);
      CHECK(check(render_within(text, 1000, bytes)));
    }
  }
}

TEST_CASE("a reference that is used often cannot make a small file large") {
  const std::string target(1000, 'x');
  const std::string text = "[a]: /" + target + "\n\n" + repeat("[a]", 20'000);
  const Rendered cut = render_within(text, 50'000, base::limits::output_bytes(text.size()));
  CHECK(cut.html.size() < 2 * base::limits::output_bytes(text.size()));
}

TEST_CASE("a text longer than one word of the tape is whole") {
  const std::string text((std::size_t{1} << 20U) + 5000, 'x');
  const Rendered rendered = render(text);
  CHECK_FALSE(rendered.outcome.cut);
  CHECK(rendered.html == "<p>" + text + "</p>");
}

TEST_CASE("input that is cut anywhere makes a sound tape") {
  const std::string text =
      "# A #b\n\n> [!NOTE]\n> *c* **d** ~~e~~ ==f== `g`\n\n|h|i|\n|:-|-:|\n|j|k \\| l|\n\n"
      "- [x] m\n- [ ] n[^1]\n\n```js\no\n```\n\n[p](https://example.org \"q\") ![r](s \"t\") "
      "<u>v</u> &amp; &bogus; \\# خبر\n\n<div>\nw\n</div>\n\n[^1]: x #y\n\n[z]: javascript:1 'a'\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string_view cut = std::string_view(text).substr(0, size);
    if (base::find_invalid(cut) != std::string_view::npos) continue;
    CAPTURE(size);
    static_cast<void>(render(cut));
    static_cast<void>(render(std::string(text.substr(size)).insert(0, size % 4, ' ')));
  }
}

TEST_CASE("markup in any order makes a sound tape") {
  const std::string_view parts[] = {
      "*",   "**", "_",     "`",  "```\n", "~~", "==",  "[",    "]",      "(",       ")",
      "](/", "![", "<",     ">",  "> ",    "- ", "1. ", "\n",   "\n\n",   "    ",    "#",
      "# ",  "|",  "|-|\n", "\\", "&amp;", "&",  ";",   "[^1]", "[^1]: ", "[!NOTE]", "https://a.b/",
      ":",   "a",  "خ",     " ",  "---\n", "\t", "<b>", "\"",   "[x] ",   "😀"};
  std::mt19937 random(31337);  // NOLINT: the same documents in every run
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = 1 + random() % 40;
    for (std::size_t i = 0; i < length; ++i) text += parts[random() % std::size(parts)];
    CAPTURE(text);
    const Rendered rendered = render(text);
    CHECK(rendered.html.find("javascript") == std::string::npos);
  }
}
