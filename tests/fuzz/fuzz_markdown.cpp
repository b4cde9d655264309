// Any UTF-8 as Markdown gives one sound tape within the limits, however its article carries it.

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "base/utf8.h"
#include "fuzz/require.h"
#include "markdown/markdown.h"
#include "support/memory_host.h"
#include "tape/tape_verify.h"

namespace broadside {
namespace {

using fuzz::require;

class SameAddress final : public markdown::LinkResolver {
 public:
  [[nodiscard]] base::SafeUrl link(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] base::SafeUrl image(const base::SafeUrl& url) const override { return url; }
  [[nodiscard]] std::optional<base::SafeUrl> author(std::string_view /*handle*/) const override {
    return base::SafeUrl::home();
  }
};

void require_same(const tape::Tape& one, const tape::Tape& other, std::string_view invariant) {
  require(one.text.view() == other.text.view(), invariant, "text");
  require(std::equal(one.words.begin(), one.words.end(), other.words.begin(), other.words.end()),
          invariant, "words");
}

tape::Tape render(std::string_view text, std::size_t max_nodes, std::size_t max_bytes) {
  base::Arena arena;
  const SameAddress links;
  const base::Words words;
  markdown::Entities entities;
  tape::TapeBuilder builder;
  builder.begin_limit(max_nodes, max_bytes);
  markdown::render(text, {links, words}, entities, builder, arena);
  builder.end_limit();
  tape::Tape tape = builder.take();

  const auto fault = tape::verify(tape);
  require(!fault, "the tape is sound", fault ? fault->reason : "");
  require(tape.text.size() <= max_bytes, "the text is within its limit");
  std::size_t elements = 0;
  std::size_t depth = 0;
  for (const tape::Word word : tape.words) {
    const tape::Op op = tape::op_of(word);
    if (op == tape::Op::Open || op == tape::Op::Leaf || op == tape::Op::Void) ++elements;
    if (op == tape::Op::Open) ++depth;
    if (op == tape::Op::Close) --depth;
    require(depth <= base::limits::kDomDepth, "no element is too deep");
  }
  require(elements <= max_nodes, "there are not too many elements");
  return tape;
}

std::string quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      out += {'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 15U]};
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

// The page of an article with this value of its field "markdown".
const tape::Tape& page_of(test::MemoryHost& host, const std::string& value) {
  host.put("articles/a.json",
           R"({"title": "T", "date_published": "2024-02-29", "markdown": )" + value + "}");
  const engine::Answer& answer = host.run("?post=a");
  require(answer.kind == engine::AnswerKind::Page, "the article gives a page",
          answer.lines.empty() ? "" : answer.lines[0]);
  return answer.page.tape;
}

}  // namespace
}  // namespace broadside

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace broadside;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string text(bytes.substr(0, base::find_invalid(bytes)));
  const std::size_t most = base::limits::output_bytes(text.size());
  const tape::Tape first = render(text, base::limits::kNodes, most);
  require_same(first, render(text, base::limits::kNodes, most), "rendering twice is the same");
  (void)render(text, 20, 400);

  // No file of text has a NUL or a second byte order mark, and a list of lines ends with a newline.
  text.resize(std::min(text.find('\0'), text.size()));
  while (text.starts_with(base::kByteOrderMark)) text.erase(0, 3);
  if (!text.ends_with('\n')) text += '\n';
  std::string lines;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = text.find('\n', at);
    lines += (at == 0 ? "" : ",") + quoted(std::string_view(text).substr(at, end - at));
  }
  test::MemoryHost host;
  host.put("site.json", R"({"title": "S"})").put("index.json", R"(["articles/a.json"])");
  host.put("articles/a.md", text).put("/entities.txt", "Abreve Ă\nfjlig fj\n");
  const tape::Tape& string = page_of(host, quoted(text));
  require_same(string, page_of(host, '[' + lines + ']'), "a list of lines is the same text");
  require_same(string, page_of(host, R"({"src": "a.md"})"), "a file is the same text");
  return 0;
}
