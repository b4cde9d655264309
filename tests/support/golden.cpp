#include "support/golden.h"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <vector>

#include "base/text_builder.h"
#include "base/utf8.h"

namespace broadside::test {
namespace {

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

bool is_fence(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of('`') == std::string_view::npos;
}

// `⟦202E⟧` → the character with that number.
std::string decoded(std::string_view text) {
  base::TextBuilder out;
  while (!text.empty()) {
    const std::size_t open = text.find(kOpen);
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open + kOpen.size());
    const std::size_t close = text.find(kClose);
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + std::min(close, text.size()), number, 16);
    out.add_code_point(number);
    text.remove_prefix(std::min(close, text.size() - kClose.size()) + kClose.size());
  }
  return std::string(out.view());
}

// Looks like a space or like nothing. (U+200C does too, but Persian words are full of it.)
bool is_blank(char32_t c) { return c == 0xA0 || c == 0xAD || c == 0xFEFF; }

// The other way round, for what an editor would not show or would remove.
std::string encoded(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto [c, length] = base::decode(text, offset);
    const std::string_view next = text.substr(offset + length, 1);
    const bool at_end = c == ' ' && (next.empty() || next == "\n");
    if (c != '\n' && (at_end || base::is_control_or_bidi(c) || is_blank(c))) {
      char digits[8];
      const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<unsigned>(c), 16);
      std::string number(digits, end.ptr);
      for (char& digit : number) digit = digit >= 'a' ? static_cast<char>(digit - 32) : digit;
      out += std::string(kOpen) + number + std::string(kClose);
    } else {
      out += text.substr(offset, length);
    }
    offset += length;
  }
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// A line-by-line difference with the least number of changed lines; equal lines far from a change
// are left out.
void print_difference(std::string_view expected, std::string_view actual, std::ostream& report) {
  const auto wanted = lines_of(expected);
  const auto got = lines_of(actual);
  const std::size_t columns = got.size() + 1;
  // common[i * columns + j]: length of the longest common subsequence from lines i and j on
  std::vector<std::size_t> common((wanted.size() + 1) * columns);
  for (std::size_t i = wanted.size(); i-- > 0;) {
    for (std::size_t j = got.size(); j-- > 0;) {
      const std::size_t at = i * columns + j;
      common[at] = wanted[i] == got[j] ? common[at + columns + 1] + 1
                                       : std::max(common[at + columns], common[at + 1]);
    }
  }
  struct Row {
    char mark;
    std::string_view line;
  };
  std::vector<Row> rows;
  for (std::size_t i = 0, j = 0; i < wanted.size() || j < got.size();) {
    const std::size_t at = i * columns + j;
    if (i < wanted.size() && j < got.size() && wanted[i] == got[j]) {
      rows.push_back({' ', wanted[i++]});
      ++j;
    } else if (j == got.size() || (i < wanted.size() && common[at + columns] >= common[at + 1])) {
      rows.push_back({'-', wanted[i++]});
    } else {
      rows.push_back({'+', got[j++]});
    }
  }
  constexpr std::size_t kContext = 2;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto from = rows.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, kContext));
    const auto to =
        rows.begin() + static_cast<std::ptrdiff_t>(std::min(i + kContext + 1, rows.size()));
    if (std::any_of(from, to, [](const Row& row) { return row.mark != ' '; })) {
      report << "    " << rows[i].mark << " " << rows[i].line << "\n";
    }
  }
}

class Runner {
 public:
  Runner(std::string_view text, std::string_view file, const Render& render, std::ostream& report)
      : lines_(lines_of(text)), file_(file), render_(render), report_(report) {}

  GoldenResult run() {
    while (at_ < lines_.size()) {
      const std::string_view line = take();
      if (is_fence(line) && !one_case(line)) return std::move(result_);
    }
    if (result_.cases == 0) broken(1, "there is no case in this file");
    return std::move(result_);
  }

 private:
  std::string_view take() {
    result_.updated += lines_[at_];
    result_.updated += '\n';
    return lines_[at_++];
  }

  // The lines up to `end`, without it; false when the file ends before.
  bool take_until(std::string_view end, std::string& text) {
    for (; at_ < lines_.size(); ++at_) {
      if (lines_[at_] == end) return true;
      text += lines_[at_];
      text += '\n';
    }
    return false;
  }

  bool one_case(std::string_view fence) {
    const std::size_t line = at_;
    ++result_.cases;
    std::string source;
    std::string expected;
    if (!take_until(".", source)) return broken(line, "this case has no line with a single dot");
    result_.updated += source;
    take();
    if (!take_until(fence, expected)) return broken(line, "this fence is not closed");
    const std::string actual = render_(decoded(source));
    result_.updated += encoded(actual);
    if (decoded(expected) != actual) {
      fail(line, "not as expected (-) but (+)");
      print_difference(expected, encoded(actual), report_);
    }
    take();
    return true;
  }

  void fail(std::size_t line, std::string_view reason) {
    ++result_.failed;
    report_ << file_ << ":" << line << ": " << reason << "\n";
  }
  bool broken(std::size_t line, std::string_view reason) {
    result_.broken = true;
    fail(line, reason);
    return false;
  }

  std::vector<std::string_view> lines_;
  std::string_view file_;
  const Render& render_;
  std::ostream& report_;
  std::size_t at_ = 0;  // also the number of the line that was taken last, from 1
  GoldenResult result_;
};

}  // namespace

GoldenResult run_golden(std::string_view text, std::string_view file, const Render& render,
                        std::ostream& report) {
  return Runner(text, file, render, report).run();
}

}  // namespace broadside::test
