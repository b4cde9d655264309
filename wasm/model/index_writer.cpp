#include "model/index_writer.h"

#include <string_view>

#include "model/route.h"

namespace broadside::model {
namespace {

// Well-formed UTF-8 as a JSON string. `<` is escaped too, so that the text can stand in a <script>
// element of an HTML page.
void append_string(base::TextBuilder& out, base::Text text) {
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
  explicit ObjectWriter(base::TextBuilder& out) : out_(out) { out_ += '{'; }
  void end() { out_ += '}'; }

  void name(base::Text name) {
    if (!first_) out_ += ", ";
    first_ = false;
    append_string(out_, name);
    out_ += ": ";
  }
  // An empty text is left out.
  void text(base::Text member, base::Text value) {
    if (value.empty()) return;
    name(member);
    append_string(out_, value);
  }

 private:
  base::TextBuilder& out_;
  bool first_ = true;
};

void append_item(base::TextBuilder& out, const IndexItem& item, base::Arena& arena) {
  ObjectWriter object(out);
  object.text("id", item.slug);
  object.text("url", Route::article(item.slug).url(arena).text());
  object.text("title", item.title);
  object.text("summary", item.summary);
  // JSON Feed wants content in every item; the text itself stays in the article's file.
  object.name("content_text");
  append_string(out, item.summary.empty() ? item.subtitle : item.summary);
  // RFC 3339 with a time, which JSON Feed asks for.
  const bool has_time = item.date_published.size() != 10;
  object.text("date_published",
              has_time ? item.date_published : arena.join({item.date_published, "T00:00:00Z"}));
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

base::TextBuilder write_index(const Site& site, std::span<const IndexItem> items) {
  base::Arena arena;
  base::TextBuilder out;
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
    append_item(out, items[i], arena);
  }
  out += items.empty() ? "[]" : "\n]";
  feed.end();
  out += '\n';
  return out;
}

}  // namespace broadside::model
