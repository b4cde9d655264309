#include "model/feed_writer.h"

#include <string_view>

#include "model/route.h"

namespace broadside::model {
namespace {

// RFC 3339 with a time, which JSON Feed asks for.
void append_date(ObjectWriter& object, base::Text date, base::Arena& arena) {
  const bool has_time = date.size() != 10;
  object.text("date_published", has_time ? date : arena.join({date, "T00:00:00Z"}));
}

// As much of another article as a link to it needs.
void append_neighbour(base::TextBuilder& out, const Neighbour& neighbour) {
  ObjectWriter object(out);
  object.text("slug", neighbour.slug);
  object.text("title", neighbour.title);
  object.text("language", neighbour.language);
  object.text("date", neighbour.date);
  object.text("expires", neighbour.expires);
  object.list("tags", neighbour.tags);
  object.end();
}

void append_related(ObjectWriter& object, base::TextBuilder& out, const IndexItem& item) {
  if (item.related.empty()) return;
  object.name("related");
  out += '[';
  for (const Neighbour& neighbour : item.related) {
    if (&neighbour != item.related.data()) out += ", ";
    append_neighbour(out, neighbour);
  }
  out += ']';
}

// JSON Feed wants an object for each author.
void append_authors(ObjectWriter& object, base::TextBuilder& out, const IndexItem& item,
                    const Site& site) {
  if (item.authors.empty()) return;
  object.name("authors");
  out += '[';
  for (const base::Text& author : item.authors) {
    if (&author != item.authors.data()) out += ", ";
    ObjectWriter person(out);
    person.text("name", author_name(site, author));
    person.end();
  }
  out += ']';
}

}  // namespace

void append_string(base::TextBuilder& out, base::Text text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t begin = 0;  // of what is copied as it is
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (const auto separator = text.substr(i, 3); separator == "\u2028" || separator == "\u2029") {
      out += text.substr(begin, i - begin);
      out += separator == "\u2028" ? "\\u2028" : "\\u2029";
      begin = i + separator.size();
      i += 2;
      continue;
    }
    const bool marked = byte == '"' || byte == '\\';
    if (!marked && byte >= 0x20 && byte != '<') continue;
    out += text.substr(begin, i - begin);
    begin = marked ? i : i + 1;
    out += '\\';
    if (marked) continue;
    out += "u00";
    out += kHex[byte >> 4U];
    out += kHex[byte & 15U];
  }
  out += text.substr(begin);
  out += '"';
}

void ObjectWriter::name(base::Text name) {
  if (!first_) out_ += ", ";
  first_ = false;
  append_string(out_, name);
  out_ += ": ";
}

void ObjectWriter::text(base::Text member, base::Text value) {
  if (value.empty()) return;
  name(member);
  append_string(out_, value);
}

void ObjectWriter::number(base::Text member, std::size_t value) {
  name(member);
  out_.add_decimal(value);
}

void ObjectWriter::list(base::Text member, std::span<const base::Text> values) {
  if (values.empty()) return;
  name(member);
  out_ += '[';
  for (const base::Text& value : values) {
    if (&value != values.data()) out_ += ", ";
    append_string(out_, value);
  }
  out_ += ']';
}

void LinesWriter::next() {
  out_ += empty_ ? "[\n" : ",\n";
  empty_ = false;
}

void append_item(base::TextBuilder& out, const IndexItem& item, ItemForm form, const Site& site) {
  base::Arena arena;
  ObjectWriter object(out);
  object.text("id", item.slug);
  const auto kind = form == ItemForm::Page ? Route::Kind::Page : Route::Kind::Article;
  object.text("url", Route(kind, item.slug).url(arena).text());
  object.text("title", item.title);
  object.text("summary", item.summary);
  // JSON Feed wants content in every item; the text itself stays in the article's file.
  object.name("content_text");
  const base::Text brief = item.summary.empty() ? item.subtitle : item.summary;
  append_string(out, form == ItemForm::Search ? base::Text() : brief);
  append_date(object, item.date_published, arena);
  object.text("language", item.language);
  object.list("tags", item.tags);
  append_authors(object, out, item, site);
  object.name("_article");
  ObjectWriter article(out);
  article.text("src", item.path.text());
  article.text("slug", item.slug);
  article.text("subtitle", item.subtitle);
  article.list("authors", item.authors);
  article.text("expires", item.expires);
  if (item.pinned) {
    article.name("pinned");
    out += "true";
  }
  article.text("series", item.series);
  if (form == ItemForm::Whole) append_related(article, out, item);
  article.end();
  object.end();
}

void append_slug_item(base::TextBuilder& out, const IndexItem& item) {
  base::Arena arena;
  ObjectWriter object(out);
  object.text("id", item.slug);
  object.text("title", item.title);
  object.name("content_text");
  append_string(out, {});
  append_date(object, item.date_published, arena);
  object.text("language", item.language);
  object.name("_article");
  ObjectWriter article(out);
  article.text("src", item.path.text());
  article.text("slug", item.slug);
  article.text("expires", item.expires);
  if (item.older != nullptr) {
    article.name("older");
    append_neighbour(out, *item.older);
  }
  if (item.newer != nullptr) {
    article.name("newer");
    append_neighbour(out, *item.newer);
  }
  append_related(article, out, item);
  article.end();
  object.end();
}

void append_alias_item(base::TextBuilder& out, const IndexItem& item) {
  ObjectWriter object(out);
  object.text("id", item.path.text());
  object.name("content_text");
  append_string(out, {});
  object.name("_article");
  ObjectWriter article(out);
  article.text("alias", item.path.stem());
  article.text("slug", item.slug);
  article.text("src", item.path.text());
  article.end();
  object.end();
}

base::Text author_name(const Site& site, base::Text author) {
  const Author* known = find_author(site.authors, author);
  return known == nullptr || known->name.empty() ? author : known->name;
}

FeedWriter::FeedWriter(const Site& site, Head head, base::Text next) : feed_(out_), items_(out_) {
  feed_.text("version", "https://jsonfeed.org/version/1.1");
  feed_.name("title");
  append_string(out_, site.title);
  if (head == Head::Site) {
    feed_.text("home_page_url", site.base_url);
    feed_.text("description", site.tagline);
    feed_.text("language", site.language);
  }
  feed_.text("next_url", next);
  feed_.name("items");
}

base::TextBuilder& FeedWriter::item() {
  items_.next();
  return out_;
}

base::Text FeedWriter::end(base::Text ours) {
  items_.end();
  if (!ours.empty()) {
    feed_.name("_broadside");
    out_ += ours;
  }
  feed_.end();
  out_ += '\n';
  return out_;
}

}  // namespace broadside::model
