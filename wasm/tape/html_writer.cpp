#include "tape/html_writer.h"

#include <utility>
#include <vector>

#include "tape/tape_reader.h"

namespace broadside::tape {
namespace {

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += in_attribute ? ">" : "&gt;";
        break;
      case '"':
        out += in_attribute ? "&quot;" : "\"";
        break;
      case '\r':
        out += "&#13;";  // a parser would turn the character itself into LF
        break;
      default:
        out += c;
    }
  }
}

class HtmlWriter {
 public:
  HtmlWriter(const Tape& tape, HtmlLayout layout) : reader_(tape), layout_(layout) {}

  std::string run() {
    while (reader_.next()) step();
    end_start_tag();
    return std::move(out_);
  }

 private:
  void step() {
    const Op op = reader_.op();
    if (op != Op::Attr) end_start_tag();
    switch (op) {
      case Op::Open:
        start_tag(reader_.tag());
        open_.push_back(reader_.tag());
        break;
      case Op::Void:
        start_tag(reader_.tag());
        break;
      case Op::Leaf:
        start_tag(reader_.tag());
        end_start_tag();
        text(reader_.text());
        end_tag(reader_.tag());
        break;
      case Op::Attr:
        out_ += ' ';
        out_ += name_of(reader_.attr());
        if (!reader_.text().empty()) {
          out_ += "=\"";
          append_escaped(out_, reader_.text(), true);
          out_ += '"';
        }
        break;
      case Op::Text:
        text(reader_.text());
        break;
#ifdef BROADSIDE_TRUSTED_HTML
      case Op::Raw:
        out_ += reader_.text();
        after_block_tag_ = false;
        break;
#endif
      case Op::Close:
        end_tag(open_.back());
        open_.pop_back();
        break;
    }
  }

  void text(std::string_view text) {
    append_escaped(out_, text, false);
    after_block_tag_ = false;
  }

  void start_tag(Tag tag) {
    line_before(tag);
    out_ += '<';
    out_ += name_of(tag);
    in_start_tag_ = true;
  }

  void end_start_tag() {
    if (in_start_tag_) out_ += '>';
    in_start_tag_ = false;
  }

  void end_tag(Tag tag) {
    line_before(tag);
    out_ += "</";
    out_ += name_of(tag);
    out_ += '>';
  }

  // A newline goes only between two tags of block elements, where it can join no text.
  void line_before(Tag tag) {
    const bool block = is_block(level_of(tag));
    if (layout_ == HtmlLayout::Lines && block && after_block_tag_) out_ += '\n';
    after_block_tag_ = block;
  }

  TapeReader reader_;
  HtmlLayout layout_;
  std::string out_;
  std::vector<Tag> open_;
  bool in_start_tag_ = false;
  bool after_block_tag_ = false;
};

}  // namespace

std::string to_html(const Tape& tape, HtmlLayout layout) { return HtmlWriter(tape, layout).run(); }

}  // namespace broadside::tape
