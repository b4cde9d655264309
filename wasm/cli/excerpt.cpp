#include "cli/excerpt.h"

#include <algorithm>
#include <vector>

#include "base/display_width.h"
#include "base/utf8.h"

namespace broadside::cli {
namespace {

constexpr std::string_view kTab = "    ";
constexpr std::string_view kCut = "…";
// Of the columns, what stands before the caret at most, as long as there is something behind it.
constexpr std::size_t kBefore = kExcerptColumns * 2 / 3;
// Any number of marks takes no column.
constexpr std::size_t kMostCells = 4 * kExcerptColumns;

// A character as it is shown.
struct Cell {
  std::string text;
  std::size_t width = 0;
};

bool is_harmless(char32_t c) {
  return !base::is_control_or_bidi(c) && c != 0x2028 && c != 0x2029;  // and no line separators
}

Cell cell_of(char32_t c) {
  if (c == '\t') return {std::string(kTab), kTab.size()};
  base::TextBuilder text;
  text.add_code_point(is_harmless(c) ? c : base::kReplacement);
  return {std::string(text.view()),
          is_harmless(c) ? static_cast<std::size_t>(base::display_width(c)) : 1};
}

// The line without its end, and the offset of the column in it (its size when it is shorter).
struct Line {
  std::string_view text;
  std::size_t offset;
};

std::optional<Line> line_at(std::string_view bytes, base::Position position) {
  if (position.line == 0) return std::nullopt;
  if (bytes.starts_with(base::kByteOrderMark)) bytes.remove_prefix(base::kByteOrderMark.size());
  for (std::uint32_t line = 1; line < position.line; ++line) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    bytes.remove_prefix(end + 1);
  }
  Line line{bytes.substr(0, bytes.find('\n')), 0};
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  // As base::position_of() counts, which also counts bytes that are no UTF-8.
  for (std::uint32_t column = 1; line.offset < line.text.size(); ++line.offset) {
    if (base::is_continuation(line.text[line.offset])) continue;
    if (column++ == position.column) break;
  }
  return line;
}

// As much of the end of `text` as fits.
Cell last_columns(std::string_view text, std::size_t columns) {
  Cell found;
  std::size_t at = text.size();
  std::vector<Cell> taken;
  bool cut = false;
  while (at > 0) {
    const base::Decoded decoded = base::decode_before(text, at);
    Cell cell = cell_of(decoded.code_point);
    if (found.width + cell.width > columns || taken.size() > kMostCells) {
      cut = true;
      break;
    }
    at -= decoded.length;
    found.width += cell.width;
    taken.push_back(std::move(cell));
  }
  if (cut) {
    // What would join the … is left out.
    while (!taken.empty() && taken.back().width == 0) taken.pop_back();
    found.text = kCut;
    ++found.width;
  }
  std::reverse(taken.begin(), taken.end());
  for (const Cell& cell : taken) found.text += cell.text;
  return found;
}

// As much of the beginning of `text` as fits.
Cell first_columns(std::string_view text, std::size_t columns) {
  Cell found;
  std::size_t cells = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::Decoded decoded = base::decode(text, offset);
    const Cell cell = cell_of(decoded.code_point);
    if (found.width + cell.width > columns || ++cells > kMostCells) {
      found.text += kCut;
      ++found.width;
      break;
    }
    offset += decoded.length;
    found.text += cell.text;
    found.width += cell.width;
  }
  return found;
}

// The end of the character at `offset`, with the marks that join it; the beginning when it is
// itself such a mark.
std::size_t character_end(std::string_view text, std::size_t offset) {
  bool first = true;
  while (offset < text.size()) {
    const base::Decoded decoded = base::decode(text, offset);
    const char32_t c = decoded.code_point;
    if (!first && (c == '\t' || !is_harmless(c) || base::display_width(c) > 0)) break;
    first = false;
    offset += decoded.length;
  }
  return offset;
}

}  // namespace

std::optional<Excerpt> excerpt(std::string_view bytes, base::Position position) {
  auto line = line_at(bytes, position);
  if (!line) return std::nullopt;
  const auto [text, offset] = *line;
  // A mark is shown on the character that it joins.
  std::size_t begin = offset;
  while (begin > 0 && begin < text.size()) {
    const char32_t c = base::decode(text, begin).code_point;
    if (c == '\t' || !is_harmless(c) || base::display_width(c) > 0) break;
    begin -= base::decode_before(text, begin).length;
  }
  const std::size_t end = character_end(text, begin);
  const Cell marked = first_columns(text.substr(begin, end - begin), kExcerptColumns);
  const Cell all_after = first_columns(text.substr(end), kExcerptColumns - kBefore);
  const Cell before =
      last_columns(text.substr(0, begin),
                   kExcerptColumns - std::min(all_after.width + marked.width, kExcerptColumns / 3));
  const std::size_t used = std::min(before.width + marked.width, kExcerptColumns);
  const Cell after = first_columns(text.substr(end), kExcerptColumns - used);
  return Excerpt{before.text, marked.text, after.text, before.width};
}

std::string harmless(std::string_view text) {
  base::TextBuilder out;
  for (std::size_t offset = 0; offset < text.size();) {
    const base::Decoded decoded = base::decode(text, offset);
    out.add_code_point(is_harmless(decoded.code_point) ? decoded.code_point : base::kReplacement);
    offset += decoded.length;
  }
  return std::string(out.view());
}

}  // namespace broadside::cli
