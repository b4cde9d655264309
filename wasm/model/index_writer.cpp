#include "model/index_writer.h"

#include <string_view>

#include "model/route.h"

namespace broadside::model {
namespace {

// Well-formed UTF-8 as a JSON string. `<` is escaped too, so that the text can stand in a <script>
// element of an HTML page.
void append_string(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || c == '<') {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

// Members of one object, with their commas.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  void end() { out_ += '}'; }

  void name(std::string_view name) {
    if (!first_) out_ += ", ";
    first_ = false;
    append_string(out_, name);
    out_ += ": ";
  }
  // An empty text is left out.
  void text(std::string_view member, std::string_view value) {
    if (value.empty()) return;
    name(member);
    append_string(out_, value);
  }

 private:
  std::string& out_;
  bool first_ = true;
};

// RFC 3339, which JSON Feed asks for.
std::string full_date(std::string_view date) {
  std::string out(date);
  if (out.size() == 10) out += "T00:00:00Z";
  return out;
}

void append_item(std::string& out, const IndexItem& item) {
  ObjectWriter object(out);
  object.text("id", item.slug);
  object.text("url", url_of(ArticleRoute{item.slug}).text());
  object.text("title", item.title);
  object.text("summary", item.summary);
  // JSON Feed wants content in every item; the text itself stays in the article's file.
  object.name("content_text");
  append_string(out, item.summary.empty() ? item.subtitle : item.summary);
  object.text("date_published", full_date(item.date_published));
  object.text("language", item.language);
  if (!item.tags.empty()) {
    object.name("tags");
    for (std::size_t i = 0; i < item.tags.size(); ++i) {
      out += i == 0 ? "[" : ", ";
      append_string(out, item.tags[i]);
    }
    out += ']';
  }
  object.name("_article");
  ObjectWriter article(out);
  article.text("src", item.path.text());
  article.text("slug", item.slug);
  article.text("subtitle", item.subtitle);
  article.end();
  object.end();
}

}  // namespace

std::string write_index(const Site& site, const std::vector<IndexItem>& items) {
  std::string out;
  ObjectWriter feed(out);
  feed.text("version", "https://jsonfeed.org/version/1.1");
  feed.name("title");
  append_string(out, site.title);
  feed.text("home_page_url", site.base_url);
  feed.text("description", site.tagline);
  feed.text("language", site.language);
  feed.name("items");
  for (std::size_t i = 0; i < items.size(); ++i) {
    out += i == 0 ? "[\n" : ",\n";
    append_item(out, items[i]);
  }
  out += items.empty() ? "[]" : "\n]";
  feed.end();
  out += '\n';
  return out;
}

}  // namespace broadside::model
