#include "cli/schema.h"

#include <cassert>
#include <initializer_list>
#include <iterator>

#include "base/limits.h"
#include "model/fields.h"
#include "model/site.h"

namespace broadside::cli {
namespace {

using model::FieldType;

enum class Owner { Article, Author, Link, Site };

struct Field {
  std::string_view name;
  FieldType type;
};

constexpr Field kArticle[] = {
#define X(field, name, type) {name, FieldType::type},
#include "model/article_fields.def"
#undef X
};
constexpr Field kSite[] = {
#define X(field, name, type) {name, FieldType::type},
#include "model/site_fields.def"
#undef X
};
constexpr Field kAuthor[] = {
#define X(field, name, type) {name, FieldType::type},
#include "model/author_fields.def"
#undef X
};
// site_json.cpp's own table.
constexpr Field kLink[] = {
    {"label", FieldType::Line}, {"href", FieldType::Address}, {"url", FieldType::Address}};
constexpr std::string_view kIndexLines[] = {
#define X(line, name) name,
#include "model/index_fields.def"
#undef X
};

struct FieldText {
  Owner owner;
  std::string_view name;
  std::string_view text;
};
constexpr FieldText kTexts[] = {
#define X(owner, name, text) {Owner::owner, name, text},
#include "cli/field_texts.def"
#undef X
};

std::string_view text_of(Owner owner, std::string_view name) {
  for (const FieldText& row : kTexts) {
    if (row.owner == owner && row.name == name) return row.text;
  }
  return {};
}

// A JSON text, indented. Values that are put in are JSON already, but for text().
class Writer {
 public:
  void open(std::string_view key = {}) {
    begin(key);
    out_ += '{';
    ++depth_;
    first_ = true;
  }
  void close() {
    --depth_;
    if (!first_) line();
    out_ += '}';
    first_ = false;
  }
  void member(std::string_view key, std::string_view json) {
    begin(key);
    out_ += json;
  }
  // Nothing in our own texts has to be escaped but quotation marks and backslashes.
  void text(std::string_view key, std::string_view value) { member(key, quoted(value)); }
  void open_list(std::string_view key) {
    begin(key);
    out_ += '[';
    ++depth_;
    first_ = true;
  }
  void close_list() {
    --depth_;
    line();
    out_ += ']';
    first_ = false;
  }

  [[nodiscard]] static std::string quoted(std::string_view value) {
    std::string json = "\"";
    for (const char c : value) {
      if (c == '"' || c == '\\') json += '\\';
      json += c;
    }
    return json += '"';
  }
  [[nodiscard]] std::string take() { return std::move(out_ += '\n'); }

 private:
  void line() {
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }
  void begin(std::string_view key) {
    if (depth_ > 0) {
      if (!first_) out_ += ',';
      line();
    }
    first_ = false;
    if (!key.empty()) out_ += quoted(key) + ": ";
  }

  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;
};

constexpr std::string_view kDate =
    R"("^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$")";
constexpr std::string_view kSlug = R"("^[a-z0-9-]+$")";
constexpr std::string_view kLanguage = R"("^[A-Za-z0-9-]+$")";

void reference(Writer& out, std::string_view key, std::string_view name) {
  out.open(key);
  out.text("$ref", "#/$defs/" + std::string(name));
  out.close();
}

// A list of these, in the way of one of several forms.
void list_of(Writer& out, std::string_view name, std::size_t limit = 0) {
  out.open();
  out.text("type", "array");
  reference(out, "items", name);
  if (limit > 0) out.member("maxItems", std::to_string(limit));
  out.close();
}

void map_of(Writer& out, std::string_view keys, std::string_view name) {
  out.text("type", "object");
  out.open("propertyNames");
  out.member("pattern", keys);
  out.close();
  reference(out, "additionalProperties", name);
}

// What a field takes; `field` knows of some more than its type does.
void type_of(Writer& out, Owner owner, const Field& field) {
  switch (field.type) {
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::Address:
      out.text("type", "string");
      break;
    case FieldType::Date:
      out.text("type", "string");
      out.member("pattern", kDate);
      break;
    case FieldType::List:
      out.open_list("anyOf");
      reference(out, "", "line");
      list_of(out, "line", base::limits::kTags);
      out.close_list();
      break;
    case FieldType::People:
      out.open_list("anyOf");
      reference(out, "", "person");
      list_of(out, "person", base::limits::kAuthors);
      out.close_list();
      break;
    case FieldType::Markdown:
      out.open_list("anyOf");
      list_of(out, "text");
      reference(out, "", "text");
      reference(out, "", "file");
      out.close_list();
      break;
    case FieldType::Flag:
      out.text("type", "boolean");
      break;
    case FieldType::Map:
      if (owner == Owner::Article) {
        map_of(out, kLanguage, "slug");
      } else if (field.name == "authors") {
        map_of(out, kSlug, "author");
      } else {
        out.text("type", "object");
      }
      break;
    case FieldType::Links:
      out.text("type", "array");
      reference(out, "items", "link");
      break;
    case FieldType::Number:
      out.text("type", "integer");
      out.member("minimum", "1");
      out.member("maximum", std::to_string(model::kMaxPageSize));
      out.member("default", std::to_string(model::kPageSize));
      break;
  }
  if (field.name == "title") {
    out.member("minLength", "1");
    out.member("maxLength", std::to_string(base::limits::kTitleCharacters));
  }
  if (field.name == "slug") {
    out.member("pattern", kSlug);
    out.member("maxLength", std::to_string(base::limits::kSlugBytes));
  }
  if (field.name == "language") out.member("pattern", kLanguage);
  if (field.name == "dir") out.member("enum", R"(["ltr", "rtl"])");
}

// The members of an object with a closed list of fields. Names that begin with `_` are somebody's
// own (JSON Feed 1.1).
void fields(Writer& out, Owner owner, std::span<const Field> list) {
  out.text("type", "object");
  out.open("properties");
  for (const Field& field : list) {
    out.open(field.name);
    out.text("description", text_of(owner, field.name));
    type_of(out, owner, field);
    out.close();
  }
  out.close();
  out.open("patternProperties");
  out.member("^_", "true");
  out.close();
  out.member("additionalProperties", "false");
}

void string_definition(Writer& out, std::string_view name) {
  out.open(name);
  out.text("type", "string");
  if (name == "slug") {
    out.member("pattern", kSlug);
    out.member("maxLength", std::to_string(base::limits::kSlugBytes));
  }
  out.close();
}

void author_definition(Writer& out) {
  out.open("author");
  fields(out, Owner::Author, kAuthor);
  out.member("required", R"(["name"])");
  out.close();
}

void begin(Writer& out, std::string_view title) {
  out.open();
  out.text("$schema", "https://json-schema.org/draft/2020-12/schema");
  out.text("title", title);
}

std::string article(bool page) {
  Writer out;
  begin(out, page ? "A plain page of Broadside" : "An article of Broadside");
  fields(out, Owner::Article, kArticle);
  out.member("required", page ? R"(["title"])" : R"(["title", "date_published"])");
  out.open_list("anyOf");
  for (const char* form : {"markdown", "content_html", "content_text"}) {
    out.open();
    out.member("required", "[" + Writer::quoted(form) + "]");
    out.close();
  }
  out.close_list();
  out.open("$defs");
  for (const char* name : {"line", "slug", "text"}) string_definition(out, name);
  out.open("file");
  out.text("type", "object");
  out.open("properties");
  out.open("src");
  out.text("description", "The Markdown file, relative to this one, such as my-story.md.");
  out.text("type", "string");
  out.member("minLength", "1");
  out.close();
  out.close();
  out.member("required", R"(["src"])");
  out.close();
  out.open("person");
  out.open_list("anyOf");
  reference(out, "", "line");
  reference(out, "", "author");
  out.close_list();
  out.close();
  author_definition(out);
  out.close();
  out.close();
  return out.take();
}

std::string site() {
  Writer out;
  begin(out, "site.json of Broadside");
  fields(out, Owner::Site, kSite);
  out.member("required", R"(["title"])");
  out.open("$defs");
  author_definition(out);
  out.open("link");
  fields(out, Owner::Link, kLink);
  out.open_list("anyOf");
  for (const char* name : {"href", "url"}) {
    out.open();
    out.member("required", "[" + Writer::quoted(name) + "]");
    out.close();
  }
  out.close_list();
  out.close();
  out.close();
  out.close();
  return out.take();
}

// The lines of text that an index and its items may have, as strings.
void index_lines(Writer& out) {
  for (const std::string_view name : kIndexLines) {
    out.open(name);
    out.text("type", "string");
    if (name == "date_published") out.member("pattern", kDate);
    out.close();
  }
}

void list_property(Writer& out, std::string_view key, std::string_view name) {
  out.open(key);
  out.text("type", "array");
  reference(out, "items", name);
  out.close();
}

// JSON Feed allows everything that we do not know, so only the types of what is read are said.
void index_object(Writer& out, std::string_view name, std::initializer_list<const char*> lists,
                  std::string_view entry) {
  out.open(name);
  out.text("type", "object");
  out.open("properties");
  index_lines(out);
  for (const char* list : lists) list_property(out, list, entry);
}

std::string index() {
  Writer out;
  begin(out, "index.json of Broadside: paths, or a JSON Feed 1.1");
  out.open_list("anyOf");
  list_of(out, "entry");
  reference(out, "", "feed");
  out.close_list();
  out.open("$defs");
  out.open("path");
  out.text("description", "The path of an article's file, such as articles/my-story.json.");
  out.text("type", "string");
  out.member("pattern", R"("^[^/\\\\:?#][^\\\\:?#]*$")");
  out.close();
  out.open("entry");
  out.open_list("anyOf");
  reference(out, "", "path");
  reference(out, "", "item");
  out.close_list();
  out.close();
  index_object(out, "feed", {"items"}, "entry");
  out.open("version");
  out.text("type", "string");
  out.member("pattern", R"("^https://jsonfeed\\.org/version/1(\\.1)?$")");
  out.close();
  reference(out, "_broadside", "ours");
  out.close();
  out.member("required", R"(["items"])");
  out.close();
  index_object(out, "item", {"tags"}, "line");
  reference(out, "_article", "article");
  out.close();
  out.member("required", R"(["_article"])");
  out.close();
  index_object(out, "article", {"tags", "authors"}, "line");
  out.open("pinned");
  out.text("type", "boolean");
  out.close();
  for (const char* neighbour : {"older", "newer"}) reference(out, neighbour, "neighbour");
  list_property(out, "related", "neighbour");
  out.close();
  out.member("required", R"(["src"])");
  out.close();
  index_object(out, "neighbour", {"tags"}, "line");
  out.close();
  out.close();
  out.open("ours");
  out.text("type", "object");
  out.open("properties");
  for (const char* list : {"pages", "pinned"}) list_property(out, list, "item");
  for (const char* number : {"count", "page_size", "slugs"}) {
    out.open(number);
    out.text("type", "integer");
    out.member("minimum", "0");
    out.close();
  }
  reference(out, "name", "line");
  out.close();
  out.close();
  string_definition(out, "line");
  out.close();
  out.close();
  return out.take();
}

constexpr std::string_view kNames[] = {"article.json", "index.json", "page.json", "site.json"};

}  // namespace

std::span<const std::string_view> schema_names() { return kNames; }

std::string schema(std::string_view name) {
  if (name == "article.json") return article(false);
  if (name == "index.json") return index();
  if (name == "page.json") return article(true);
  assert(name == "site.json");
  return site();
}

std::string fields_without_text() {
  std::string missing;
  const auto look = [&](Owner owner, std::string_view owner_name, std::span<const Field> list) {
    for (const Field& field : list) {
      if (!text_of(owner, field.name).empty()) continue;
      missing += std::string(owner_name) + " " + std::string(field.name) + "\n";
    }
  };
  look(Owner::Article, "Article", kArticle);
  look(Owner::Author, "Author", kAuthor);
  look(Owner::Link, "Link", kLink);
  look(Owner::Site, "Site", kSite);
  return missing;
}

}  // namespace broadside::cli
