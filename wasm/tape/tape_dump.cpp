#include "tape/tape_dump.h"

#include "tape/tape_reader.h"

namespace broadside::tape {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  out += '"';
}

}  // namespace

std::string dump(const Tape& tape) {
  std::string out;
  std::size_t depth = 0;
  TapeReader reader(tape);
  while (reader.next()) {
    const Op op = reader.op();
    if (op == Op::Close) --depth;
    out.append(depth * 2, ' ');
    if (op == Op::Open) ++depth;
    out += name_of(op);
    if (op == Op::Open || op == Op::Leaf || op == Op::Void) {
      out += ' ';
      out += name_of(reader.tag());
    } else if (op == Op::Attr) {
      out += ' ';
      out += name_of(reader.attr());
    }
    if (op != Op::Open && op != Op::Void && op != Op::Close) {
      out += ' ';
      append_quoted(out, reader.text());
    }
    out += '\n';
  }
  return out;
}

}  // namespace broadside::tape
