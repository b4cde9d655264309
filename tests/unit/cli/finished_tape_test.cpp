#include "cli/finished_tape.h"

#include <catch2/catch_test_macros.hpp>

#include "support/tape_text.h"

namespace broadside::cli {
namespace {

using base::SafeUrl;
using model::Route;
using tape::Attr;
using tape::Tag;

class Page {
 public:
  Page() {
    pages_.add(Route::home());
    pages_.add(Route::article("known"));
    pages_.add(Route::tag("Doha"));
    pages_.add_alias(Route::Kind::Article, "file-name", "known");
  }

  tape::TapeBuilder builder;
  base::Arena arena;

  std::string html(base::Text root = "../", base::Text language = "en") {
    const auto size = [](base::Text path) -> std::optional<PixelSize> {
      if (path == "images/a b.png") return PixelSize{12, 8};
      return std::nullopt;
    };
    const std::string content = std::string(root) + "content/";
    const tape::Tape tape = test::sound(builder.take());
    return to_html(test::sound(finished(tape, {pages_, root, language, content, size}, arena)));
  }
  std::string link(std::string_view address, base::Text root = "../") {
    builder.open(Tag::A);
    builder.attr(Attr::Href, *SafeUrl::link(address, arena));
    builder.text("x");
    builder.close();
    const std::string made = html(root);
    const std::size_t begin = made.find("href=\"") + 6;
    return made.substr(begin, made.find('"', begin) - begin);
  }

 private:
  SitePages pages_;
};

TEST_CASE("links lead to the folders of pages, others stay as they are") {
  CHECK(Page().link("?post=known") == "../known/");
  CHECK(Page().link("?post=known#user-content-a") == "../known/#user-content-a");
  CHECK(Page().link("?post=file-name") == "../known/");
  CHECK(Page().link("?tag=doha") == "../tag/doha/");
  CHECK(Page().link("?") == "../");
  CHECK(Page().link("?", "") == "./");
  CHECK(Page().link("?post=known", "") == "known/");
  CHECK(Page().link("?post=draft") == "../?post=draft");
  CHECK(Page().link("?search=a%20b") == "../?search=a%20b");
  CHECK(Page().link("#main") == "#main");
  CHECK(Page().link("https://example.org/?post=known") == "https://example.org/?post=known");
}

TEST_CASE("dates stand in the words of the language around them") {
  const auto date = [](Page& page, base::Text language) {
    page.builder.open(Tag::P);
    if (!language.empty()) page.builder.attr(Attr::Lang, language);
    page.builder.open(Tag::Time);
    page.builder.attr(Attr::Datetime, "2026-11-25T23:00:00Z");
    page.builder.text("2026-11-25");
    page.builder.close();
    page.builder.text(" ");
    page.builder.close();
    return page.html();
  };
  Page english;
  CHECK(date(english, "") ==
        "<p><time datetime=\"2026-11-25T23:00:00Z\">November 25, 2026</time> </p>");
  Page dari;
  CHECK_FALSE(date(dari, "prs").find("۴ قوس ۱۴۰۵") == std::string::npos);
  Page unknown;
  CHECK_FALSE(date(unknown, "tlh").find(">2026-11-25<") == std::string::npos);
}

TEST_CASE("pictures of the content folder get the size of their file, where nobody wrote one") {
  const auto image = [](std::string_view address, base::Text width) {
    Page page;
    page.builder.void_element(Tag::Img);
    page.builder.attr(Attr::Src, *SafeUrl::image(address, page.arena));
    if (!width.empty()) page.builder.attr(Attr::Width, width);
    page.builder.attr(Attr::Alt, "");
    return page.html();
  };
  CHECK(image("../content/images/a b.png", "") ==
        R"(<img src="../content/images/a%20b.png" alt width="12" height="8">)");
  CHECK(image("../content/images/a b.png", "5") ==
        R"(<img src="../content/images/a%20b.png" width="5" alt>)");
  CHECK(image("../content/images/b.png", "") == R"(<img src="../content/images/b.png" alt>)");
  CHECK(image("https://example.org/content/images/a b.png", "") ==
        R"(<img src="https://example.org/content/images/a%20b.png" alt>)");
}

}  // namespace
}  // namespace broadside::cli
