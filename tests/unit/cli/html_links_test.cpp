#include "cli/html_links.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace broadside::cli {
namespace {

std::string elements(std::string_view html) {
  base::Arena arena;
  std::string out;
  for_each_element(html, arena, [&](const HtmlElement& element) {
    out += std::string(element.name) + "(" + std::string(element.href) + std::string(element.src) +
           (element.has_alt ? "!" : "") + std::string(element.alt) +
           (element.id.empty() ? "" : "#") + std::string(element.id) + ")";
  });
  return out;
}

TEST_CASE("tags are read with their attributes, however they are quoted") {
  CHECK(elements(R"(<a href="x">y</a><A HREF='z' id=i><img src=p.jpg alt="An &amp; &#65;">)") ==
        "a(x)A(z#i)img(p.jpg!An & A)");
  CHECK(elements("<p\nid = \"a\"\n>") == "p(#a)");
  CHECK(elements("<img src=a/><br/>") == "img(a/)br()");
}

TEST_CASE("an empty description is one, and no description is none") {
  CHECK(elements("<img src=a alt><img src=b alt=\"\"><img src=c>") == "img(a!)img(b!)img(c)");
}

TEST_CASE("comments, scripts and styles have no elements") {
  CHECK(elements("<!-- <a href=x> --><script><a href=y></script><style><b></style><i>") ==
        "script()style()i()");
}

TEST_CASE("what is no reference stays as it is written") {
  CHECK(elements("<a href='?a&b;c&#x;&#99999999;&;'>") == "a(?a&b;c&#x;&#99999999;&;)");
}

TEST_CASE("HTML that ends anywhere is read to its end") {
  const std::string html = R"(x < 1 <a href="&amp;"> <!-- --> <img src='b' alt=c><script>x)";
  for (std::size_t size = 0; size <= html.size(); ++size) {
    CHECK_NOTHROW(elements(std::string_view(html).substr(0, size)));
  }
  CHECK(elements("<a href=\"x") == "a(x)");
  CHECK(elements("<a =>") == "a()");
}

}  // namespace
}  // namespace broadside::cli
