#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "base/whole.h"
#include "markdown/autolink.h"
#include "markdown/hashtag.h"
#include "markdown/md_renderer.h"

namespace broadside::markdown {
namespace {

using tape::Attr;
using tape::Tag;

}  // namespace

void MarkdownRenderer::normal_text(base::Text text, bool escaped) {
  std::size_t from = 0;
  std::size_t at = escaped && !text.empty() ? base::decode(text, 0).length : 0;
  while (at < text.size() && !plain() && !builder_.full()) {
    const std::size_t end = construct(text, from, at);
    at = end == from ? at + 1 : end;
    from = end;
  }
  plain_text(text.substr(from));
}

std::size_t MarkdownRenderer::construct(base::Text text, std::size_t from, std::size_t at) {
  switch (text[at]) {
    case '<':
      return html(text, from, at);
    case '^':
    case '~':
      return script(text, from, at);
    case '.':
    case ':':
      return address(text, from, at);
    case '@': {
      const std::size_t end = address(text, from, at);
      return end == from ? handle(text, from, at) : end;
    }
    case '#':
    case '\xEF':  // the first byte of ＃
      return hashtag(text, from, at);
    default:
      return from;
  }
}

void MarkdownRenderer::plain_text(base::Text text) {
  if (in_paragraph_ && !paragraph_.open && !paragraph_.only_image) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  }
  if (text.empty()) return;
  content();
  builder_.text(text);
  observe(text);
}

char32_t MarkdownRenderer::before(base::Text text, std::size_t at) const {
  return at > 0 ? base::decode_before(text, at).code_point : previous_;
}

std::size_t MarkdownRenderer::address(base::Text text, std::size_t from, std::size_t at) {
  if (in_link()) return from;
  const auto link = autolink_at(text, at, from, previous_, refused_domain_);
  if (!link) return from;
  plain_text(text.substr(from, link->begin - from));
  const base::Text shown = text.substr(link->begin, link->end - link->begin);
  open_link(arena_.join({link->prefix, shown}), {}, false);
  plain_text(shown);
  close_inline();
  return link->end;
}

std::size_t MarkdownRenderer::hashtag(base::Text text, std::size_t from, std::size_t at) {
  if (in_link()) return from;
  const auto found = hashtag_at(text, at, before(text, at));
  if (!found) return from;
  plain_text(text.substr(from, at - from));
  content();
  const base::Text word = text.substr(found->word, found->end - found->word);
  builder_.open(Tag::A, "hashtag");
  builder_.attr(Attr::Href, base::SafeUrl::query("tag", word, arena_));
  builder_.attr(Attr::Rel, "tag");
  plain_text(text.substr(at, found->end - at));
  builder_.close();
  auto& tags = outcome_.hashtags;
  // With a limit, because the search is linear; an article with more has more than it can list.
  if (tags.size() < base::limits::kTags &&
      std::find(tags.begin(), tags.end(), word) == tags.end()) {
    tags.push(word);
  }
  return found->end;
}

std::size_t MarkdownRenderer::handle(base::Text text, std::size_t from, std::size_t at) {
  const char32_t c = before(text, at);
  if (in_link() || c == '/' || c == '@' || base::is_xid_continue(c)) return from;
  std::size_t end = at + 1;
  while (end < text.size()) {
    const base::Decoded decoded = base::decode(text, end);
    const char32_t next = decoded.code_point;
    if (next != '.' && next != '-' && !base::is_xid_continue(next)) break;
    end += decoded.length;
  }
  while (text[end - 1] == '.' || text[end - 1] == '-') --end;
  const auto url = options_.links.author(text.substr(at + 1, end - at - 1));
  if (!url) return from;
  plain_text(text.substr(from, at - from));
  content();
  builder_.open(Tag::A, "handle");
  builder_.attr(Attr::Href, *url);
  if (url->kind() == base::SafeUrl::Kind::External) {
    builder_.attr(Attr::Rel, "noopener noreferrer");
  }
  plain_text(text.substr(at, end - at));
  builder_.close();
  return end;
}

// x^2^ and H~2~O: directly behind a letter, a digit or a closing bracket, without blanks inside. So
// neither `^_^` nor GitHub's ~strikethrough~ is meant.
std::size_t MarkdownRenderer::script(base::Text text, std::size_t from, std::size_t at) {
  const char mark = text[at];
  const char32_t c = before(text, at);
  if (c != ')' && c != ']' && (c == '_' || !base::is_xid_continue(c))) return from;
  const std::size_t end = text.find_first_of(mark == '^' ? "^ \t" : "~ \t", at + 1);
  if (end == base::Text::npos || end == at + 1 || text[end] != mark) return from;
  plain_text(text.substr(from, at - from));
  builder_.open(mark == '^' ? Tag::Sup : Tag::Sub);
  plain_text(text.substr(at + 1, end - at - 1));
  builder_.close();
  return end + 1;
}

std::size_t MarkdownRenderer::html(base::Text text, std::size_t from, std::size_t at) {
  if constexpr (!base::kWhole) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    outcome_.has_tags = outcome_.has_tags || next == '/' || base::is_ascii_letter(next);
    return from;
  }
  const auto tag = read_html_tag(text, at);
  if (!tag) return from;
  plain_text(text.substr(from, at - from));
  if (!html_tag(*tag)) plain_text(text.substr(at, tag->end - at));
  return tag->end;
}

}  // namespace broadside::markdown
