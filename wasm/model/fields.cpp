#include "model/fields.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "model/date.h"

namespace broadside::model {
namespace {

using base::Code;

struct Synonym {
  std::string_view written;
  std::string_view meant;
};

// Names from other tools' front matter. JSON Feed 1.0's `author` is among them.
constexpr Synonym kSynonyms[] = {
    {"author", "authors"},      {"date", "date_published"}, {"updated", "date_modified"},
    {"description", "summary"}, {"cover", "image"},         {"lang", "language"},
    {"body", "markdown"},
};

bool fits(JsonKind kind, FieldType type) {
  switch (type) {
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::Address:
      return kind == JsonKind::String;
    case FieldType::List:
      return kind == JsonKind::Array || kind == JsonKind::String;
    case FieldType::Links:
      return kind == JsonKind::Array;
    case FieldType::People:
      return kind == JsonKind::Array || kind == JsonKind::String || kind == JsonKind::Object;
    case FieldType::Markdown:
      return kind == JsonKind::String || kind == JsonKind::Array || kind == JsonKind::Object;
    case FieldType::Flag:
      return kind == JsonKind::Boolean;
    case FieldType::Map:
      return kind == JsonKind::Object;
    case FieldType::Number:
      return kind == JsonKind::Number;
  }
  return false;
}

std::string_view words_for(FieldType type) {
  switch (type) {
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::Address:
      return "a text in quotation marks";
    case FieldType::Date:
      return "a date in quotation marks, such as \"2024-02-17\"";
    case FieldType::List:
      return "a list of texts, such as [\"Kabul\", \"Press\"]";
    case FieldType::Links:
      return "a list of objects, such as [{ \"label\": \"Home\", \"href\": \"?\" }]";
    case FieldType::People:
      return "a list of author ids, such as [\"nell\"]";
    case FieldType::Markdown:
      return "a text, a list of lines, or { \"src\": \"file.md\" }";
    case FieldType::Flag:
      return "true or false (without quotation marks)";
    case FieldType::Map:
      return "an object { }";
    case FieldType::Number:
      return "a number";
  }
  return {};
}

std::size_t find_row(std::string_view name, const FieldRow* rows, std::size_t count) {
  return static_cast<std::size_t>(
      std::find_if(rows, rows + count, [&](const FieldRow& row) { return row.name == name; }) -
      rows);
}

// Optimal string alignment distance: insert, delete, replace, swap neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

void Reading::report(Code code, std::size_t offset,
                     std::initializer_list<std::string_view> arguments) {
  const bool full = diagnostics.size() >= base::limits::kDiagnostics;
  if (full && (severity_of(code) == base::Severity::Warning || has_error(diagnostics))) return;
  if (full) diagnostics.pop_back();  // an error decides whether the file is used
  diagnostics.push_back(
      base::make_diagnostic(code, file, base::position_of(bytes, offset), arguments));
}

std::string_view nearest(std::string_view name, const FieldRow* rows, std::size_t count) {
  std::string_view best;
  std::size_t best_distance = 3;
  if (name.size() > 32) return best;  // longer than any field by more than the distance
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t found = distance(name, rows[i].name);
    if (found < best_distance && found * 2 < name.size()) {
      best = rows[i].name;
      best_distance = found;
    }
  }
  return best;
}

void read_fields(JsonValue object, const FieldRow* rows, std::size_t count, std::string_view owner,
                 std::string_view required, Reading& reading,
                 const std::function<void(std::size_t, JsonValue)>& take) {
  std::vector<bool> seen(count);
  for (const JsonValue member : object) {
    const JsonNode& node = member.node();
    if (node.key.starts_with('_')) continue;  // JSON Feed: an extension of somebody's
    std::size_t row = find_row(node.key, rows, count);
    if (row == count) {
      const auto* synonym = std::find_if(std::begin(kSynonyms), std::end(kSynonyms),
                                         [&](const Synonym& s) { return s.written == node.key; });
      if (synonym != std::end(kSynonyms)) row = find_row(synonym->meant, rows, count);
      if (row != count) {
        reading.report(Code::SynonymField, node.key_offset, {node.key, synonym->meant});
      }
    }
    if (row == count) {
      const std::string_view near = nearest(node.key, rows, count);
      reading.report(near.empty() ? Code::UnknownField : Code::UnknownFieldNear, node.key_offset,
                     {node.key, owner, near});
      continue;
    }
    if (seen[row]) reading.report(Code::DuplicateField, node.key_offset, {rows[row].name});
    seen[row] = true;
    if (node.kind == JsonKind::Null) continue;
    const FieldType type = rows[row].type;
    if (!fits(node.kind, type)) {
      const bool needed =
          required.find(" " + std::string(rows[row].name) + " ") != std::string_view::npos;
      reading.report(needed ? Code::WrongType : Code::IgnoredValue, node.offset,
                     {rows[row].name, words_for(type), words_for(node.kind)});
      continue;
    }
    if (type == FieldType::Date && !parse_date(node.text)) {
      reading.report(Code::BadDate, node.offset, {node.text});
      continue;
    }
    take(row, member);
  }
}

std::string one_line(JsonValue value, Reading& reading) {
  const std::string_view text = value.text();
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::Decoded decoded = base::decode(text, offset);
    offset += decoded.length;
    const char32_t c = decoded.code_point;
    if (c == '\n' || c == '\t' || c == '\r') {
      out += ' ';
    } else if (!base::is_control_or_bidi(c)) {
      base::append_utf8(out, c);
    }
  }
  const std::size_t first = std::min(out.find_first_not_of(' '), out.size());
  out.erase(0, first);
  out.erase(out.find_last_not_of(' ') + 1);
  const std::string_view cut = base::prefix(out, base::limits::kTitleCharacters);
  if (cut.size() < out.size()) {
    reading.report(Code::CutField, value.node().offset,
                   {value.key(), base::to_decimal(base::limits::kTitleCharacters)});
    out = std::string(cut) + "…";
  }
  return out;
}

}  // namespace broadside::model
