#include <algorithm>

#include "base/decimal.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "model/article.h"
#include "model/json_reader.h"
#include "model/text_file.h"

namespace broadside::model {
namespace {

using base::Code;

enum class Field : std::uint8_t {
#define X(field, name, type) field,
#include "model/article_fields.def"
#undef X
};

constexpr FieldRow kRows[] = {
#define X(field, name, type) {name, FieldType::type},
#include "model/article_fields.def"
#undef X
};

// Shortens a text to at most `limit` bytes, between two characters.
void cut(std::string& text, std::size_t limit) {
  if (text.size() <= limit) return;
  while (limit > 0 && base::is_continuation(text[limit])) --limit;
  text.resize(limit);
}

constexpr std::string_view kRequired = " title date_published markdown ";

class ArticleDecoder {
 public:
  ArticleDecoder(const ContentPath& path, const std::vector<Author>& known, Reading& reading)
      : path_(path), known_(known), reading_(reading) {}

  Article run(JsonValue root) {
    read_fields(root, kRows, std::size(kRows), "an article", kRequired, reading_,
                [this](std::size_t row, JsonValue value) {
                  found_[row] = true;
                  take(static_cast<Field>(row), value);
                });
    require(root);
    return std::move(article_);
  }

 private:
  [[nodiscard]] bool found(Field field) const { return found_[static_cast<std::size_t>(field)]; }

  void take(Field field, JsonValue value) {
    switch (field) {
      case Field::Title:
        article_.title = one_line(value, reading_);
        if (article_.title.empty()) {
          reading_.report(Code::EmptyField, value.node().offset, {"title", "the headline"});
        }
        break;
      case Field::Subtitle:
        article_.subtitle = one_line(value, reading_);
        break;
      case Field::Slug:
        article_.slug = one_line(value, reading_);
        cut(article_.slug, base::limits::kSlugBytes);
        break;
      case Field::Authors:
        article_.authors.clear();  // written twice: the last one counts
        read_people(value);
        break;
      case Field::DatePublished:
        article_.date_published = value.text();
        break;
      case Field::DateModified:
        article_.date_modified = value.text();
        break;
      case Field::Tags:
        article_.tags.clear();
        read_tags(value);
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
        article_.markdown.clear();
        article_.markdown_file.reset();
        read_markdown(value);
        break;
      case Field::Draft:
        article_.draft = value.node().boolean;
        break;
      case Field::Schema:
      case Field::DateExpires:
      case Field::ContentHtml:
      case Field::ContentText:
      case Field::Pinned:
      case Field::Series:
      case Field::Translations:
      case Field::ExternalUrl:
        break;  // reserved: checked, not used yet
    }
  }

  void require(JsonValue root) {
    const auto missing = [&](Field field, std::string_view name, std::string_view example) {
      if (found(field)) return;
      for (const JsonValue member : root) {
        // A value of the wrong type has been reported already; null has not.
        if (member.key() == name && member.kind() != JsonKind::Null) return;
      }
      reading_.report(Code::MissingField, root.node().offset, {name, example});
    };
    missing(Field::Title, "title", "\"title\": \"The headline\"");
    missing(Field::DatePublished, "date_published", "\"date_published\": \"2024-02-17\"");
    if (!found(Field::Markdown) && !found(Field::ContentHtml) && !found(Field::ContentText)) {
      reading_.report(Code::NoContent, root.node().offset);
    }
  }

  void read_people(JsonValue value) {
    if (value.kind() != JsonKind::Array) {
      read_person(value);
      return;
    }
    for (const JsonValue entry : value) read_person(entry);
  }

  void read_person(JsonValue value) {
    if (value.kind() == JsonKind::Object) {
      article_.authors.push_back(read_author(value, path_.folder(), reading_));
      return;
    }
    if (value.kind() != JsonKind::String) {
      reading_.report(
          Code::IgnoredValue, value.node().offset,
          {"authors", "a list of author ids, such as [\"nell\"]", words_for(value.kind())});
      return;
    }
    const auto author = std::find_if(known_.begin(), known_.end(), [&](const Author& candidate) {
      return candidate.id == value.text();
    });
    if (author != known_.end()) {
      article_.authors.push_back(*author);
      return;
    }
    reading_.report(Code::UnknownAuthor, value.node().offset, {value.text()});
    Author unknown;  // the byline still says who wrote it
    unknown.name = one_line(value, reading_);
    article_.authors.push_back(std::move(unknown));
  }

  void read_tags(JsonValue value) {
    if (value.kind() == JsonKind::String) {
      read_tag(value);
      return;
    }
    for (const JsonValue entry : value) {
      if (article_.tags.size() == base::limits::kTags) {
        reading_.report(Code::ContentCut, entry.node().offset,
                        {base::to_decimal(base::limits::kTags), "tags"});
        return;
      }
      if (entry.kind() != JsonKind::String) {
        reading_.report(Code::IgnoredValue, entry.node().offset,
                        {"tags", "a list of texts", words_for(entry.kind())});
        continue;
      }
      read_tag(entry);
    }
  }

  void read_tag(JsonValue value) {
    std::string tag = one_line(value, reading_);
    if (tag.starts_with('#')) tag.erase(0, 1);
    if (!tag.empty()) article_.tags.push_back(std::move(tag));
  }

  void read_direction(JsonValue value) {
    if (value.text() == "ltr" || value.text() == "rtl") {
      article_.direction = value.text();
      return;
    }
    reading_.report(Code::IgnoredValue, value.node().offset,
                    {"dir", "\"ltr\" or \"rtl\"", "“" + value.text() + "”"});
  }

  void read_markdown(JsonValue value) {
    if (value.kind() == JsonKind::String) {
      article_.markdown = value.text();
      return;
    }
    if (value.kind() == JsonKind::Object) {
      read_markdown_file(value);
      return;
    }
    for (const JsonValue line : value) {
      if (line.kind() != JsonKind::String) {
        reading_.report(Code::WrongType, line.node().offset,
                        {"markdown", "a list of lines in quotation marks", words_for(line.kind())});
        return;
      }
      article_.markdown += line.text();
      article_.markdown += '\n';
    }
  }

  void read_markdown_file(JsonValue value) {
    for (const JsonValue member : value) {
      if (member.key() != "src" || member.kind() != JsonKind::String) continue;
      article_.markdown_file = ContentPath::resolve(path_.folder(), member.text());
      if (!article_.markdown_file) {
        reading_.report(Code::BadPath, member.node().offset, {member.text()});
      }
      return;
    }
    reading_.report(Code::MissingField, value.node().offset, {"src", "\"src\": \"my-story.md\""});
  }

  const ContentPath& path_;
  const std::vector<Author>& known_;
  Reading& reading_;
  Article article_;
  bool found_[std::size(kRows)] = {};
};

// An article with errors is of no use, but is given back.
std::optional<Article> decode(std::string_view bytes, const ContentPath& path,
                              const std::vector<Author>& known, base::Diagnostics& diagnostics) {
  Reading reading{bytes, path.text(), diagnostics};
  if (auto fault = check_size(bytes, base::limits::kArticleBytes, path.text())) {
    diagnostics.push_back(std::move(*fault));
    return std::nullopt;
  }
  base::Result<JsonDocument> document = read_json(bytes, path.text());
  if (!document) {
    diagnostics.push_back(document.error());
    return std::nullopt;
  }
  const JsonValue root = document.value().root();
  if (root.kind() != JsonKind::Object) {
    reading.report(Code::NotAnObject, root.node().offset);
    return std::nullopt;
  }
  return ArticleDecoder(path, known, reading).run(root);
}

}  // namespace

std::optional<Article> read_article(std::string_view bytes, const ContentPath& path,
                                    const std::vector<Author>& known,
                                    base::Diagnostics& diagnostics) {
  base::Diagnostics own;  // what `diagnostics` holds already may be about other files
  std::optional<Article> article = decode(bytes, path, known, own);
  if (has_error(own)) article.reset();
  diagnostics.insert(diagnostics.end(), own.begin(), own.end());
  return article;
}

bool read_text(std::string_view bytes, std::string_view file, std::string& text,
               base::Diagnostics& diagnostics) {
  if (auto fault = check_size(bytes, base::limits::kArticleBytes, file)) {
    diagnostics.push_back(std::move(*fault));
    return false;
  }
  base::Result<std::string_view> checked = text_of(bytes, file);
  if (!checked) {
    diagnostics.push_back(checked.error());
    return false;
  }
  text = checked.value();
  return true;
}

}  // namespace broadside::model
