#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <chrono>
#include <iostream>
#include <span>
#include <sstream>

#include "cli/commands.h"
#include "model/index.h"
#include "model/json_reader.h"
#include "unit/cli/temporary_folder.h"

namespace broadside {
namespace {

using Catch::Matchers::ContainsSubstring;
using cli::ExitStatus;
using model::JsonKind;
using model::JsonValue;
using test::TemporaryFolder;

struct Run {
  ExitStatus status;
  std::string messages;
};

// Runs the command with its messages caught.
Run index_of(const std::filesystem::path& path) {
  std::ostringstream messages;
  std::streambuf* const before = std::cerr.rdbuf(messages.rdbuf());
  const ExitStatus status = cli::index_command(path);
  std::cerr.rdbuf(before);
  return {status, messages.str()};
}

Run index_of(const TemporaryFolder& folder) { return index_of(folder.path()); }

std::string article(std::string_view title, std::string_view date, std::string_view more = "") {
  return R"({ "title": ")" + std::string(title) + R"(", "date_published": ")" + std::string(date) +
         R"(", "markdown": "Text." )" + std::string(more) + "}";
}

void write_publication(const TemporaryFolder& folder) {
  folder.write("site.json", R"({ "title": "The \"Sheet\"", "tagline": "Tag", "language": "en",
    "base_url": "https://example.org/", "authors": { "nell": { "name": "Nell" } } })");
  folder.write("articles/first.json", article("First", "2024-01-01"));
  folder.write("articles/third.json",
               article("Third <3", "2024-03-01T12:00:00+04:30",
                       R"(, "tags": ["Press"], "summary": "Sum", "subtitle": "Sub",
                           "language": "prs", "slug": "drei", "authors": ["nell"])"));
  folder.write("articles/2024/second.json", article("Second", "2024-02-01"));
}

// What is written in the folder, without a fault; its views live as long as it does.
class WrittenIndex {
 public:
  explicit WrittenIndex(const TemporaryFolder& folder) : bytes_(folder.read("index.json")) {
    base::Diagnostics diagnostics;
    const auto index = model::read_index(bytes_, model::kIndexFile, arena_, diagnostics);
    REQUIRE(index);
    CHECK(diagnostics.empty());
    items_ = index->items;
  }

  [[nodiscard]] std::span<const model::IndexItem> items() const { return items_; }

 private:
  std::string bytes_;
  base::Arena arena_;
  std::span<const model::IndexItem> items_;
};

std::vector<std::string> titles(const TemporaryFolder& folder) {
  const WrittenIndex index(folder);
  std::vector<std::string> all;
  for (const auto& item : index.items()) all.emplace_back(item.title);
  return all;
}

std::vector<std::string> tags_of(const model::IndexItem& item) {
  return {item.tags.begin(), item.tags.end()};
}

using Titles = std::vector<std::string>;

std::string text_of(JsonValue object, std::string_view name) {
  for (const JsonValue member : object) {
    if (member.key() == name && member.kind() == JsonKind::String) {
      return std::string(member.text());
    }
  }
  return "";
}

TEST_CASE("index writes the articles newest first") {
  const TemporaryFolder folder;
  write_publication(folder);
  const Run run = index_of(folder);
  CHECK(run.status == ExitStatus::Ok);
  CHECK(run.messages.empty());
  CHECK(titles(folder) == Titles{"Third <3", "Second", "First"});
  CHECK_FALSE(folder.has("index.json.new"));
}

TEST_CASE("index writes a valid JSON Feed 1.1") {
  const TemporaryFolder folder;
  write_publication(folder);
  index_of(folder);
  const std::string bytes = folder.read("index.json");
  base::Arena arena;
  base::Diagnostics diagnostics;
  const auto document = model::read_json(bytes, "index.json", arena, diagnostics);
  REQUIRE(document);
  CHECK(diagnostics.empty());
  const JsonValue feed = *document;
  CHECK(text_of(feed, "version") == "https://jsonfeed.org/version/1.1");
  CHECK(text_of(feed, "title") == "The \"Sheet\"");
  CHECK(text_of(feed, "home_page_url") == "https://example.org/");
  CHECK(text_of(feed, "description") == "Tag");
  std::size_t items = 0;
  for (const JsonValue member : feed) {
    if (member.key() != "items") continue;
    REQUIRE(member.kind() == JsonKind::Array);
    for (const JsonValue item : member) {
      ++items;
      REQUIRE(item.kind() == JsonKind::Object);
      CHECK_FALSE(text_of(item, "id").empty());
      CHECK_FALSE(text_of(item, "url").empty());
      CHECK_THAT(text_of(item, "date_published"), ContainsSubstring("T"));  // RFC 3339
      bool has_content = false;
      bool has_source = false;
      for (const JsonValue part : item) {
        has_content |= part.key() == "content_text" && part.kind() == JsonKind::String;
        has_source |= part.key() == "_article" && !text_of(part, "src").empty();
      }
      CHECK(has_content);
      CHECK(has_source);
    }
  }
  CHECK(items == 3);
  CHECK_THAT(bytes, !ContainsSubstring("<"));  // it can stand in a <script> element
}

TEST_CASE("the engine reads back what index wrote") {
  const TemporaryFolder folder;
  write_publication(folder);
  index_of(folder);
  const WrittenIndex index(folder);
  REQUIRE(index.items().size() == 3);
  const auto& item = index.items().front();
  CHECK(item.path.text() == "articles/third.json");
  CHECK(item.slug == "drei");
  CHECK(item.title == "Third <3");
  CHECK(item.subtitle == "Sub");
  CHECK(item.summary == "Sum");
  CHECK(item.date_published == "2024-03-01T12:00:00+04:30");
  CHECK(item.language == "prs");
  CHECK(tags_of(item) == std::vector<std::string>{"Press"});
  CHECK(index.items()[1].path.text() == "articles/2024/second.json");
  CHECK(index.items()[1].slug == "second");
}

TEST_CASE("hashtags of the text are tags of the article") {
  const TemporaryFolder folder;
  folder.write("articles/a.json", R"({ "title": "A", "date_published": "2024-01-01",
    "tags": ["Kabul"], "markdown": { "src": "a.md" } })");
  folder.write("articles/a.md", "About #kabul and #Bread, not `#code`.");
  CHECK(index_of(folder).status == ExitStatus::Ok);
  const WrittenIndex index(folder);
  REQUIRE(index.items().size() == 1);
  CHECK(tags_of(index.items()[0]) == std::vector<std::string>{"Kabul", "Bread"});
}

TEST_CASE("dates are compared as moments, and equal ones by slug") {
  const TemporaryFolder folder;
  folder.write("articles/b.json", article("B", "2024-01-01"));
  folder.write("articles/a.json", article("A", "2024-01-01"));
  folder.write("articles/late.json", article("Late", "2024-01-01T01:00:00-05:00"));
  folder.write("articles/early.json", article("Early", "2024-01-01T01:00:00+05:00"));
  index_of(folder);
  CHECK(titles(folder) == Titles{"Late", "A", "B", "Early"});
}

TEST_CASE("drafts are left out") {
  const TemporaryFolder folder;
  write_publication(folder);
  folder.write("articles/draft.json", article("Draft", "2024-05-01", R"(, "draft": true)"));
  folder.write("articles/not.json", article("Not", "2024-05-01", R"(, "draft": false)"));
  CHECK(index_of(folder).status == ExitStatus::Ok);
  CHECK(titles(folder) == Titles{"Not", "Third <3", "Second", "First"});
}

TEST_CASE("files that are no articles are left alone") {
  const TemporaryFolder folder;
  write_publication(folder);
  folder.write("articles/notes.md", "{");
  folder.write("articles/second.json~", "{");
  folder.write("other.json", "{");
  CHECK(index_of(folder).status == ExitStatus::Ok);
  CHECK(titles(folder).size() == 3);
}

TEST_CASE("one bad file is reported and the others are kept") {
  const TemporaryFolder folder;
  write_publication(folder);
  folder.write("articles/bad.json", "{\n  \"title\": \"Bad\",\n}\n");
  folder.write("articles/worse.json", article("Worse", "yesterday"));
  folder.write(
      "articles/lost.json",
      R"({ "title": "L", "date_published": "2024-01-01", "markdown": { "src": "l.md" } })");
  const Run run = index_of(folder);
  CHECK(run.status == ExitStatus::Author);
  CHECK(titles(folder) == Titles{"Third <3", "Second", "First"});
  CHECK_THAT(run.messages,
             ContainsSubstring("articles/bad.json:2:17: error: This is not valid JSON") &&
                 ContainsSubstring("articles/worse.json:1:") && ContainsSubstring("[bad-date]") &&
                 ContainsSubstring("articles/l.md: error: This file is not"));
}

TEST_CASE("warnings are printed and are no failure") {
  const TemporaryFolder folder;
  write_publication(folder);
  folder.write("articles/near.json", article("Near", "2024-05-01", R"(, "sumary": "x")"));
  const Run run = index_of(folder);
  CHECK(run.status == ExitStatus::Ok);
  CHECK_THAT(run.messages, ContainsSubstring("Did you mean \"summary\"?"));
  CHECK(titles(folder).front() == "Near");
}

TEST_CASE("many mistakes in some files do not hide those of another") {
  const TemporaryFolder folder;
  std::string unknown;
  for (int i = 0; i < 60; ++i) unknown += ", \"unknown" + std::to_string(i) + "\": 1";
  for (int i = 0; i < 3; ++i) {
    folder.write("articles/a" + std::to_string(i) + ".json", article("A", "2024-01-01", unknown));
  }
  folder.write("articles/z.json", R"({ "title": 5, "date_published": "2024-01-01" })");
  const Run run = index_of(folder);
  CHECK(run.status == ExitStatus::Author);
  CHECK(titles(folder) == Titles{"A", "A", "A"});
  CHECK_THAT(run.messages, ContainsSubstring("articles/z.json:1:12: error: \"title\" must be"));
}

TEST_CASE("without site.json, or with a broken one, there is an index all the same") {
  const TemporaryFolder folder;
  folder.write("articles/a.json", article("A", "2024-01-01"));
  CHECK(index_of(folder).status == ExitStatus::Ok);
  CHECK(titles(folder) == Titles{"A"});
  folder.write("site.json", "{");
  const Run run = index_of(folder);
  CHECK(run.status == ExitStatus::Author);
  CHECK_THAT(run.messages, ContainsSubstring("site.json:1:2: error:"));
  CHECK(titles(folder) == Titles{"A"});
}

TEST_CASE("a folder without an article has an empty feed") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "articles");
  CHECK(index_of(folder).status == ExitStatus::Ok);
  CHECK(titles(folder).empty());
}

TEST_CASE("an index that would not change is not written again") {
  const TemporaryFolder folder;
  write_publication(folder);
  index_of(folder);
  const auto file = folder.path() / "index.json";
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(48);
  std::filesystem::last_write_time(file, long_ago);
  const auto before = std::filesystem::last_write_time(file);
  index_of(folder);
  CHECK(std::filesystem::last_write_time(file) == before);
  folder.write("articles/first.json", article("Changed", "2024-01-01"));
  index_of(folder);
  CHECK(std::filesystem::last_write_time(file) != before);
}

TEST_CASE("a folder that is not there is said to be so") {
  const Run run = index_of(std::filesystem::path("/nonexistent"));
  CHECK(run.status == ExitStatus::Host);
  CHECK_THAT(run.messages, ContainsSubstring("there is no folder"));
}

}  // namespace
}  // namespace broadside
