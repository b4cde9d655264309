#include "cli/new_article.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include "base/ascii.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/transliterate.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "cli/schema.h"

namespace broadside::cli {
namespace {

constexpr std::size_t kLongestSlug = 80;

// Latin letters that are no letter with a mark, as they are usually written without.
struct Spelling {
  char32_t letter;
  std::string_view plain;
};
constexpr Spelling kSpellings[] = {
    {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"}, {0x00FE, "th"}, {0x0111, "d"},
    {0x0127, "h"},  {0x0131, "i"}, {0x0142, "l"}, {0x0153, "oe"},
};

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

// A JSON text.
std::string quoted(std::string_view value) {
  std::string json = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') json += '\\';
    json += c;
  }
  return json += '"';
}

std::string formatted(std::time_t seconds, const char* format) {
  std::tm parts = {};
  gmtime_r(&seconds, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, format, &parts)};
}

}  // namespace

std::optional<std::string> slug_of_title(std::string_view title) {
  base::Arena arena;
  const std::string_view plain = base::plain_letters(title, arena);
  std::string slug;
  for (std::size_t offset = 0; offset < plain.size();) {
    const base::Decoded decoded = base::decode(plain, offset);
    const char32_t c = decoded.code_point;
    offset += decoded.length;
    const auto* const spelling = std::find_if(std::begin(kSpellings), std::end(kSpellings),
                                              [c](const Spelling& row) { return row.letter == c; });
    if (spelling != std::end(kSpellings)) {
      slug += spelling->plain;
    } else if (c < 0x80 && base::is_ascii_alphanumeric(static_cast<char>(c))) {
      slug += static_cast<char>(c);
    } else if (c >= 0x80 && base::is_xid_continue(c)) {
      return std::nullopt;
    } else if (!is_apostrophe(c) && !slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.size() > kLongestSlug) {
    // Between two words, where there are several.
    const std::size_t hyphen = slug.rfind('-', kLongestSlug);
    slug.resize(hyphen == std::string::npos ? kLongestSlug : hyphen);
  }
  while (slug.ends_with('-')) slug.pop_back();
  if (slug.empty()) return std::nullopt;
  return slug;
}

bool is_slug(std::string_view text) {
  return !text.empty() &&
         text.size() <= base::limits::kSlugBytes - std::string_view(".json").size() &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return c == '-' || (base::is_ascii_alphanumeric(c) && !base::is_ascii_upper(c));
         });
}

std::string article_file(const NewArticle& article) {
  std::string json = "{";
  const auto member = [&](std::string_view name, std::string_view before, std::string_view value,
                          std::string_view after) {
    json += json.size() == 1 ? "\n  " : ",\n  ";
    json += quoted(name);
    json += ": ";
    json += before;
    if (!value.empty()) json += quoted(value);
    json += after;
  };
  member("$schema", "", "../" + std::string(kSchemaFolder) + "article.json", "");
  member("title", "", article.title, "");
  if (!article.author.empty()) member("authors", "[", article.author, "]");
  member("date_published", "", article.date, "");
  member("tags", "[", "", "]");
  if (article.text_file.empty()) {
    member("markdown", "[\n    ", kFirstText, "\n  ]");
  } else {
    member("markdown", "{ \"src\": ", article.text_file, " }");
  }
  json += "\n}\n";
  return json;
}

std::string date_of_today(double now, long offset) {
  const auto seconds = static_cast<std::time_t>(std::floor(now));
  const std::time_t local = seconds + offset;
  std::string day = formatted(local, "%Y-%m-%d");
  if (base::parse_date(day).value_or(now + 1) <= now) return day;
  const long minutes = std::abs(offset) / 60;
  const auto two = [](long number) {
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
  };
  day += formatted(local, "T%H:%M:%S");
  day += offset < 0 ? '-' : '+';
  return day + two(minutes / 60) + ":" + two(minutes % 60);
}

}  // namespace broadside::cli
