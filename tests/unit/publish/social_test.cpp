#include "publish/social.h"

#include <catch2/catch_test_macros.hpp>

using namespace broadside;

TEST_CASE("og:locale has a language and a country") {
  base::Arena arena;
  const auto locale = [&](base::Text language) { return publish::og_locale(language, arena); };
  CHECK(locale("en") == "en_US");
  CHECK(locale("en-GB") == "en_GB");
  CHECK(locale("EN-gb") == "en_GB");
  CHECK(locale("zh-Hant-TW") == "zh_TW");
  CHECK(locale("fa-AF") == "fa_AF");
  CHECK(locale("prs") == "fa_AF");
  CHECK(locale("ps") == "ps_AF");
  CHECK(locale("en-u-nu-fa") == "en_US");
  CHECK(locale("sl-rozaj-IT") == "sl_IT");
  CHECK(locale("tlh").empty());
  CHECK(locale("").empty());
  CHECK(locale("\"><script>").empty());
}

TEST_CASE("an author's account in the fediverse") {
  base::Arena arena;
  const auto account = [&](base::Text handle, base::Text url) {
    model::Author author;
    author.handle = handle;
    author.url = url;
    return publish::fediverse_account(author, arena);
  };
  CHECK(account("ada@social.example", "") == "@ada@social.example");
  CHECK(account("ada", "https://social.example/@countess") == "@countess@social.example");
  CHECK(account("", "https://social.example/@ada/") == "@ada@social.example");
  CHECK(account("ada", "").empty());
  CHECK(account("ada", "https://social.example/ada").empty());
  CHECK(account("", "https://social.example/@ada/1234").empty());
  CHECK(account("ada@nowhere", "").empty());
  CHECK(account("a\"b@social.example", "").empty());
  CHECK(account("", "javascript://social.example/@ada").empty());
}
