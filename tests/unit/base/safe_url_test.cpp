#include "base/safe_url.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <type_traits>

#include "base/limits.h"

using namespace broadside::base;
using Kind = SafeUrl::Kind;

namespace {

void check_link(std::string_view written, Kind kind, std::string_view text) {
  CAPTURE(written);
  Arena arena;
  const auto url = SafeUrl::link(written, arena);
  REQUIRE(url.has_value());
  CHECK(url->kind() == kind);
  CHECK(url->text() == text);
}

void check_refused(std::string_view written) {
  CAPTURE(written);
  Arena arena;
  CHECK_FALSE(SafeUrl::link(written, arena).has_value());
  CHECK_FALSE(SafeUrl::image(written, arena).has_value());
}

std::string under(std::string_view written, std::string_view folder) {
  Arena arena;
  return std::string(SafeUrl::link(written, arena).value().under(folder, arena).text());
}

}  // namespace

// The only ways to one are the named ones.
static_assert(!std::is_default_constructible_v<SafeUrl>);
static_assert(!std::is_constructible_v<SafeUrl, std::string>);
static_assert(!std::is_constructible_v<SafeUrl, std::string_view>);
static_assert(!std::is_constructible_v<SafeUrl, Kind, std::string>);
static_assert(!std::is_constructible_v<SafeUrl, Kind, std::string_view>);
static_assert(!std::is_convertible_v<const char*, SafeUrl>);

TEST_CASE("addresses of the usual kinds are taken as they are") {
  check_link("https://example.org/a?b=c&d#e", Kind::External, "https://example.org/a?b=c&d#e");
  check_link("http://example.org", Kind::External, "http://example.org");
  check_link("//cdn.example.org/x", Kind::External, "https://cdn.example.org/x");
  check_link("mailto:a@b.example?subject=x", Kind::Contact, "mailto:a@b.example?subject=x");
  check_link("tel:+93700000000", Kind::Contact, "tel:+93700000000");
  check_link("other.json", Kind::Relative, "other.json");
  check_link("../images/a.png", Kind::Relative, "../images/a.png");
  check_link("/rooted", Kind::Relative, "/rooted");
  check_link("?post=a", Kind::Query, "?post=a");
  check_link("#part", Kind::Fragment, "#part");
  check_link("", Kind::Relative, "");
}

TEST_CASE("the case of a scheme does not matter") {
  check_link("HTTPS://example.org", Kind::External, "HTTPS://example.org");
  check_link("MailTo:a@b.example", Kind::Contact, "MailTo:a@b.example");
  check_refused("JavaScript:alert(1)");
  check_refused("JAVASCRIPT:alert(1)");
  check_refused("DaTa:text/html,x");
}

TEST_CASE("schemes that run, read or frame something are refused") {
  for (const std::string_view scheme :
       {"javascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
        "blob:https://example.org/1", "file:///etc/passwd", "about:blank", "ftp://example.org/",
        "view-source:https://example.org", "filesystem:https://example.org/x", "ws://example.org",
        "intent://x#Intent;end", "livescript:x", "mocha:x", "x:", "a+b-c.9:y"}) {
    check_refused(scheme);
  }
}

TEST_CASE("a scheme cannot hide behind what parsers drop") {
  check_refused("java\tscript:alert(1)");
  check_refused("java\nscript:alert(1)");
  check_refused("java\r\nscript:alert(1)");
  check_refused("\tj\na\rv\ta\nscript:alert(1)");
  check_refused("javascript\t:alert(1)");
  check_refused("  javascript:alert(1)");
  check_refused("\x01\x02\x1F javascript:alert(1)");
  check_refused(std::string_view("\0javascript:alert(1)", 20));
  check_refused("da\tta:text/html,x");
}

TEST_CASE("other characters in front of a scheme do not make it a path") {
  // A browser resolves these as paths; they are refused because we cannot name what they are.
  check_refused("\u00A0javascript:alert(1)");
  check_refused("\u200Bjavascript:alert(1)");
  check_refused("\uFEFFjavascript:alert(1)");
  check_refused("java\x01script:alert(1)");
  check_refused(std::string_view("javascript\0:alert(1)", 20));
  check_refused("java%73cript:alert(1)");
  check_refused("javascript&colon;:alert(1)");
}

TEST_CASE("a colon in the first segment of a path is refused") {
  check_refused(":");
  check_refused(":x");
  check_refused("1:2");
  check_refused("a b:c");
  check_refused("خبر:x");
  SECTION("further on it is allowed") {
    check_link("./a:b", Kind::Relative, "./a:b");
    check_link("a/b:c", Kind::Relative, "a/b:c");
    check_link("/a:b", Kind::Relative, "/a:b");
    check_link("?a:b", Kind::Query, "?a:b");
    check_link("a?b:c", Kind::Relative, "a?b:c");
    check_link("#a:b", Kind::Fragment, "#a:b");
  }
}

TEST_CASE("whitespace around and line breaks inside are dropped") {
  check_link("  https://example.org/a\tb\n\r\nc  ", Kind::External, "https://example.org/abc");
  check_link("\x1F a.json \x01", Kind::Relative, "a.json");
  check_link(" \n ", Kind::Relative, "");
}

TEST_CASE("two slashes of any kind lead to another host") {
  check_link("//host/x", Kind::External, "https://host/x");
  check_link("\\\\host\\x", Kind::External, "https://host%5Cx");
  check_link("/\\host", Kind::External, "https://host");
  check_link("\\/host", Kind::External, "https://host");
  check_link("/\t/host", Kind::External, "https://host");
  check_link("///host", Kind::External, "https:///host");
}

TEST_CASE("a backslash cannot become a slash") {
  check_link("a\\b", Kind::Relative, "a%5Cb");
  check_link("\\host", Kind::Relative, "%5Chost");
  check_link("/a\\..\\b", Kind::Relative, "/a%5C..%5Cb");
}

TEST_CASE("what is not ASCII or has a meaning in HTML is encoded") {
  check_link("خبر.json", Kind::Relative, "%D8%AE%D8%A8%D8%B1.json");
  check_link("/a b\"c<d>e`f{g}h|i^j'k[l]", Kind::Relative,
             "/a%20b%22c%3Cd%3Ee%60f%7Bg%7Dh%7Ci%5Ej%27k%5Bl%5D");
  check_link("https://example.org/\x01\x7Fx", Kind::External, "https://example.org/%01%7Fx");
  SECTION("once: an address that is encoded already stays") {
    check_link("a%20b%zz%", Kind::Relative, "a%20b%zz%");
  }
  SECTION("the result is always printable ASCII") {
    std::string every = "./";
    for (int byte = 1; byte < 256; ++byte) every += static_cast<char>(byte);
    Arena arena;
    const std::string_view text = SafeUrl::link(every, arena).value().text();
    CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; }));
    CHECK(text.find_first_of("\"'<>\\`") == std::string::npos);
  }
}

TEST_CASE("pictures come from the web, from a file, or from data of five kinds") {
  Arena arena;
  const auto kind_of = [&](std::string_view written) {
    const auto url = SafeUrl::image(written, arena);
    return url ? static_cast<int>(url->kind()) : -1;
  };
  CHECK(kind_of("https://example.org/a.png") == static_cast<int>(Kind::External));
  CHECK(kind_of("//example.org/a.png") == static_cast<int>(Kind::External));
  CHECK(kind_of("../images/a.svg") == static_cast<int>(Kind::Relative));
  for (const std::string_view type : {"png", "gif", "jpeg", "webp", "avif", "PNG"}) {
    CAPTURE(type);
    CHECK(kind_of("data:image/" + std::string(type) + ";base64,AAAA") ==
          static_cast<int>(Kind::Data));
    CHECK(kind_of("data:image/" + std::string(type) + ",x") == static_cast<int>(Kind::Data));
  }
  CHECK(SafeUrl::image("data:image/png;base64,iVBORw0KGgo+/A==", arena).value().text() ==
        "data:image/png;base64,iVBORw0KGgo+/A==");
  SECTION("not from data of another kind") {
    for (const std::string_view written :
         {"data:image/svg+xml,<svg/>", "data:image/svg+xml;base64,AAAA", "data:,x",
          "data:", "data:text/html,x", "data:image/png", "data:image/pngx,y", "data:image/,x",
          "data: image/png,x", "data:image/x-icon;base64,AA", "data:image/jpg;base64,AA"}) {
      CAPTURE(written);
      CHECK(kind_of(written) == -1);
    }
  }
  SECTION("nor from what only a link may lead to") {
    CHECK(kind_of("mailto:a@b.example") == -1);
    CHECK(kind_of("tel:1") == -1);
  }
  SECTION("and data is nothing to follow") {
    CHECK_FALSE(SafeUrl::link("data:image/png;base64,AAAA", arena).has_value());
  }
}

TEST_CASE("an address has a limit") {
  Arena arena;
  const std::string longest = "/" + std::string(limits::kUrlBytes - 1, 'a');
  CHECK(SafeUrl::link(longest, arena).has_value());
  check_refused(longest + "a");
  const std::string head = "data:image/png;base64,";
  const std::string data = head + std::string(limits::kDataUrlBytes - head.size(), 'A');
  CHECK(SafeUrl::image(data, arena).has_value());
  check_refused(data + "A");
  SECTION("that holds for what comes out") {
    check_refused("/" + std::string(limits::kUrlBytes / 3, ' ') + "a");
    check_refused("//" + std::string(limits::kUrlBytes - 7, 'a'));
    check_refused(head + std::string(limits::kDataUrlBytes / 3, '<'));
  }
}

TEST_CASE("a relative path goes behind the folder that it is written in") {
  CHECK(under("a.png", "content/articles/") == "content/articles/a.png");
  CHECK(under("../images/a.png", "content/articles/") == "content/articles/../images/a.png");
  CHECK(under("a.png", "") == "a.png");
  SECTION("other addresses stay") {
    for (const std::string_view written :
         {"/a.png", "https://example.org/a.png", "?post=x", "#part", "mailto:a@b.example"}) {
      CHECK(under(written, "content/articles/") == written);
    }
  }
  SECTION("and so does the kind") {
    Arena arena;
    CHECK(SafeUrl::link("a.png", arena).value().under("x/", arena).kind() == Kind::Relative);
  }
}

TEST_CASE("a value in a query cannot leave its place") {
  Arena arena;
  CHECK(SafeUrl::query("post", "a-b_c.d~e", arena).text() == "?post=a-b_c.d~e");
  CHECK(SafeUrl::query("tag", "a&b=c#d?e+f g%/", arena).text() ==
        "?tag=a%26b%3Dc%23d%3Fe%2Bf%20g%25%2F");
  CHECK(SafeUrl::query("tag", "خبر", arena).text() == "?tag=%D8%AE%D8%A8%D8%B1");
  CHECK(SafeUrl::query("tag", "", arena).text() == "?tag=");
  CHECK(SafeUrl::query("tag", "x", arena).kind() == Kind::Query);
  CHECK(SafeUrl::home().text() == "?");
  CHECK(SafeUrl::home().kind() == Kind::Query);
}

TEST_CASE("a fragment is encoded whole") {
  Arena arena;
  CHECK(SafeUrl::fragment("user-content-a", arena).text() == "#user-content-a");
  CHECK(SafeUrl::fragment("a#b c", arena).text() == "#a%23b%20c");
  CHECK(SafeUrl::fragment("x", arena).kind() == Kind::Fragment);
  CHECK(SafeUrl::query("post", "a", arena).with_fragment("b c", arena).text() == "?post=a#b%20c");
  CHECK(SafeUrl::query("post", "a", arena).with_fragment("b", arena).kind() == Kind::Query);
}

TEST_CASE("a mail address cannot bring fields of its own") {
  Arena arena;
  CHECK(SafeUrl::mailto("nell+news@example.org", arena).text() == "mailto:nell+news@example.org");
  CHECK(SafeUrl::mailto("a@b?bcc=c@d&x=y", arena).text() == "mailto:a@b%3Fbcc%3Dc@d%26x%3Dy");
  CHECK(SafeUrl::mailto("a@b\r\nBcc: c", arena).text() == "mailto:a@b%0D%0ABcc%3A%20c");
  CHECK(SafeUrl::mailto("a@b", arena).kind() == Kind::Contact);
}

TEST_CASE("percent-encoding is undone where it is complete") {
  Arena arena;
  CHECK(percent_decode("", arena) == "");
  CHECK(percent_decode("a+b", arena) == "a+b");
  CHECK(percent_decode("%D8%AE%d8%a8", arena) == "خب");
  CHECK(percent_decode("%41%5a%2F", arena) == "AZ/");
  CHECK(percent_decode("100%", arena) == "100%");
  CHECK(percent_decode("%4", arena) == "%4");
  CHECK(percent_decode("%zz%4g%G4", arena) == "%zz%4g%G4");
  CHECK(percent_decode("%%41", arena) == "%A");
  CHECK(percent_decode("%2541", arena) == "%41");
}
