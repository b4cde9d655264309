#include "markdown/autolink.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace broadside::markdown {
namespace {

bool is_one_of(char32_t c, base::Text set) {
  return c != 0 && c < 0x80 && set.find(static_cast<char>(c)) != base::Text::npos;
}

// Unicode whitespace, the category Zs and the line ends, as CommonMark counts it.
bool is_space(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_email_name(char c) {
  return base::is_ascii_alphanumeric(c) || is_one_of(static_cast<unsigned char>(c), "+-._");
}

bool is_letter_or_digit(char32_t c) { return c != '_' && base::is_xid_continue(c); }

class Scanner {
 public:
  Scanner(base::Text text, std::size_t from, char32_t previous, base::Text& refused)
      : text_(text), from_(from), previous_(previous), refused_(refused) {}

  std::optional<Autolink> at_dot(std::size_t dot) {
    if (!ends_with("www", dot)) return std::nullopt;
    const std::size_t begin = dot - 3;
    const char32_t c = before(begin);
    if (!is_space(c) && !is_one_of(c, "*_~([]")) return std::nullopt;
    return web_address(begin, dot + 1, "http://");
  }

  std::optional<Autolink> at_colon(std::size_t colon) {
    const std::size_t scheme = ends_with("https", colon) ? 5 : ends_with("http", colon) ? 4 : 0;
    if (scheme == 0 || text_.substr(colon, 3) != "://") return std::nullopt;
    const std::size_t begin = colon - scheme;
    const char32_t c = before(begin);
    if (c < 0x80 && base::is_ascii_letter(static_cast<char>(c))) return std::nullopt;
    return web_address(begin, colon + 3, "");
  }

  std::optional<Autolink> at_sign(std::size_t sign) const {
    std::size_t begin = sign;
    while (begin > from_ && is_email_name(text_[begin - 1])) --begin;
    if (begin == sign || before(begin) == '/') return std::nullopt;
    std::size_t end = sign + 1;
    while (end < text_.size() && is_email_name(text_[end]) && text_[end] != '+') {
      const char next = end + 1 < text_.size() ? text_[end + 1] : ' ';
      if (text_[end] == '.' && !base::is_ascii_alphanumeric(next)) break;
      ++end;
    }
    const base::Text host = text_.substr(sign + 1, end - sign - 1);
    if (host.find('.') == base::Text::npos || !base::is_ascii_letter(host.back())) {
      return std::nullopt;
    }
    return Autolink{begin, end, "mailto:"};
  }

 private:
  // Whether the word, in any case, ends just before `end` and does not begin before `from_`.
  [[nodiscard]] bool ends_with(base::Text word, std::size_t end) const {
    return end >= from_ + word.size() &&
           base::equals_ignoring_case(text_.substr(end - word.size(), word.size()), word);
  }

  [[nodiscard]] char32_t before(std::size_t offset) const {
    return offset > 0 ? base::decode_before(text_, offset).code_point : previous_;
  }

  // Whether a domain that has the same last two parts was read already.
  [[nodiscard]] bool was_refused(std::size_t domain) const {
    const auto offset = reinterpret_cast<std::uintptr_t>(text_.data() + domain) -
                        reinterpret_cast<std::uintptr_t>(refused_.data());
    return offset < refused_.size();
  }

  // An address whose domain, or the rest of it, begins at `domain`.
  std::optional<Autolink> web_address(std::size_t begin, std::size_t domain,
                                      base::Text prefix) const {
    if (domain == text_.size() || !is_letter_or_digit(base::decode(text_, domain).code_point) ||
        was_refused(domain)) {
      return std::nullopt;
    }
    std::size_t end = domain;
    std::size_t dots[2] = {domain, domain};  // the last two
    bool underscore[2] = {};                 // in the last two parts
    while (end < text_.size()) {
      const base::Decoded decoded = base::decode(text_, end);
      const char32_t c = decoded.code_point;
      if (c == '.') {
        dots[0] = dots[1];
        dots[1] = end;
        underscore[0] = underscore[1];
        underscore[1] = false;
      } else if (c == '_') {
        underscore[1] = true;
      } else if (c != '-' && !is_letter_or_digit(c)) {
        break;
      }
      end += decoded.length;
    }
    if (underscore[0] || underscore[1]) {
      refused_ = text_.substr(domain, dots[0] - domain);
      return std::nullopt;
    }
    while (end < text_.size()) {
      const base::Decoded decoded = base::decode(text_, end);
      if (is_space(decoded.code_point) || is_one_of(decoded.code_point, "<>\"")) break;
      end += decoded.length;
    }
    return Autolink{begin, trim(domain, end), prefix};
  }

  // The end without what belongs to the sentence around the address.
  [[nodiscard]] std::size_t trim(std::size_t domain, std::size_t end) const {
    const base::Text all = text_.substr(domain, end - domain);
    auto surplus =
        std::count(all.begin(), all.end(), ')') - std::count(all.begin(), all.end(), '(');
    while (end > domain) {
      const base::Decoded last = base::decode_before(text_, end);
      const char32_t c = last.code_point;
      if (c == ')') {
        if (surplus <= 0) break;
        --surplus;
      } else if (c == ';') {
        // `&name;` at the end was meant as a character reference.
        std::size_t name = end - 1;
        while (name > domain && base::is_ascii_letter(text_[name - 1])) --name;
        if (name < end - 1 && name > domain && text_[name - 1] == '&') end = name;
      } else if (!is_one_of(c, "?!.,:*_~'\"]") && (c < 0x80 || is_letter_or_digit(c))) {
        break;
      }
      end -= last.length;
    }
    return end;
  }

  base::Text text_;
  std::size_t from_;
  char32_t previous_;
  base::Text& refused_;
};

}  // namespace

std::optional<Autolink> autolink_at(base::Text text, std::size_t at, std::size_t from,
                                    char32_t previous, base::Text& refused) {
  Scanner scanner(text, from, previous, refused);
  switch (text[at]) {
    case '.':
      return scanner.at_dot(at);
    case ':':
      return scanner.at_colon(at);
    default:
      return scanner.at_sign(at);
  }
}

}  // namespace broadside::markdown
