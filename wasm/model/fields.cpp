#include "model/fields.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/date.h"
#include "base/edit_distance.h"
#include "base/limits.h"
#include "base/literals.h"
#include "base/utf8.h"
#include "base/whole.h"

namespace broadside::model {
namespace {

using base::Code;
using base::Term;

// Names from other tools' front matter, each with ours behind it. JSON Feed 1.0's `author` is among
// them.
constexpr char kSynonyms[] =
    "author\0authors\0"
    "date\0date_published\0"
    "updated\0date_modified\0"
    "description\0summary\0"
    "cover\0image\0"
    "lang\0language\0"
    "body\0markdown\0";
constexpr std::size_t kSynonymCount = 7;

// The distance that `nearest` allows, and a length that no field has by more than that.
constexpr std::size_t kMostMistakes = 2;
constexpr std::size_t kLongestName = 32;

base::Text meant_by(base::Text name) {
  const std::size_t i = base::position_in(kSynonyms, 2 * kSynonymCount, name);
  return i % 2 == 0 && i < 2 * kSynonymCount ? base::nth_literal(kSynonyms, i + 1)
                                             : std::string_view();
}

constexpr unsigned bit(JsonKind kind) { return 1U << static_cast<unsigned>(kind); }

// The kinds of value that a field of this type takes, as bits.
unsigned kinds_for(FieldType type) {
  switch (type) {
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::Address:
      return bit(JsonKind::String);
    case FieldType::List:
      return bit(JsonKind::Array) | bit(JsonKind::String);
    case FieldType::Links:
      return bit(JsonKind::Array);
    case FieldType::People:
    case FieldType::Markdown:
      return bit(JsonKind::Array) | bit(JsonKind::String) | bit(JsonKind::Object);
    case FieldType::Flag:
      return bit(JsonKind::Boolean);
    case FieldType::Map:
      return bit(JsonKind::Object);
    case FieldType::Number:
      return bit(JsonKind::Number);
  }
  return 0;
}

// What a field of this type takes, in words.
Term term_for(FieldType type) {
  switch (type) {
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::Address:
      return Term::String;
    case FieldType::Date:
      return Term::Date;
    case FieldType::List:
      return Term::Texts;
    case FieldType::Links:
      return Term::Links;
    case FieldType::People:
      return Term::Authors;
    case FieldType::Markdown:
      return Term::Markdown;
    case FieldType::Flag:
      return Term::Flag;
    case FieldType::Map:
      return Term::Object;
    case FieldType::Number:
      return Term::Number;
  }
  return Term::Null;
}

}  // namespace

void Reading::report(Code code, std::size_t offset, base::Text first, base::Text second,
                     base::Text third) {
  if (diagnostics.size() >= base::limits::kDiagnostics) {
    const bool warning = severity_of(code) == base::Severity::Warning;
    if (warning || base::first_error(diagnostics.view()) != nullptr) return;
    diagnostics.pop();  // an error decides whether the file is used
  }
  if constexpr (base::kWhole) {
    diagnostics.push({code, file, base::position_of(bytes, offset), {first, second, third}});
  } else {
    diagnostics.push({code, {}});
  }
}

void Reading::wrong_kind(Code code, JsonValue value, base::Text name, Term wanted) {
  report(code, value.node().offset, name, base::term(wanted), term_for(value.kind()));
}

base::Text nearest(base::Text name, const FieldTable& table) {
  base::Text best;
  std::size_t best_distance = kMostMistakes + 1;
  if (name.size() > kLongestName) return best;
  const char* names = table.names;
  for (std::size_t i = 0; i < table.count; ++i) {
    const base::Text candidate(names);
    names += candidate.size() + 1;
    const std::size_t found = base::edit_distance(name, candidate, kMostMistakes);
    if (found < best_distance && found * 2 < name.size()) {
      best = candidate;
      best_distance = found;
    }
  }
  return best;
}

std::size_t FieldReader::find(base::Text name) const {
  return base::position_in(table_.names, table_.count, name);
}

bool FieldReader::next() {
  while (at_ != end_) {
    value_ = *at_;
    ++at_;
    if (usable(value_)) {
      found_ |= std::uint32_t{1} << row_;
      return true;
    }
  }
  return false;
}

bool FieldReader::usable(JsonValue member) {
  const JsonNode& node = member.node();
  if (node.key.starts_with('_')) return false;  // JSON Feed: an extension of somebody's
  row_ = find(node.key);
  if (row_ == table_.count) {
    const base::Text meant = meant_by(node.key);
    row_ = find(meant);
    if (row_ != table_.count) reading_.report(Code::SynonymField, node.key_offset, node.key, meant);
  }
  if (row_ == table_.count) {
    // Not worth finding when nothing more is said.
    const bool said = base::kWhole && reading_.diagnostics.size() < base::limits::kDiagnostics;
    const base::Text near = said ? nearest(node.key, table_) : base::Text();
    reading_.report(near.empty() ? Code::UnknownField : Code::UnknownFieldNear, node.key_offset,
                    node.key, base::term(table_.owner), near);
    return false;
  }
  const base::Text name = base::nth_literal(table_.names, row_);
  const std::uint32_t mask = std::uint32_t{1} << row_;
  if ((seen_ & mask) != 0) reading_.report(Code::DuplicateField, node.key_offset, name);
  seen_ |= mask;
  if (node.kind == JsonKind::Null) return false;
  const FieldType type = table_.types[row_];
  if ((kinds_for(type) & bit(node.kind)) == 0) {
    const bool required = base::is_one_of(name, table_.required);
    reading_.wrong_kind(required ? Code::WrongType : Code::IgnoredValue, member, name,
                        term_for(type));
    return false;
  }
  if (type == FieldType::Date && !base::is_date(node.text)) {
    reading_.report(Code::BadDate, node.offset, node.text);
    return false;
  }
  return true;
}

base::Text one_line(JsonValue value, Reading& reading) {
  const base::Text text = value.text();
  base::TextBuilder out;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::Decoded decoded = base::decode(text, offset);
    offset += decoded.length;
    const char32_t c = decoded.code_point;
    if (c == '\n' || c == '\t' || c == '\r') {
      out += ' ';
    } else if (!base::is_control_or_bidi(c)) {
      out.add_code_point(c);
    }
  }
  base::Text line = reading.arena.keep(std::move(out));
  while (line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(' ')) line.remove_suffix(1);
  constexpr std::size_t kLimit = base::limits::kTitleCharacters;
  const base::Text cut = base::prefix(line, kLimit);
  if (cut.size() == line.size()) return line;
  reading.report(Code::CutField, value.node().offset, value.key(), reading.arena.decimal(kLimit));
  return reading.arena.join({cut, "…"});
}

}  // namespace broadside::model
