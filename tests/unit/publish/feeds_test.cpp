#include "publish/feeds.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>
#include <string>

using namespace broadside;
using publish::FeedEntry;
using publish::FeedPerson;

namespace {

constexpr std::string_view kHostile = "</script> ]]> & \"a\" \x01\uFFFE<!--";

struct FeedsTest {
  FeedsTest() { site.title = "News"; }

  using Make = std::unique_ptr<publish::FeedWriter> (*)(const model::Site&,
                                                        const publish::SiteAddress&);
  std::string write(Make make, std::initializer_list<FeedEntry> entries) {
    auto writer = make(site, address);
    for (const FeedEntry& entry : entries) writer->add(entry);
    return std::string(writer->end());
  }

  static FeedEntry hostile() {
    static const FeedPerson kAuthors[] = {{kHostile, "https://example.org/?a&b", "a@b", ""},
                                          {"Two", "", "no address", ""}};
    static const base::Text kTags[] = {kHostile, "two"};
    FeedEntry entry;
    entry.url = "https://example.org/?a&b";
    entry.title = kHostile;
    entry.summary = kHostile;
    entry.content_html = "<p>]]&gt; &amp; \"</p>";
    entry.published = "2024-02-17T09:30:00+04:30";
    entry.modified = "2024-02-18";
    entry.language = "fa";
    entry.authors = kAuthors;
    entry.tags = kTags;
    return entry;
  }

  base::Arena arena;
  model::Site site;
  publish::SiteAddress address = *publish::SiteAddress::read("https://example.org", arena);
};

}  // namespace

TEST_CASE_METHOD(FeedsTest, "Atom: a hostile entry, byte by byte") {
  const std::string feed = write(publish::atom_writer, {hostile()});
  CHECK(feed ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n"
        "<id>https://example.org/</id>\n"
        "<title>News</title>\n"
        "<updated>2024-02-18T00:00:00Z</updated>\n"
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/atom.xml\"/>\n"
        "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/\"/>\n"
        "<author>\n<name>News</name>\n</author>\n"
        "<generator>Broadside</generator>\n"
        "<entry xml:lang=\"fa\">\n"
        "<id>https://example.org/?a&amp;b</id>\n"
        "<title>&lt;/script&gt; ]]&gt; &amp; \"a\" &lt;!--</title>\n"
        "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/?a&amp;b\"/>\n"
        "<published>2024-02-17T05:00:00Z</published>\n"
        "<updated>2024-02-18T00:00:00Z</updated>\n"
        "<author>\n<name>&lt;/script&gt; ]]&gt; &amp; \"a\" &lt;!--</name>\n"
        "<uri>https://example.org/?a&amp;b</uri>\n<email>a@b</email>\n</author>\n"
        "<author>\n<name>Two</name>\n</author>\n"
        "<category term=\"&lt;/script&gt; ]]&gt; &amp; &quot;a&quot; &lt;!--\"/>\n"
        "<category term=\"two\"/>\n"
        "<summary>&lt;/script&gt; ]]&gt; &amp; \"a\" &lt;!--</summary>\n"
        "<content type=\"html\" xml:base=\"https://example.org/?a&amp;b\">"
        "&lt;p&gt;]]&amp;gt; &amp;amp; \"&lt;/p&gt;</content>\n"
        "</entry>\n"
        "</feed>\n");
}

TEST_CASE_METHOD(FeedsTest, "RSS: a hostile entry, byte by byte") {
  site.tagline = "Notes";
  const std::string feed = write(publish::rss_writer, {hostile()});
  CHECK(feed ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
        " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
        "<channel>\n"
        "<title>News</title>\n"
        "<link>https://example.org/</link>\n"
        "<description>Notes</description>\n"
        "<language>en</language>\n"
        "<lastBuildDate>Sun, 18 Feb 2024 00:00:00 GMT</lastBuildDate>\n"
        "<generator>Broadside</generator>\n"
        "<docs>https://www.rssboard.org/rss-specification</docs>\n"
        "<atom:link rel=\"self\" type=\"application/rss+xml\""
        " href=\"https://example.org/rss.xml\"/>\n"
        "<item>\n"
        "<title>&lt;/script&gt; ]]&gt; &amp; \"a\" &lt;!--</title>\n"
        "<link>https://example.org/?a&amp;b</link>\n"
        "<guid>https://example.org/?a&amp;b</guid>\n"
        "<pubDate>Sat, 17 Feb 2024 05:00:00 GMT</pubDate>\n"
        "<dc:creator>&lt;/script&gt; ]]&gt; &amp; \"a\" &lt;!--</dc:creator>\n"
        "<dc:creator>Two</dc:creator>\n"
        "<category>&lt;/script&gt; ]]&gt; &amp; \"a\" &lt;!--</category>\n"
        "<category>two</category>\n"
        "<description>&amp;lt;/script&amp;gt; ]]&amp;gt; &amp;amp; \"a\" &amp;lt;!--"
        "</description>\n"
        "<content:encoded>&lt;p&gt;]]&amp;gt; &amp;amp; \"&lt;/p&gt;</content:encoded>\n"
        "</item>\n"
        "</channel>\n</rss>\n");
}

TEST_CASE_METHOD(FeedsTest, "JSON Feed: a hostile entry") {
  const std::string feed = write(publish::json_feed_writer, {hostile()});
  CHECK(feed.find('<') == std::string::npos);
  const auto json = nlohmann::json::parse(feed, nullptr, false);
  REQUIRE_FALSE(json.is_discarded());
  const auto& item = json["items"][0];
  CHECK(item["title"] == std::string(kHostile));
  CHECK(item["tags"][0] == std::string(kHostile));
  CHECK(item["authors"][0]["name"] == std::string(kHostile));
  CHECK(item["content_html"] == "<p>]]&gt; &amp; \"</p>");
  CHECK_FALSE(item.contains("content_text"));
}

TEST_CASE_METHOD(FeedsTest, "a feed without entries is one") {
  CHECK(write(publish::atom_writer, {}).find("<updated>1970-01-01T00:00:00Z</updated>") !=
        std::string::npos);
  CHECK(write(publish::rss_writer, {}).find("<description>News</description>") !=
        std::string::npos);
  CHECK(write(publish::rss_writer, {}).find("lastBuildDate") == std::string::npos);
  const auto json = nlohmann::json::parse(write(publish::json_feed_writer, {}));
  CHECK(json["items"] == nlohmann::json::array());
}

TEST_CASE_METHOD(FeedsTest, "an entry without content says its summary") {
  FeedEntry entry;
  entry.url = "https://example.org/a/";
  const auto json = nlohmann::json::parse(write(publish::json_feed_writer, {entry}));
  CHECK(json["items"][0]["content_text"] == "");
  CHECK(json["items"][0].size() == 3);
  CHECK(write(publish::atom_writer, {entry}).find("<content") == std::string::npos);
}

TEST_CASE_METHOD(FeedsTest, "an author without a page here is the one that the article names") {
  model::Article article;
  const model::Author authors[] = {
      {"ada", "", "Ada", "", "", "https://example.com/", "a.png", ""},
      {"", "articles/", "Guest", "", "", "https://guest.example/", "b.png", ""},
      {"", "articles/", "Other", "", "", "javascript:alert(1)", "data:image/png;base64,AA", ""}};
  article.authors = authors;
  article.image = "../images/a b.png#12x8";
  const auto path = model::ContentPath::resolve("", "articles/a.json", arena);
  article.slug = "a ?";
  const FeedEntry entry = publish::entry_of(address, article, *path, {}, "", arena);
  CHECK(entry.url == "https://example.org/a~!3f/");
  CHECK(entry.image == "https://example.org/content/images/a%20b.png");
  REQUIRE(entry.authors.size() == 3);
  CHECK(entry.authors[0].url == "https://example.org/author/ada/");
  CHECK(entry.authors[0].avatar == "https://example.org/content/a.png");
  CHECK(entry.authors[1].url == "https://guest.example/");
  CHECK(entry.authors[1].avatar == "https://example.org/content/articles/b.png");
  CHECK(entry.authors[2].url.empty());
  CHECK(entry.authors[2].avatar.empty());
}
