#pragma once
// Words for tests that build tapes: finish a tape only when it is sound, and show it.

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "tape/html_writer.h"
#include "tape/tape_builder.h"
#include "tape/tape_dump.h"
#include "tape/tape_verify.h"

namespace broadside::test {

// "" for a sound tape, else what is wrong with it and where.
inline std::string fault_of(const tape::Tape& tape) {
  const auto fault = tape::verify(tape);
  if (!fault) return "";
  return std::to_string(fault->word) + ": " + std::string(fault->reason);
}

// Rule 5 of TAPE.md, which a verifier of single words does not see: no two texts follow each other
// unless the first is as long as half a word's length allows.
inline bool joins_texts(const tape::Tape& tape) {
  for (std::size_t i = 1; i < tape.words.size(); ++i) {
    if (tape::op_of(tape.words[i]) == tape::Op::Text &&
        tape::op_of(tape.words[i - 1]) == tape::Op::Text &&
        tape::length_of(tape.words[i - 1]) < tape::kMaxLength / 2) {
      return false;
    }
  }
  return true;
}

inline void check_sound(const tape::Tape& tape) {
  CHECK(fault_of(tape) == "");
  CHECK(joins_texts(tape));
}

inline tape::Tape sound(tape::Tape&& tape) {
  check_sound(tape);
  return std::move(tape);
}

inline std::string html_of(tape::TapeBuilder& builder) {
  return tape::to_html(sound(builder.take()));
}

inline std::string dump_of(tape::TapeBuilder& builder) { return tape::dump(sound(builder.take())); }

}  // namespace broadside::test
