#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "model/article.h"
#include "model/json_reader.h"
#include "model/text_file.h"

namespace broadside::model {
namespace {

using base::Code;
using base::Term;
using base::term;

enum class Field : std::uint8_t {
#define X(field, name, type) field,
#include "model/article_fields.def"
#undef X
};

constexpr FieldType kTypes[] = {
#define X(field, name, type) FieldType::type,
#include "model/article_fields.def"
#undef X
};

constexpr FieldTable kTable = {base::Term::OfArticle,
#define X(field, name, type) name "\0"
#include "model/article_fields.def"
#undef X
                               , kTypes, std::size(kTypes), "title date_published markdown "};

// As BCP 47 spells one: letters and digits in parts.
bool is_language(base::Text text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c == '-' || base::is_ascii_alphanumeric(c);
  });
}

class ArticleDecoder {
 public:
  ArticleDecoder(const ContentPath& path, std::span<const Author> known, Reading& reading,
                 Article& article)
      : path_(path), known_(known), reading_(reading), article_(article) {}

  void run(JsonValue root) {
    FieldReader fields(root, kTable, reading_);
    while (fields.next()) take(static_cast<Field>(fields.row()), fields.value());
    const auto found = [&](Field field) { return fields.found(static_cast<std::size_t>(field)); };
    if (!found(Field::Title)) require(root, "title", Term::AddTitle);
    if (!found(Field::DatePublished) && !path_.is_page()) {
      require(root, "date_published", Term::AddDate);
    }
    if (!found(Field::Markdown) && !found(Field::ContentHtml) && !found(Field::ContentText)) {
      reading_.report(Code::NoContent, root.node().offset);
    }
    choose_text();
    article_.authors = reading_.arena.keep(std::move(authors_));
    article_.tags = reading_.arena.keep(std::move(tags_));
  }

 private:
  void take(Field field, JsonValue value) {
    switch (field) {
      case Field::Title:
        article_.title = one_line(value, reading_);
        if (article_.title.empty()) {
          reading_.report(Code::EmptyField, value.node().offset, "title", term(Term::Headline));
        }
        break;
      case Field::Subtitle:
        article_.subtitle = one_line(value, reading_);
        break;
      case Field::Slug:
        article_.slug = base::cut(one_line(value, reading_), base::limits::kSlugBytes);
        break;
      case Field::Authors:
        authors_.clear();  // written twice: the last one counts
        each(value, &ArticleDecoder::read_person);
        break;
      case Field::DatePublished:
        article_.date_published = value.text();
        break;
      case Field::DateModified:
        article_.date_modified = value.text();
        break;
      case Field::Tags:
        tags_.clear();
        each(value, &ArticleDecoder::read_tag);
        break;
      case Field::Summary:
        article_.summary = one_line(value, reading_);
        break;
      case Field::Language:
        article_.language = one_line(value, reading_);
        break;
      case Field::Dir:
        read_direction(value);
        break;
      case Field::Image:
        article_.image = one_line(value, reading_);
        break;
      case Field::ImageAlt:
        article_.image_alt = one_line(value, reading_);
        break;
      case Field::ImageCaption:
        article_.image_caption = one_line(value, reading_);
        break;
      case Field::Markdown:
        read_markdown(value);
        break;
      case Field::ContentHtml:
        article_.content_html = value.text();
        break;
      case Field::ContentText:
        article_.content_text = value.text();
        break;
      case Field::Draft:
        article_.draft = value.node().boolean;
        break;
      case Field::DateExpires:
        article_.date_expires = value.text();
        break;
      case Field::Pinned:
        article_.pinned = value.node().boolean;
        break;
      case Field::Series:
        article_.series = one_line(value, reading_);
        break;
      case Field::Translations:
        read_translations(value);
        break;
      case Field::ExternalUrl:
        article_.external_url = one_line(value, reading_);
        break;
      case Field::Schema:
        break;  // for editors
    }
  }

  // Written in several forms, as feeds do it: what says most counts.
  void choose_text() {
    if (!article_.markdown.empty() || article_.markdown_file) article_.content_html = {};
    if (!article_.markdown.empty() || article_.markdown_file || !article_.content_html.empty()) {
      article_.content_text = {};
    }
  }

  // Reports that a field is missing, unless it is there with a value that was reported already.
  void require(JsonValue root, base::Text name, Term example) {
    for (const JsonValue member : root) {
      if (member.key() == name && member.kind() != JsonKind::Null) return;
    }
    reading_.report(Code::MissingField, root.node().offset, name, term(example));
  }

  // A list, or a single value that stands for a list of one.
  void each(JsonValue value, void (ArticleDecoder::*read)(JsonValue)) {
    if (value.kind() != JsonKind::Array) {
      (this->*read)(value);
      return;
    }
    for (const JsonValue entry : value) (this->*read)(entry);
  }

  void read_person(JsonValue value) {
    if (!has_room(authors_.size(), base::limits::kAuthors, Term::People, authors_cut_, value)) {
      return;
    }
    if (value.kind() == JsonKind::Object) {
      authors_.push(read_author(value, path_.folder(), reading_));
      return;
    }
    if (value.kind() != JsonKind::String) {
      reading_.wrong_kind(Code::IgnoredValue, value, "authors", Term::Authors);
      return;
    }
    for (const Author& author : known_) {
      if (author.id == value.text()) {
        authors_.push(author);
        return;
      }
    }
    reading_.report(Code::UnknownAuthor, value.node().offset, value.text());
    Author unknown;  // the byline still says who wrote it
    unknown.name = one_line(value, reading_);
    authors_.push(unknown);
  }

  void read_tag(JsonValue value) {
    if (value.kind() != JsonKind::String) {
      reading_.wrong_kind(Code::IgnoredValue, value, "tags", Term::PlainTexts);
      return;
    }
    base::Text tag = one_line(value, reading_);
    if (tag.starts_with('#')) tag.remove_prefix(1);
    if (tag.empty()) return;
    if (has_room(tags_.size(), base::limits::kTags, Term::Tags, tags_cut_, value)) tags_.push(tag);
  }

  // Whether a list takes one more; that it does not is said once, `cut`.
  bool has_room(std::size_t size, std::size_t limit, Term what, bool& cut, JsonValue value) {
    if (size < limit) return true;
    if (!cut) {
      reading_.report(Code::ContentCut, value.node().offset, reading_.arena.decimal(limit),
                      term(what));
    }
    cut = true;
    return false;
  }

  void read_translations(JsonValue map) {
    base::List<Translation> translations;
    for (const JsonValue entry : map) {
      // A name that is none would be shown as it is written.
      if (!is_language(entry.key())) {
        reading_.report(Code::BadLanguage, entry.node().key_offset, entry.key());
      } else if (entry.kind() != JsonKind::String) {
        reading_.wrong_kind(Code::IgnoredValue, entry, entry.key(), Term::String);
      } else {
        translations.push({entry.key(), one_line(entry, reading_)});
      }
    }
    article_.translations = reading_.arena.keep(std::move(translations));
  }

  void read_direction(JsonValue value) {
    if (value.text() == "ltr" || value.text() == "rtl") {
      article_.direction = value.text();
      return;
    }
    reading_.report(Code::IgnoredValue, value.node().offset, "dir", term(Term::Direction),
                    reading_.arena.join({"“", value.text(), "”"}));
  }

  void read_markdown(JsonValue value) {
    article_.markdown = {};
    article_.markdown_file.reset();
    if (value.kind() == JsonKind::String) {
      article_.markdown = value.text();
      return;
    }
    if (value.kind() == JsonKind::Object) {
      read_markdown_file(value);
      return;
    }
    base::TextBuilder lines;
    for (const JsonValue line : value) {
      if (line.kind() != JsonKind::String) {
        reading_.wrong_kind(Code::WrongType, line, "markdown", Term::Lines);
        return;
      }
      lines += line.text();
      lines += '\n';
    }
    article_.markdown = reading_.arena.keep(std::move(lines));
  }

  void read_markdown_file(JsonValue value) {
    for (const JsonValue member : value) {
      if (member.key() != "src" || member.kind() != JsonKind::String) continue;
      article_.markdown_file = ContentPath::resolve(path_.folder(), member.text(), reading_.arena);
      if (!article_.markdown_file) {
        reading_.report(Code::BadPath, member.node().offset, member.text());
      }
      return;
    }
    reading_.report(Code::MissingField, value.node().offset, "src", term(Term::AddSource));
  }

  const ContentPath& path_;
  std::span<const Author> known_;
  Reading& reading_;
  Article& article_;
  base::List<Author> authors_;
  base::List<base::Text> tags_;
  bool authors_cut_ = false;
  bool tags_cut_ = false;
};

// Fills in `article` as far as the file can be read.
void decode(base::Text bytes, const ContentPath& path, std::span<const Author> known,
            base::Arena& arena, base::Diagnostics& diagnostics, Article& article) {
  if (!check_size(bytes, base::limits::kArticleBytes, path.text(), arena, diagnostics)) return;
  const std::optional<JsonValue> root = read_json(bytes, path.text(), arena, diagnostics);
  if (!root) return;
  Reading reading{bytes, path.text(), arena, diagnostics};
  if (root->kind() == JsonKind::Object) {
    ArticleDecoder(path, known, reading, article).run(*root);
  } else {
    reading.report(Code::NotAnObject, root->node().offset);
  }
}

}  // namespace

std::optional<Article> read_article(base::Text bytes, const ContentPath& path,
                                    std::span<const Author> known, base::Arena& arena,
                                    base::Diagnostics& diagnostics) {
  base::Diagnostics own;  // what `diagnostics` holds already may be about other files
  std::optional<Article> article(std::in_place);
  decode(bytes, path, known, arena, own, *article);
  if (base::first_error(own.view()) != nullptr) article.reset();
  diagnostics.push_all(own.view());
  return article;
}

std::optional<base::Text> read_text(base::Text bytes, base::Text file, base::Arena& arena,
                                    base::Diagnostics& diagnostics) {
  if (!check_size(bytes, base::limits::kArticleBytes, file, arena, diagnostics)) {
    return std::nullopt;
  }
  return text_of(bytes, file, diagnostics);
}

}  // namespace broadside::model
