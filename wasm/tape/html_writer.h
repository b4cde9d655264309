#pragma once
// The second exit of a tape: HTML text, for prerendered pages and tests. A browser that parses it
// gets the same DOM that the applier builds from the tape.

#include <cstdint>
#include <string>

#include "tape/tape.h"

namespace broadside::tape {

enum class HtmlLayout : std::uint8_t {
  Compact,  // not one byte of whitespace that is not in the tape
  Lines,    // a newline between two tags of block elements, for people who read a golden
};

// Text is escaped as the WHATWG HTML Standard says (13.3 "Serializing HTML fragments"), with `>`
// in attribute values left alone. Precondition: verify(tape) finds nothing.
[[nodiscard]] std::string to_html(const Tape& tape, HtmlLayout layout = HtmlLayout::Compact);

}  // namespace broadside::tape
