#include "cli/preview.h"

#include <catch2/catch_test_macros.hpp>

namespace broadside::cli {
namespace {

TEST_CASE("an article loses its end, and nothing else moves") {
  CHECK(without_expiry(R"({ "date_expires": "2024-02-01", "a": 1 })") ==
        R"({ "date_expires": null        , "a": 1 })");
  CHECK(without_expiry(
            R"({ "date_expires": "2024-02-01", "date_expires": "2025-02-01T00:00:00Z" })") ==
        R"({ "date_expires": null        , "date_expires": null                   })");
}

TEST_CASE("what is no end stays") {
  for (const char* json :
       {R"({ "title": "date_expires" })", R"({ "date_expires": 5 })", R"({ "date_expires": "" })",
        R"({ "x": { "date_expires": "2024-02-01" } })", R"(["date_expires"])", "{ date_expires",
        ""}) {
    CHECK(without_expiry(json) == json);
  }
}

TEST_CASE("the page has our script before all others and no copies of content") {
  CHECK(preview_shell("<p><script src=a></script><script type=\"application/json\" x>{}</script>b",
                      7) ==
        "<p><script type=\"module\" src=\"/_broadside/preview.js?v=7\"></script>\n"
        "<script src=a></script>b");
  CHECK(preview_shell("<p>", 1) ==
        "<p><script type=\"module\" src=\"/_broadside/preview.js?v=1\"></script>\n");
  CHECK(preview_shell("<script type=\"application/json\">", 1).find("preview.js") !=
        std::string::npos);
}

}  // namespace
}  // namespace broadside::cli
