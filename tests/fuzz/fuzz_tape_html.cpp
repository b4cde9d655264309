// Any calls of a TapeBuilder give a sound tape, and its HTML, read again, says the same as they.

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "fuzz/require.h"
#include "fuzz/strict_html.h"
#include "tape/html_writer.h"
#include "tape/tape_builder.h"
#include "tape/tape_verify.h"

namespace broadside {
namespace {

using fuzz::require;
using tape::Attr;
using tape::Tag;

// Makes calls of the bytes and keeps the lines that they should give. It stays above the depth that
// is flattened.
class Caller {
 public:
  Caller(const unsigned char* data, std::size_t size) : data_(data), size_(size) {}

  void run() {
    while (size_ > 0) step(number(8));
    while (!marks_.empty()) close();
    const tape::Tape tape = builder_.take();
    const auto fault = tape::verify(tape);
    require(!fault, "the tape is sound", fault ? fault->reason : "");
    const std::string html = tape::to_html(tape);
    const auto read = fuzz::StrictHtml(html, {"br", "hr", "img", "input"}).read();
    require(read.has_value(), "the HTML is strict", html);
    require(*read == lines_, "the HTML says what was built", html);
  }

 private:
  struct Opened {
    tape::Mark mark;
    std::size_t line;     // where its attributes begin
    std::uint32_t attrs;  // which it has, one bit each: no element takes one twice
  };

  unsigned number(unsigned limit) {
    if (size_ == 0) return 0;
    --size_;
    return *data_++ % limit;
  }

  std::string_view text() {
    const std::size_t length = std::min<std::size_t>(number(256), size_);
    const std::string_view bytes(reinterpret_cast<const char*>(data_), length);
    data_ += length;
    size_ -= length;
    return bytes.substr(0, base::find_invalid(bytes));
  }

  void step(unsigned call) {
    const auto tag = static_cast<Tag>(number(tape::kTagCount));
    const bool is_void = tape::is_void(tape::level_of(tag));
    const bool inside = !marks_.empty();
    if (call == 0) {
      add_text(text());
    } else if (call == 1 && inside) {
      close();
    } else if (call == 2 && inside) {
      late_attr(marks_.back());
    } else if (is_void || marks_.size() < 90) {
      lines_.push_back('<' + std::string(name_of(tag)));
      Opened opened{{}, lines_.size(), 0};
      if (is_void) {
        builder_.void_element(tag);
      } else {
        builder_.open(tag);
        opened.mark = builder_.mark();
      }
      for (unsigned count = number(4); count > 0; --count) attr(tag, opened);
      marks_.push_back(opened);
      if (is_void) end();
    }
  }

  // An attribute that is not there yet, or nothing.
  void attr(Tag tag, Opened& opened) {
    const auto attr = static_cast<Attr>(number(tape::kAttrCount));
    const std::uint32_t bit = 1U << static_cast<unsigned>(attr);
    if (!is_allowed_on(attr, tag) || (opened.attrs & bit) != 0) return;
    std::string_view value = text();
    if (tape::kind_of(attr) == tape::AttrKind::Text) {
      builder_.attr(attr, value);
    } else {
      const auto url = base::SafeUrl::link(value, arena_);
      if (!url) return;
      builder_.attr(attr, *url);
      value = url->text();
    }
    opened.attrs |= bit;
    lines_.push_back(std::string(name_of(attr)) + '=' + std::string(value));
  }

  void late_attr(Opened& opened) {
    const auto attr = number(2) == 0 ? Attr::Id : Attr::Title;
    const std::uint32_t bit = 1U << static_cast<unsigned>(attr);
    if ((opened.attrs & bit) != 0) return;
    const std::string_view value = text();
    builder_.add_attr(opened.mark, attr, value);
    opened.attrs |= bit;
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(opened.line),
                  std::string(name_of(attr)) + '=' + std::string(value));
  }

  void add_text(std::string_view text) {
    builder_.text(text);
    if (text.empty()) return;
    if (lines_.empty() || !lines_.back().starts_with('"')) lines_.emplace_back("\"");
    lines_.back() += text;
  }

  void close() {
    builder_.close();
    end();
  }

  void end() {
    marks_.pop_back();
    lines_.emplace_back(">");
  }

  const unsigned char* data_;
  std::size_t size_;
  base::Arena arena_;
  tape::TapeBuilder builder_;
  std::vector<Opened> marks_;
  fuzz::Lines lines_;
};

static_assert(tape::kAttrCount <= 32);

}  // namespace
}  // namespace broadside

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  broadside::Caller(data, size).run();
  return 0;
}
